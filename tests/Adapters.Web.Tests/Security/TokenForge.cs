using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Shop.Adapters.Security.Keys;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Tests.Security;

/// <summary>Creates valid and invalid access tokens without the library that verifies them.</summary>
public sealed class TokenForge(ECDsa key)
{
    public static string Account { get; } = AccountId.New(TimeProvider.System.GetUtcNow()).ToString();

    public ECDsa Key { get; } = key;

    public string KeyId { get; } = new SigningKey(key).Public.Id;

    public JsonObject Header() => new() { ["alg"] = "ES256", ["kid"] = KeyId, ["typ"] = "at+jwt" };

    public static JsonObject Payload()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject
        {
            ["iss"] = "shop",
            ["aud"] = "shop",
            ["sub"] = Account,
            ["role"] = "buyer",
            ["sid"] = "0190a1b2c3d47e5f8a9b0c1d2e3f4a5b",
            ["jti"] = "a-token",
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 600,
        };
    }

    public string Right() => Token(Header(), Payload());

    public string WithHeader(Action<JsonObject> change)
    {
        var header = Header();
        change(header);
        return Token(header, Payload());
    }

    public string WithPayload(Action<JsonObject> change)
    {
        var payload = Payload();
        change(payload);
        return Token(Header(), payload);
    }

    public string Token(JsonNode header, JsonNode payload) => Seal(header.ToJsonString(), payload.ToJsonString(), Sign);

    public static string Seal(string header, string payload, Func<byte[], byte[]> sign)
    {
        var content = $"{Encode(header)}.{Encode(payload)}";
        return $"{content}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    public byte[] Sign(byte[] content) => Key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    public byte[] SignAsDer(byte[] content) => Key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}

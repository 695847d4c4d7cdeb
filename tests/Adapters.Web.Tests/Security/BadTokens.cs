using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Shop.Adapters.Web.Tests.Security;

/// <summary>Invalid tokens, each named after its fault.</summary>
public static class BadTokens
{
    private static readonly ECDsa s_strangersKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static IReadOnlyDictionary<string, Func<TokenForge, string>> All { get; } = new[] { Envelopes(), Headers(), Signatures(), Claims() }
        .SelectMany(part => part).ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, Func<TokenForge, string>> Envelopes() => new(StringComparer.Ordinal)
    {
        ["no token"] = _ => "",
        ["one dot"] = forge => forge.Right()[..forge.Right().LastIndexOf('.')],
        ["three dots"] = forge => forge.Right() + ".AAAA",
        ["three dots alone"] = _ => "...",
        ["two dots alone"] = _ => "..",
        ["five parts, as if encrypted"] = forge => Encrypted(forge),
        ["no base64"] = _ => "a.b.c",
        ["a word"] = _ => "token",
        ["a refresh token"] = _ => "fVTj0rPo5xqT3wYbq3ggnZ5Uo3g1z8l1iX8h3rM4k5Q",
        ["two tokens"] = forge => $"{forge.Right()},{forge.Right()}",
        ["a blank in it"] = forge => forge.Right().Insert(20, " "),
        ["Bearer twice"] = forge => $"Bearer {forge.Right()}",
        ["padding"] = forge => forge.Right() + "==",
        ["header is no object"] = forge => TokenForge.Seal("[]", TokenForge.Payload().ToJsonString(), forge.Sign),
        ["header is no JSON"] = forge => TokenForge.Seal("{", TokenForge.Payload().ToJsonString(), forge.Sign),
        ["payload is no object"] = forge => TokenForge.Seal(forge.Header().ToJsonString(), "[]", forge.Sign),
        ["payload is no JSON"] = forge => TokenForge.Seal(forge.Header().ToJsonString(), "exp", forge.Sign),
        ["payload is empty"] = forge => TokenForge.Seal(forge.Header().ToJsonString(), "{}", forge.Sign),
        ["payload twice as deep as allowed"] = forge => forge.WithPayload(p => p["role"] = JsonNode.Parse(new string('[', 60) + new string(']', 60))),
        ["20 kB"] = forge => forge.WithPayload(p => p["sub"] = new string('a', 20_000)),
    };

    private static Dictionary<string, Func<TokenForge, string>> Headers() => new(StringComparer.Ordinal)
    {
        ["alg none"] = forge => Unsigned(forge, "none"),
        ["alg nOnE"] = forge => Unsigned(forge, "nOnE"),
        ["alg empty"] = forge => Unsigned(forge, ""),
        ["alg none with a good signature"] = forge => forge.WithHeader(h => h["alg"] = "none"),
        ["alg missing"] = forge => forge.WithHeader(h => h.Remove("alg")),
        ["alg null"] = forge => forge.WithHeader(h => h["alg"] = null),
        ["alg is a list"] = forge => forge.WithHeader(h => h["alg"] = new JsonArray("ES256")),
        ["alg ES384"] = forge => forge.WithHeader(h => h["alg"] = "ES384"),
        ["alg RS256"] = forge => forge.WithHeader(h => h["alg"] = "RS256"),
        ["alg HS256 keyed with the public key as PEM"] = forge => Hmac(forge, Encoding.ASCII.GetBytes(forge.Key.ExportSubjectPublicKeyInfoPem())),
        ["alg HS256 keyed with the public key as DER"] = forge => Hmac(forge, forge.Key.ExportSubjectPublicKeyInfo()),
        ["alg HS256 keyed with nothing"] = forge => Hmac(forge, []),
        ["kid missing"] = forge => forge.WithHeader(h => h.Remove("kid")),
        ["kid null"] = forge => forge.WithHeader(h => h["kid"] = null),
        ["kid unknown"] = forge => forge.WithHeader(h => h["kid"] = "unknown"),
        ["kid is a path"] = forge => forge.WithHeader(h => h["kid"] = "../../../../dev/null"),
        ["kid is SQL"] = forge => forge.WithHeader(h => h["kid"] = "' OR 1=1 --"),
        ["kid has a NUL"] = forge => forge.WithHeader(h => h["kid"] = "\0"),
        ["kid is a number"] = forge => forge.WithHeader(h => h["kid"] = 1),
        ["kid in other case"] = forge => forge.WithHeader(h => h["kid"] = forge.KeyId.ToUpperInvariant()),
        ["typ JWT"] = forge => forge.WithHeader(h => h["typ"] = "JWT"),
        ["typ missing"] = forge => forge.WithHeader(h => h.Remove("typ")),
        ["a key of the stranger's own"] = forge => Unexpected(forge, h => h["jwk"] = PublicKey(s_strangersKey)),
        ["an address of the stranger's keys"] = forge => Unexpected(forge, h => h["jku"] = "https://evil.example/keys"),
        ["critical extension"] = forge => forge.WithHeader(h =>
        {
            h["crit"] = new JsonArray("exp");
            h["exp"] = 0;
        }),
        ["payload not encoded"] = forge => forge.WithHeader(h => h["b64"] = false),
        ["compressed"] = forge => forge.WithHeader(h => h["zip"] = "DEF"),
        ["nested"] = forge => forge.WithHeader(h => h["cty"] = "JWT"),
    };

    private static Dictionary<string, Func<TokenForge, string>> Signatures() => new(StringComparer.Ordinal)
    {
        ["signature missing"] = forge => forge.Right()[..(forge.Right().LastIndexOf('.') + 1)],
        ["signature of zeros"] = forge => Resigned(forge, _ => new byte[64]),
        ["signature as DER"] = forge => Resigned(forge, forge.SignAsDer),
        ["signature by a stranger"] = forge => Unexpected(forge, _ => { }),
        ["signature over SHA-512"] = forge => Resigned(forge, content => forge.Key.SignData(content, HashAlgorithmName.SHA512)),
        ["signature of another token"] = forge => Swapped(forge),
        ["signature with a byte flipped"] = forge => Resigned(forge, content => Flipped(forge.Sign(content), 40)),
        ["signature with its first bit flipped"] = forge => Resigned(forge, content => Flipped(forge.Sign(content), 0)),
        ["signature with its last bit flipped"] = forge => Resigned(forge, content => Flipped(forge.Sign(content), 63)),
        ["signature cut short"] = forge => Resigned(forge, content => forge.Sign(content)[..^1]),
        ["signature with something behind it"] = forge => Resigned(forge, content => [.. forge.Sign(content), 0]),
        ["signature spelled another way"] = forge => Respelled(forge.Right()),
        ["payload changed"] = forge => Tampered(forge, 1, payload => payload["role"] = "admin"),
        ["header changed"] = forge => Tampered(forge, 0, header => header["note"] = "x"),
    };

    private static Dictionary<string, Func<TokenForge, string>> Claims() => new(StringComparer.Ordinal)
    {
        ["expired"] = forge => forge.WithPayload(p => p["exp"] = Now() - 31),
        ["exp missing"] = forge => forge.WithPayload(p => p.Remove("exp")),
        ["exp null"] = forge => forge.WithPayload(p => p["exp"] = null),
        ["exp is text"] = forge => forge.WithPayload(p => p["exp"] = "never"),
        ["exp is a number as text"] = forge => forge.WithPayload(p => p["exp"] = $"{Now() + 600}"),
        ["iat is a number as text"] = forge => forge.WithPayload(p => p["iat"] = $"{Now()}"),
        ["nbf is a number as text"] = forge => forge.WithPayload(p => p["nbf"] = $"{Now()}"),
        ["jti is a number"] = forge => forge.WithPayload(p => p["jti"] = 7),
        ["exp is negative"] = forge => forge.WithPayload(p => p["exp"] = -1),
        ["exp beyond all numbers"] = forge => Raw(forge, "exp", "1e999"),
        ["exp beyond all dates"] = forge => Raw(forge, "exp", "9223372036854775808"),
        ["exp at the end of numbers"] = forge => Raw(forge, "exp", "9223372036854775807"),
        ["exp is a list"] = forge => forge.WithPayload(p => p["exp"] = new JsonArray(Now() + 600)),
        ["nbf in the future"] = forge => forge.WithPayload(p => p["nbf"] = Now() + 45),
        ["iss of another"] = forge => forge.WithPayload(p => p["iss"] = "https://evil.example"),
        ["iss missing"] = forge => forge.WithPayload(p => p.Remove("iss")),
        ["aud of another"] = forge => forge.WithPayload(p => p["aud"] = "warehouse"),
        ["aud missing"] = forge => forge.WithPayload(p => p.Remove("aud")),
        ["aud is empty"] = forge => forge.WithPayload(p => p["aud"] = new JsonArray()),
        ["sub missing"] = forge => forge.WithPayload(p => p.Remove("sub")),
        ["sub empty"] = forge => forge.WithPayload(p => p["sub"] = ""),
        ["sub is no account"] = forge => forge.WithPayload(p => p["sub"] = TokenForge.Account.Replace("acc_", "ord_", StringComparison.Ordinal)),
        ["sub is a number"] = forge => forge.WithPayload(p => p["sub"] = 7),
        ["role missing"] = forge => forge.WithPayload(p => p.Remove("role")),
        ["role unknown"] = forge => forge.WithPayload(p => p["role"] = "root"),
        ["role in other case"] = forge => forge.WithPayload(p => p["role"] = "Buyer"),
        ["two roles"] = forge => forge.WithPayload(p => p["role"] = new JsonArray("buyer", "admin")),
        ["sid missing"] = forge => forge.WithPayload(p => p.Remove("sid")),
        ["sid is no session"] = forge => forge.WithPayload(p => p["sid"] = "me"),
        ["role is an object"] = forge => forge.WithPayload(p => p["role"] = new JsonObject { ["name"] = "admin" }),
    };

    private static string Unsigned(TokenForge forge, string algorithm)
    {
        var header = forge.Header();
        header["alg"] = algorithm;
        return TokenForge.Seal(header.ToJsonString(), TokenForge.Payload().ToJsonString(), _ => []);
    }

    private static string Hmac(TokenForge forge, byte[] key)
    {
        var header = forge.Header();
        header["alg"] = "HS256";
        return TokenForge.Seal(header.ToJsonString(), TokenForge.Payload().ToJsonString(), content => HMACSHA256.HashData(key, content));
    }

    private static string Unexpected(TokenForge forge, Action<JsonObject> change)
    {
        var header = forge.Header();
        change(header);
        return new TokenForge(s_strangersKey).Token(header, TokenForge.Payload());
    }

    private static JsonObject PublicKey(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Convert.ToBase64String(point.X!), ["y"] = Convert.ToBase64String(point.Y!) };
    }

    private static string Encrypted(TokenForge forge)
    {
        var header = forge.Header();
        header["alg"] = "dir";
        header["enc"] = "A256GCM";
        header["zip"] = "DEF";
        return $"{TokenForge.Encode(header.ToJsonString())}..{TokenForge.Encode("initialising")}.{TokenForge.Encode(new string('x', 1000))}.{TokenForge.Encode("authentic")}";
    }

    private static string Resigned(TokenForge forge, Func<byte[], byte[]> sign) =>
        TokenForge.Seal(forge.Header().ToJsonString(), TokenForge.Payload().ToJsonString(), sign);

    private static string Swapped(TokenForge forge)
    {
        var other = forge.WithPayload(p => p["jti"] = "another");
        var token = forge.Right();
        return token[..token.LastIndexOf('.')] + other[other.LastIndexOf('.')..];
    }

    private static byte[] Flipped(byte[] signature, int position)
    {
        signature[position] ^= 1;
        return signature;
    }

    /// <summary>The last of 86 characters encodes two bits; a lenient decoder ignores the other four.</summary>
    private static string Respelled(string token)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return token[..^1] + alphabet[alphabet.IndexOf(token[^1], StringComparison.Ordinal) + 1];
    }

    private static string Tampered(TokenForge forge, int part, Action<JsonObject> change)
    {
        var content = part == 0 ? forge.Header() : TokenForge.Payload();
        var parts = forge.Right().Split('.');
        change(content);
        parts[part] = TokenForge.Encode(content.ToJsonString());
        return string.Join('.', parts);
    }

    private static string Raw(TokenForge forge, string claim, string number)
    {
        var payload = TokenForge.Payload();
        payload[claim] = 0;
        return TokenForge.Seal(
            forge.Header().ToJsonString(), payload.ToJsonString().Replace($"\"{claim}\":0", $"\"{claim}\":{number}", StringComparison.Ordinal), forge.Sign);
    }

    private static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
}

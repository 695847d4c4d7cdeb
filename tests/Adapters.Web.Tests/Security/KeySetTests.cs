using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Shop.Adapters.Security;
using Shop.Adapters.Security.Keys;
using Shop.Testing.Data;

namespace Shop.Adapters.Web.Tests.Security;

public sealed class KeySetTests(GuardedProgram program) : IClassFixture<GuardedProgram>
{
    private static readonly string[] s_members = ["kty", "crv", "x", "y", "kid", "use", "alg"];

    [Fact]
    public async Task Key_set_lists_the_verification_keys_without_private_parts()
    {
        var answer = await program.Client.GetAsync("/.well-known/jwks.json");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        answer.Headers.CacheControl!.ToString().Should().Be("public, max-age=300");
        var keys = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("keys").EnumerateArray().ToList();
        keys.Select(key => key.GetProperty("kid").GetString()).Should().Equal(program.Forge.KeyId, program.FormerForge.KeyId);
        keys.Should().OnlyContain(key => key.EnumerateObject().Select(property => property.Name).SequenceEqual(s_members));
    }

    [Fact]
    public async Task Key_set_verifies_an_issued_access_token()
    {
        var keys = new SigningKeys([new SigningKey(program.Forge.Key)]);
        var issuer = new JwtAccessTokenIssuer(keys, new SystemRandomness(), new JwtOptions().ToAccessTokenPolicy());
        var parts = issuer.Issue(AnAccount.OfBuyer().Build(), Guid.Empty, TimeProvider.System.GetUtcNow()).Value.Split('.');

        using var published = await PublishedKey(Json(parts[0]).GetProperty("kid").GetString()!);

        var signature = Base64Url.DecodeFromChars(parts[2]);
        published.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature, HashAlgorithmName.SHA256).Should().BeTrue();
    }

    private async Task<ECDsa> PublishedKey(string name)
    {
        var set = await program.Client.GetFromJsonAsync<JsonElement>("/.well-known/jwks.json");
        var key = set.GetProperty("keys").EnumerateArray().Single(candidate => candidate.GetProperty("kid").GetString() == name);
        return ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Bytes(key, "x"), Y = Bytes(key, "y") },
        });
    }

    private static byte[] Bytes(JsonElement key, string name) => Base64Url.DecodeFromChars(key.GetProperty(name).GetString());

    private static JsonElement Json(string part) => JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(part));
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Shop.Adapters.Security.Keys;
using Shop.Application.Ports.Security;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Security.Tests;

public sealed class JwtAccessTokenIssuerTests : IDisposable
{
    private static readonly Guid Session = Guid.ParseExact("0190a1b2c3d47e5f8a9b0c1d2e3f4a5b", "N");

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly AnAccount _seller = AnAccount.OfSeller();

    public void Dispose() => _key.Dispose();

    [Fact]
    public void Access_token_header_contains_only_key_id_algorithm_and_type()
    {
        var header = Part(Issue(), 0);

        header.EnumerateObject().Select(p => (p.Name, p.Value.GetString()))
            .Should().BeEquivalentTo([("alg", "ES256"), ("kid", new SigningKey(_key).Public.Id), ("typ", "at+jwt")]);
    }

    [Fact]
    public void Access_token_payload_names_the_account_the_session_and_the_expiry()
    {
        var payload = Part(Issue(), 1);

        payload.EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo("iss", "aud", "sub", "role", "sid", "jti", "iat", "nbf", "exp");
        payload.GetProperty("iss").GetString().Should().Be("https://shop.example");
        payload.GetProperty("aud").GetString().Should().Be("storefront");
        payload.GetProperty("sub").GetString().Should().Be(_seller.Id.ToString());
        payload.GetProperty("role").GetString().Should().Be("seller");
        payload.GetProperty("sid").GetString().Should().Be("0190a1b2c3d47e5f8a9b0c1d2e3f4a5b");
        payload.GetProperty("iat").GetInt64().Should().Be(TestClock.Start.ToUnixTimeSeconds());
        payload.GetProperty("nbf").GetInt64().Should().Be(TestClock.Start.ToUnixTimeSeconds());
        payload.GetProperty("exp").GetInt64().Should().Be(TestClock.Start.ToUnixTimeSeconds() + 300);
    }

    [Fact]
    public void Access_token_id_is_unique()
    {
        var names = Enumerable.Range(0, 100).Select(_ => Part(Issue(), 1).GetProperty("jti").GetString());

        names.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Access_token_is_issued_with_its_lifetime()
    {
        Issue().Lifetime.Should().Be(TimeSpan.FromMinutes(5));
    }

    private AccessToken Issue()
    {
        var policy = new AccessTokenPolicy("https://shop.example", "storefront", TimeSpan.FromMinutes(5));
        var keys = new SigningKeys([new SigningKey(_key)]);
        return new JwtAccessTokenIssuer(keys, new SystemRandomness(), policy).Issue(_seller.Build(), Session, TestClock.Start);
    }

    private static JsonElement Part(AccessToken token, int part) =>
        JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(token.Value.Split('.')[part]));
}

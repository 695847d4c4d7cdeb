using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Shop.Adapters.Security.Keys;

namespace Shop.Adapters.Security.Tests.Keys;

public sealed class SigningKeyTests
{
    [Fact]
    public void Signing_key_is_named_by_its_thumbprint()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var known = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(key));

        new SigningKey(key).Public.Id.Should().Be(Base64UrlEncoder.Encode(known.ComputeJwkThumbprint()));
    }

    [Fact]
    public void Signing_key_is_published_in_full_length_for_any_leading_bytes()
    {
        var published = Enumerable.Range(0, 600).Select(_ =>
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return new SigningKey(key).Public;
        });

        published.Should().OnlyContain(key => key.X.Length == 32 && key.Y.Length == 32);
    }
}

using System.Security.Cryptography;
using Shop.Adapters.Security.Keys;

namespace Shop.Adapters.Security.Tests.Keys;

public sealed class RequestFingerprintsTests
{
    private static readonly byte[] s_digest = SHA256.HashData("""{"password":"Correct-horse-7"}"""u8);

    [Fact]
    public void Fingerprint_is_the_same_on_every_instance_with_the_key_and_different_for_another_request()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var one = new RequestFingerprints(new SigningKeys([new SigningKey(key)]));
        var other = new RequestFingerprints(new SigningKeys([new SigningKey(key)]));

        one.Of(s_digest).Should().Be(other.Of(s_digest)).And.NotBe(one.Of(SHA256.HashData("{}"u8)));
    }

    [Fact]
    public void Fingerprint_cannot_be_computed_from_the_request_and_the_public_key()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signing = new SigningKey(key);

        var hash = new RequestFingerprints(new SigningKeys([signing])).Of(s_digest).Split(':')[1];

        hash.Should().NotBe(Convert.ToHexStringLower(s_digest));
        hash.Should().NotBe(Convert.ToHexStringLower(HMACSHA256.HashData(signing.Public.X, s_digest)));
    }

    [Fact]
    public void Fingerprint_names_the_key_of_the_time()
    {
        var keys = new SigningKeys([new SigningKey(ECDsa.Create(ECCurve.NamedCurves.nistP256))]);
        var fingerprints = new RequestFingerprints(keys);
        var before = fingerprints.Of(s_digest);

        keys.Replace([new SigningKey(ECDsa.Create(ECCurve.NamedCurves.nistP256))]);

        fingerprints.Of(s_digest).Split(':')[0].Should().NotBe(before.Split(':')[0]);
    }
}

using System.Security.Cryptography;
using Shop.Adapters.Security.Secrets;

namespace Shop.Adapters.Security.Tests.Secrets;

public sealed class AesSecretProtectorTests
{
    private const string Owner = "whe_1";

    private readonly SecretKey _key = NewKey();
    private readonly AesSecretProtector _protector;

    public AesSecretProtectorTests() => _protector = new AesSecretProtector([_key]);

    [Theory]
    [InlineData("whsec_AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")]
    [InlineData("<key>ä</key>")]
    [InlineData("")]
    public void Encrypted_secret_is_revealed_to_its_owner(string secret) =>
        _protector.Reveal(_protector.Protect(secret, Owner), Owner).Should().Be(secret);

    [Fact]
    public void Encrypted_secret_names_its_key_and_is_never_the_same_text()
    {
        var (first, second) = (_protector.Protect("secret", Owner), _protector.Protect("secret", Owner));

        first.Should().StartWith($"aes256gcm:{_key.Id}:").And.NotContain("secret").And.NotBe(second);
    }

    [Fact]
    public void Secret_of_another_owner_is_not_revealed() => _protector.Reveal(_protector.Protect("secret", Owner), "whe_2").Should().BeNull();

    [Fact]
    public void Secret_that_was_encrypted_with_another_key_is_not_revealed() =>
        new AesSecretProtector([NewKey()]).Reveal(_protector.Protect("secret", Owner), Owner).Should().BeNull();

    [Fact]
    public void Secret_of_a_former_key_is_revealed_but_not_current()
    {
        var stored = _protector.Protect("secret", Owner);
        var rotated = new AesSecretProtector([NewKey(), _key]);

        rotated.Reveal(stored, Owner).Should().Be("secret");
        rotated.IsCurrent(stored).Should().BeFalse();
        _protector.IsCurrent(stored).Should().BeTrue();
    }

    [Fact]
    public void Secret_that_was_stored_without_encryption_is_revealed_but_not_current()
    {
        _protector.Reveal("whsec_AQEB", Owner).Should().Be("whsec_AQEB");
        _protector.IsCurrent("whsec_AQEB").Should().BeFalse();
    }

    [Fact]
    public void Damaged_secret_is_not_revealed()
    {
        var stored = _protector.Protect("secret", Owner);
        var last = stored[^2] == 'A' ? 'B' : 'A';

        foreach (var damaged in new[] { stored[..^2] + last + stored[^1], stored[..^8], $"aes256gcm:{_key.Id}:", $"aes256gcm:{_key.Id}", $"aes256gcm:{_key.Id}:%%%%", "aes256gcm:", stored + ":x" })
            _protector.Reveal(damaged, Owner).Should().BeNull(damaged);
    }

    private static SecretKey NewKey() => new(RandomNumberGenerator.GetBytes(SecretKey.Length));
}

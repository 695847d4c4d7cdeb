using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Domain.Tests.Accounts;

public sealed class EmailAddressTests
{
    [Fact]
    public void Email_address_ignores_case_and_surrounding_whitespace() =>
        EmailAddress.Of("  Ada@Example.COM ").Should().Be(EmailAddress.Of("ada@example.com"));

    [Theory]
    [InlineData("ada@example.com")]
    [InlineData("ada.b+shop@mail.example.co.uk")]
    [InlineData("a@b")]
    [InlineData("ünï@exämple.com")]
    [InlineData("o'brien+a/b=c@example.com")]
    [InlineData("ada@xn--exmple-cua.com")]
    public void Email_address_is_valid_with_a_local_part_and_a_domain(string text) => EmailAddress.IsValid(text).Should().BeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@example.com")]
    [InlineData("ada@")]
    [InlineData("ada@@example.com")]
    [InlineData("ada@b@example.com")]
    [InlineData("ada@.example.com")]
    [InlineData("ada@example.com.")]
    [InlineData("ada@example..com")]
    [InlineData("ada@-example.com")]
    [InlineData("ada b@example.com")]
    [InlineData(".ada@example.com")]
    [InlineData("ada.@example.com")]
    [InlineData("ada..b@example.com")]
    [InlineData("a\u200bda@example.com")]
    [InlineData("ada\u00ad@example.com")]
    [InlineData("a\u200dda@example.com")]
    [InlineData("ada@exam\u200bple.com")]
    [InlineData("ada@example.com\n")]
    [InlineData("ada@exa_mple.com")]
    [InlineData("ada@example-.com")]
    [InlineData("ada@127.0.0.1")]
    [InlineData("ada@[127.0.0.1]")]
    [InlineData("\"ada\"@example.com")]
    [InlineData("ada@xn--a.com")]
    [InlineData("🎁@example.com")]
    [InlineData("ada@🎁.com")]
    [InlineData("ada@exam ple.com")]
    [InlineData("ada@example.com\r\nBcc: eve@example.com")]
    [InlineData("ada\0@example.com")]
    [InlineData("Ada <ada@example.com>")]
    [InlineData("ada@example.com,eve@example.com")]
    public void Email_address_rejects_malformed_text(string? text)
    {
        EmailAddress.IsValid(text).Should().BeFalse();
        FluentActions.Invoking(() => EmailAddress.Of(text!)).Should().Throw<DomainException>().Which.Code.Should().Be("email-invalid");
    }

    [Theory]
    [InlineData("zoe\u0308@example.com", "ZO\u00cb@example.com")]
    [InlineData("ada@b\u00fccher.example", "ada@xn--bcher-kva.example")]
    [InlineData("ada@bu\u0308cher.example", "ada@B\u00dcCHER.example")]
    public void Spellings_of_one_mailbox_are_equal(string one, string other) => EmailAddress.Of(one).Should().Be(EmailAddress.Of(other));

    [Fact]
    public void Stored_address_is_not_checked_again() => EmailAddress.Stored("ada..b@example.com").Value.Should().Be("ada..b@example.com");

    [Fact]
    public void Email_address_has_at_most_254_octets_and_64_before_the_at_sign()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 62), 3));

        EmailAddress.IsValid(new string('a', 64) + "@" + domain).Should().BeTrue();
        EmailAddress.IsValid(new string('a', 65) + "@" + domain).Should().BeFalse();
        EmailAddress.IsValid(new string('é', 32) + "@" + domain).Should().BeTrue();
        EmailAddress.IsValid(new string('é', 33) + "@" + domain).Should().BeFalse();
        EmailAddress.IsValid(new string('a', 64) + "@" + domain + ".dd").Should().BeFalse();
        EmailAddress.IsValid($"a@{new string('d', 63)}.example").Should().BeTrue();
        EmailAddress.IsValid($"a@{new string('d', 64)}.example").Should().BeFalse();
    }
}

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

    [Fact]
    public void Email_address_has_at_most_254_characters_and_64_before_the_at_sign()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 62), 3));

        EmailAddress.IsValid(new string('a', 64) + "@" + domain).Should().BeTrue();
        EmailAddress.IsValid(new string('a', 65) + "@" + domain).Should().BeFalse();
        EmailAddress.IsValid(new string('a', 64) + "@" + domain + "dd").Should().BeFalse();
    }
}

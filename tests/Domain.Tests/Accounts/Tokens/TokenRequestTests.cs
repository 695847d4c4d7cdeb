using Shop.Domain.Accounts.Tokens;

namespace Shop.Domain.Tests.Accounts.Tokens;

public sealed class TokenRequestTests
{
    [Fact]
    public void Key_of_a_token_request_differs_by_purpose_and_address_and_contains_neither()
    {
        var key = TokenRequest.KeyOf(TokenPurpose.PasswordReset, "ada@example.com");

        key.Should().MatchRegex("^[0-9a-f]{64}$");
        key.Should().NotBe(TokenRequest.KeyOf(TokenPurpose.EmailVerification, "ada@example.com"));
        key.Should().NotBe(TokenRequest.KeyOf(TokenPurpose.PasswordReset, "bob@example.com"));
    }
}

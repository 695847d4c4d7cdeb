using Shop.Adapters.Notifications.Templates;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts.Tokens;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Notifications.Tests.Templates;

public sealed class TokenTemplateTests
{
    private readonly LinkOptions _links = new() { PublicUrl = "https://shop.example/pages/" };

    [Theory]
    [InlineData(TokenPurpose.PasswordReset, "Reset your password", "https://shop.example/pages/reset-password?token=Ab_9-")]
    [InlineData(TokenPurpose.EmailVerification, "Verify your e-mail address", "https://shop.example/pages/verify-email?token=Ab_9-")]
    public void Token_message_links_to_the_page_of_its_purpose(TokenPurpose purpose, string subject, string link)
    {
        var message = TokenTemplate.Render(new TokenNotice(purpose, "Ab_9-", TestClock.Start), _links);

        message.Subject.Should().Be(subject);
        message.Text.Should().Contain($"\n\n{link}\n\n").And.Contain("until 2026-01-15 10:00 UTC");
        message.Html.Should().Contain($"<a href=\"{link}\">{link}</a>");
    }
}

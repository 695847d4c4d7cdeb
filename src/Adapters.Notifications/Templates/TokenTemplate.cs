using System.Globalization;
using System.Text.Encodings.Web;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Adapters.Notifications.Templates;

/// <summary>The message with a link that contains a one-time token.</summary>
internal static class TokenTemplate
{
    public static RenderedContent Render(TokenNotice notice, LinkOptions links)
    {
        var (subject, request, page) = notice.Purpose switch
        {
            TokenPurpose.PasswordReset => ("Reset your password", "Open this link to choose a new password:", "reset-password"),
            TokenPurpose.EmailVerification => ("Verify your e-mail address", "Open this link to verify your e-mail address:", "verify-email"),
            _ => throw new InvalidOperationException($"There is no template for {notice.Purpose}."),
        };
        var link = links.To(page, notice.Token);
        var until = notice.ExpiresAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var closing = $"The link works once, until {until} UTC. If you did not request it, ignore this message.";
        return new RenderedContent(
            subject,
            $"{request}\n\n{link}\n\n{closing}\n",
            $"<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p>{request}</p>\n<p><a href=\"{Escaped(link)}\">{Escaped(link)}</a></p>\n<p>{closing}</p>\n</body></html>\n");
    }

    private static string Escaped(string text) => HtmlEncoder.Default.Encode(text);
}

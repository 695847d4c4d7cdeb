using Shop.Application.Accounts.Tokens;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts.Tokens;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Accounts;

/// <summary>The one-time tokens that the in-memory shop has mailed.</summary>
internal static class MailedTokens
{
    public static IReadOnlyList<TokenNotice> Tokens(this RunningShop shop) =>
        [.. shop.Notifications.Sent.Select(sent => sent.Content).OfType<TokenNotice>()];

    /// <summary>Requests a reset of the password and returns the mailed token.</summary>
    public static async Task<string> MailReset(this RunningShop shop, string email, string address = ManagedShop.Address)
    {
        var before = shop.Tokens().Count;
        await shop.Send(new RequestPasswordReset(email, address));
        await shop.DeliverEvents();
        var notice = shop.Tokens().Skip(before).Should().ContainSingle().Which;
        notice.Purpose.Should().Be(TokenPurpose.PasswordReset);
        return notice.Token;
    }
}

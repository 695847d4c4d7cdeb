using System.Security.Claims;
using Shop.Application.Json;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Security;

/// <summary>The session claims of a validated access token.</summary>
internal static class SessionClaims
{
    private const string Format = "N";

    public static string Text(Guid session) => session.ToString(Format);

    public static bool TryParse(string? text, out Guid session) => Guid.TryParseExact(text, Format, out session);

    public static SessionKey Session(this ClaimsPrincipal caller) => new(
        EntityId.Parse<AccountId>(caller.FindFirstValue(ClaimNames.Subject)!),
        Guid.ParseExact(caller.FindFirstValue(ClaimNames.Session)!, Format));

    public static AccountRole Role(this ClaimsPrincipal caller) =>
        EnumNames<AccountRole>.TryParse(caller.FindFirstValue(ClaimNames.Role), out var role)
            ? role
            : throw new InvalidOperationException("A validated token must have a role.");

    /// <summary>Replaces the role of the token with the current role of the account.</summary>
    public static void HasRole(this ClaimsPrincipal caller, AccountRole role)
    {
        var identity = (ClaimsIdentity)caller.Identity!;
        identity.RemoveClaim(identity.FindFirst(ClaimNames.Role));
        identity.AddClaim(new Claim(ClaimNames.Role, EnumNames<AccountRole>.Of(role)));
    }
}

using System.Security.Claims;
using Shop.Application.Json;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Access;

/// <summary>The session claims of a validated access token.</summary>
internal static class SessionClaims
{
    /// <summary>Set for a one-time password; no claim of a token.</summary>
    private const string Restriction = "restriction";

    public static SessionKey Session(this ClaimsPrincipal caller) => new(
        EntityId.Parse<AccountId>(caller.FindFirstValue(AccessTokenClaims.Subject)!),
        Session(caller.FindFirstValue(AccessTokenClaims.Session)));

    public static AccountRole Role(this ClaimsPrincipal caller) =>
        EnumNames<AccountRole>.TryParse(caller.FindFirstValue(AccessTokenClaims.Role), out var role)
            ? role
            : throw new InvalidOperationException("A validated token must have a role.");

    private static Guid Session(string? claim) =>
        AccessTokenClaims.TryParseSession(claim, out var session)
            ? session
            : throw new InvalidOperationException("A validated token must have a session.");

    public static bool NeedsNewPassword(this ClaimsPrincipal caller) => caller.HasClaim(claim => claim.Type == Restriction);

    /// <summary>Replaces the role of the token with the current role of the account, and notes a one-time password.</summary>
    public static void Has(this ClaimsPrincipal caller, SessionStatus status)
    {
        var identity = (ClaimsIdentity)caller.Identity!;
        identity.RemoveClaim(identity.FindFirst(AccessTokenClaims.Role));
        identity.AddClaim(new Claim(AccessTokenClaims.Role, EnumNames<AccountRole>.Of(status.Role)));
        if (status.NeedsNewPassword)
            identity.AddClaim(new Claim(Restriction, ""));
    }
}

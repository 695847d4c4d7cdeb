using System.Security.Claims;
using Shop.Application.Json;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Shared.Session;

/// <summary>The person in front of a page.</summary>
/// <param name="Session">Null without a log-in.</param>
/// <param name="Actor">Null without a log-in.</param>
/// <param name="Name">The name of the account when its session began; null without a log-in.</param>
/// <param name="NeedsNewPassword">Whether the account has a one-time password.</param>
internal sealed record Visitor(SessionKey? Session, Actor? Actor, string? Name, bool NeedsNewPassword = false)
{
    private const string AccountClaim = "sub";
    private const string SessionClaim = "sid";
    private const string RoleClaim = "role";
    private const string NameClaim = "name";
    private const string RestrictionClaim = "restriction";

    public static Visitor Anonymous { get; } = new(null, null, null);

    public static Visitor Of(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true, AuthenticationType: PageSessions.Scheme }
        && EntityId.TryParse<AccountId>(user.FindFirstValue(AccountClaim), out var account)
        && Guid.TryParse(user.FindFirstValue(SessionClaim), out var session)
        && EnumNames<AccountRole>.TryParse(user.FindFirstValue(RoleClaim), out var role)
            ? new Visitor(new SessionKey(account, session), new Actor(account, role), user.FindFirstValue(NameClaim), user.HasClaim(claim => claim.Type == RestrictionClaim))
            : Anonymous;

    public static ClaimsPrincipal ToPrincipal(SessionKey session, SessionStatus status, string name) => new(new ClaimsIdentity(
        [
            new Claim(AccountClaim, session.Account.ToString()),
            new Claim(SessionClaim, session.Session.ToString()),
            new Claim(RoleClaim, EnumNames<AccountRole>.Of(status.Role)),
            new Claim(NameClaim, name),
            .. status.NeedsNewPassword ? [new Claim(RestrictionClaim, "")] : Array.Empty<Claim>(),
        ],
        PageSessions.Scheme,
        NameClaim,
        RoleClaim));
}

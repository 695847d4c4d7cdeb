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
internal sealed record Visitor(SessionKey? Session, Actor? Actor, string? Name)
{
    private const string AccountClaim = "sub";
    private const string SessionClaim = "sid";
    private const string RoleClaim = "role";
    private const string NameClaim = "name";

    public static Visitor Anonymous { get; } = new(null, null, null);

    public static Visitor Of(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true, AuthenticationType: PageSessions.Scheme }
        && EntityId.TryParse<AccountId>(user.FindFirstValue(AccountClaim), out var account)
        && Guid.TryParse(user.FindFirstValue(SessionClaim), out var session)
        && EnumNames<AccountRole>.TryParse(user.FindFirstValue(RoleClaim), out var role)
            ? new Visitor(new SessionKey(account, session), new Actor(account, role), user.FindFirstValue(NameClaim))
            : Anonymous;

    public static ClaimsPrincipal ToPrincipal(SessionKey session, AccountRole role, string name) => new(new ClaimsIdentity(
        [
            new Claim(AccountClaim, session.Account.ToString()),
            new Claim(SessionClaim, session.Session.ToString()),
            new Claim(RoleClaim, EnumNames<AccountRole>.Of(role)),
            new Claim(NameClaim, name),
        ],
        PageSessions.Scheme,
        NameClaim,
        RoleClaim));
}

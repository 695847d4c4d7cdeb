using System.Security.Claims;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Json;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Access;

/// <summary>The authenticated caller.</summary>
internal sealed record Caller(Actor Actor)
{
    public static ValueTask<Caller> BindAsync(HttpContext context) =>
        ValueTask.FromResult(new Caller(Find(context.User) ?? throw RequestErrors.NotSignedIn()));

    /// <summary>Null for an anonymous request.</summary>
    public static Actor? Find(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true }
        && EntityId.TryParse<AccountId>(user.FindFirstValue(AccessTokenClaims.Subject), out var account)
        && EnumNames<AccountRole>.TryParse(user.FindFirstValue(AccessTokenClaims.Role), out var role)
            ? new Actor(account, role)
            : null;
}

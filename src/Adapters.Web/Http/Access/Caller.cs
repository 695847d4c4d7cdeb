using System.Security.Claims;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Security;
using Shop.Application.Json;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Access;

/// <summary>Who is signed in and calls.</summary>
internal sealed record Caller(Actor Actor)
{
    public static ValueTask<Caller> BindAsync(HttpContext context) =>
        ValueTask.FromResult(new Caller(Find(context.User) ?? throw RequestErrors.NotSignedIn()));

    /// <summary>Null when nobody is signed in.</summary>
    public static Actor? Find(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true }
        && EntityId.TryParse<AccountId>(user.FindFirstValue(ClaimNames.Subject), out var account)
        && EnumNames<AccountRole>.TryParse(user.FindFirstValue(ClaimNames.Role), out var role)
            ? new Actor(account, role)
            : null;
}

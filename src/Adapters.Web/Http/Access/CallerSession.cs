using Shop.Application.Ports.Accounts;

namespace Shop.Adapters.Web.Http.Access;

/// <summary>The session of the authenticated caller.</summary>
internal sealed record CallerSession(SessionKey Key)
{
    public static ValueTask<CallerSession> BindAsync(HttpContext context) => ValueTask.FromResult(new CallerSession(context.User.Session()));
}

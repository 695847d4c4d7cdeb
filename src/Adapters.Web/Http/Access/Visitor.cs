using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Http.Access;

/// <summary>Who calls an endpoint that everybody may call.</summary>
/// <param name="Actor">Null when nobody is signed in.</param>
internal sealed record Visitor(Actor? Actor)
{
    public static ValueTask<Visitor> BindAsync(HttpContext context) => ValueTask.FromResult(new Visitor(Caller.Find(context.User)));
}

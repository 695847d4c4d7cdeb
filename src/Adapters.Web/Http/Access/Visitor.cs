using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Http.Access;

/// <summary>The caller of an endpoint that does not require authentication.</summary>
/// <param name="Actor">Null for an anonymous request.</param>
internal sealed record Visitor(Actor? Actor)
{
    public static ValueTask<Visitor> BindAsync(HttpContext context) => ValueTask.FromResult(new Visitor(Caller.Find(context.User)));
}

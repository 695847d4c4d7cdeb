using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Routes;

/// <summary>A malformed id in a path names nothing, so the route does not match and the answer is 404.</summary>
internal sealed class IdConstraint<TId> : IRouteConstraint
    where TId : struct, IEntityId<TId>
{
    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && EntityId.TryParse<TId>(value as string ?? value?.ToString(), out _);
}

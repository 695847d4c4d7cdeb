using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Routes;

/// <summary>Matches a typed id. A malformed id in a path does not match the route, so the response is 404.</summary>
internal sealed class IdConstraint<TId> : IRouteConstraint
    where TId : struct, IEntityId<TId>
{
    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && EntityId.TryParse<TId>(value as string ?? value?.ToString(), out _);
}

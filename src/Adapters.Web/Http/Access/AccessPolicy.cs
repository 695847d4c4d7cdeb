using Microsoft.AspNetCore.Authorization;

namespace Shop.Adapters.Web.Http.Access;

/// <summary>Rejects requests to endpoints that declare no authorization rule.</summary>
internal static class AccessPolicy
{
    public static IServiceCollection AddAccessPolicy(this IServiceCollection services) =>
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(IsNoEndpoint).Build());

    /// <summary>Unknown addresses and methods pass, so that they get 404 and 405.</summary>
    private static bool IsNoEndpoint(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;
}

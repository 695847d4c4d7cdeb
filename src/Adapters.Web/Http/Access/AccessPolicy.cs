using Microsoft.AspNetCore.Authorization;

namespace Shop.Adapters.Web.Http.Access;

/// <summary>Closes every endpoint that does not say who may call it.</summary>
internal static class AccessPolicy
{
    public static IServiceCollection AddAccessPolicy(this IServiceCollection services) =>
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(IsNoEndpoint).Build());

    /// <summary>Unknown addresses and wrong methods are let through to their 404 and 405.</summary>
    private static bool IsNoEndpoint(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;
}

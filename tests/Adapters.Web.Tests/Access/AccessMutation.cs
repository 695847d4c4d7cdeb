using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Web.Http.Access;

namespace Shop.Adapters.Web.Tests.Access;

/// <summary>Changes one endpoint of a running program as if its access rule were missing or too permissive.</summary>
internal sealed class AccessMutation
{
    private (string Operation, bool IsLoosened)? _mutant;

    public void Undo() => _mutant = null;

    public void Forget(string operation) => _mutant = (operation, IsLoosened: false);

    /// <summary>Requires an authenticated user, with any role.</summary>
    public void Loosen(string operation) => _mutant = (operation, IsLoosened: true);

    /// <summary>Authentication runs after routing and before authorization, so the endpoint can be replaced there.</summary>
    public void Install(IServiceCollection services) =>
        services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, bearer =>
        {
            var before = bearer.Events.OnMessageReceived;
            bearer.Events.OnMessageReceived = context =>
            {
                if (context.HttpContext.GetEndpoint() is RouteEndpoint endpoint && _mutant is var (operation, isLoosened) && Operations.Of(endpoint).Contains(operation, StringComparer.Ordinal))
                    context.HttpContext.SetEndpoint(Mutate(endpoint, isLoosened));
                return before(context);
            };
        });

    private static RouteEndpoint Mutate(RouteEndpoint endpoint, bool isLoosened)
    {
        var metadata = endpoint.Metadata.Where(item => item is not (IAuthorizeData or IAllowAnonymous or AuthorizationPolicy or AccessDecision));
        if (isLoosened)
            metadata = metadata.Append(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return new RouteEndpoint(endpoint.RequestDelegate!, endpoint.RoutePattern, endpoint.Order, new EndpointMetadataCollection(metadata), endpoint.DisplayName);
    }
}

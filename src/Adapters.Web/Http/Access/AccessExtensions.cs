using Shop.Application.Json;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Http.Access;

/// <summary>Endpoint conventions that declare the authorization rule.</summary>
internal static class AccessExtensions
{
    public static TBuilder AllowEverybody<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.AllowAnonymous().WithMetadata(AccessDecision.Everybody);

    public static TBuilder AllowAnyAccount<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.RequireAuthenticatedUser()).WithMetadata(AccessDecision.AnyAccount);

    public static TBuilder Allow<TBuilder>(this TBuilder endpoint, params AccountRole[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint
            .RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireClaim(AccessTokenClaims.Role, roles.Select(EnumNames<AccountRole>.Of)))
            .WithMetadata(AccessDecision.Only(roles));
}

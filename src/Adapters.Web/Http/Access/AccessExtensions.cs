using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
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

    /// <summary>Allows the roles, and anonymous requests that name a cart by its token.</summary>
    public static TBuilder AllowOrCartToken<TBuilder>(this TBuilder endpoint, params AccountRole[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint
            .RequireAuthorization(policy => policy.RequireAssertion(request => HasRole(request.User, roles) || IsGuest(request)))
            .WithMetadata(AccessDecision.Only(roles) with { OrCartToken = true });

    private static bool HasRole(ClaimsPrincipal caller, AccountRole[] roles) => Caller.Find(caller) is { } actor && roles.Contains(actor.Role);

    private static bool IsGuest(AuthorizationHandlerContext request) =>
        request is { User.Identity: not { IsAuthenticated: true }, Resource: HttpContext context } && CartTokenHeader.IsIn(context.Request);
}

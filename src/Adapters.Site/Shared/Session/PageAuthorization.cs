using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Shop.Adapters.Site.Shared.Session;

/// <summary>Answers refused requests of pages with the log-in or the page of 403; those of the API as before.</summary>
internal sealed class PageAuthorization : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _others = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded || context.GetEndpoint()?.Metadata.GetMetadata<IPageAccessMetadata>() is null)
            return _others.HandleAsync(next, context, policy, authorizeResult);

        return authorizeResult.Challenged ? context.ChallengeAsync(PageSessions.Scheme) : context.ForbidAsync(PageSessions.Scheme);
    }
}

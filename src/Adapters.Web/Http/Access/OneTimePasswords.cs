using System.Security.Claims;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Access;

/// <summary>Metadata of the endpoint that replaces a one-time password.</summary>
internal sealed record ReplacesPasswordMetadata;

/// <summary>
/// A caller with a one-time password, which somebody else may have read, replaces it before anything else: endpoints that require authentication
/// reject the caller with <c>password-change-required</c>, and all others do not know the caller.
/// </summary>
internal static class OneTimePasswords
{
    public static TBuilder ReplacesPassword<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new ReplacesPasswordMetadata());

    public static void RefuseOneTimePasswords(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.User.NeedsNewPassword() && context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<ReplacesPasswordMetadata>() is null)
        {
            if (endpoint.Metadata.GetMetadata<AccessDecision>() is { NeedsAccount: true })
                throw RequestErrors.PasswordChangeRequired();
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        return next(context);
    });
}

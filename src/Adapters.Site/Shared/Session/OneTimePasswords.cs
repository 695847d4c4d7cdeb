using Microsoft.AspNetCore.Diagnostics;

namespace Shop.Adapters.Site.Shared.Session;

/// <summary>Pages and forms for a visitor with a one-time password, who may do nothing but replace it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenWithOneTimePasswordAttribute : Attribute;

/// <summary>Leads visitors with a one-time password, which somebody else may have read, to the page that replaces it.</summary>
internal static class OneTimePasswords
{
    public const string Path = "/new-password";

    public static void UseOneTimePasswords(this IApplicationBuilder pages) => pages.Use((context, next) =>
    {
        if (!Visitor.Of(context.User).NeedsNewPassword || IsOpen(context))
            return next(context);

        Redirect.To(context, Path);
        return Task.CompletedTask;
    });

    /// <summary>The page of an error is open, too.</summary>
    private static bool IsOpen(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<OpenWithOneTimePasswordAttribute>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}

using Shop.Adapters.Site.Shared.Layout;

namespace Shop.Adapters.Site.Shared;

/// <summary>The security headers of pages: nothing is loaded from other hosts, no script stands in a page, no page is framed.</summary>
internal static class PageHeaders
{
    public static void UsePageHeaders(this IApplicationBuilder pages)
    {
        var hosts = string.Join(' ', pages.ApplicationServices.GetRequiredService<ImageSources>().Hosts);
        var store = Policy("'self'", hosts);
        // Components of the admin site write styles into their elements.
        var admin = Policy("'self' 'unsafe-inline'", hosts);
        Func<object, Task> complete = state =>
        {
            var context = (HttpContext)state;
            context.Response.Headers.ContentSecurityPolicy = IsAdmin(context) ? admin : store;
            return Task.CompletedTask;
        };
        pages.Use((context, next) =>
        {
            // Not at once: the page of an error begins with empty headers.
            context.Response.OnStarting(complete, context);
            return next(context);
        });
    }

    private static bool IsAdmin(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<InteractiveAttribute>() is not null;

    private static string Policy(string styles, string imageHosts) => string.Join("; ",
        "default-src 'none'",
        "script-src 'self'",
        $"style-src {styles}",
        $"img-src 'self' data: {imageHosts}".TrimEnd(),
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'self'",
        "frame-ancestors 'none'");
}

namespace Shop.Adapters.Site.Shared;

/// <summary>The security headers of pages: nothing is loaded from other hosts, no script stands in a page, no page is framed.</summary>
internal static class PageHeaders
{
    public static void UsePageHeaders(this IApplicationBuilder pages)
    {
        var pictures = pages.ApplicationServices.GetRequiredService<ImageSources>();
        var policy = string.Join("; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            $"img-src 'self' data: {string.Join(' ', pictures.Hosts)}".TrimEnd(),
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'self'",
            "frame-ancestors 'none'");
        Func<object, Task> complete = response =>
        {
            ((HttpResponse)response).Headers.ContentSecurityPolicy = policy;
            return Task.CompletedTask;
        };
        pages.Use((context, next) =>
        {
            // Not at once: the page of an error begins with empty headers.
            context.Response.OnStarting(complete, context.Response);
            return next(context);
        });
    }
}

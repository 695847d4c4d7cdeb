using Microsoft.Net.Http.Headers;
using Shop.Adapters.Web.Http.Results;

namespace Shop.Adapters.Web.Http.Headers;

/// <summary>Adds the headers that every response has, also responses of the framework.</summary>
internal static class AnswerHeaders
{
    /// <summary>For responses other than HTML pages; pages set their own policy.</summary>
    private const string NothingIsLoaded = "default-src 'none'; frame-ancestors 'none'";

    private const string TwoYearsOfHttps = "max-age=63072000; includeSubDomains";

    public static void UseAnswerHeaders(this IApplicationBuilder app)
    {
        var isDevelopment = app.ApplicationServices.GetRequiredService<IHostEnvironment>().IsDevelopment();
        Func<object, Task> complete = state =>
        {
            var context = (HttpContext)state;
            Complete(context);
            // RFC 6797 section 7.2: never over plain HTTP, where the header can be forged.
            if (context.Request.IsHttps && !isDevelopment)
                context.Response.Headers.StrictTransportSecurity = TwoYearsOfHttps;
            return Task.CompletedTask;
        };
        app.Use(next => context =>
        {
            context.Response.OnStarting(complete, context);
            return next(context);
        });
    }

    private static void Complete(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers["X-Request-Id"] = context.TraceIdentifier;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = NothingIsLoaded;
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = IsCacheable(context) ? "public, max-age=0, must-revalidate" : "no-store";
        if (context.GetEndpoint()?.Metadata.GetMetadata<PublicReads>() is not null)
            headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
    }

    private static bool IsCacheable(HttpContext context) =>
        context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified && PublicReads.Covers(context);
}

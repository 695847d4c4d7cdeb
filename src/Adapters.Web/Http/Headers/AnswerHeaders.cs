using Microsoft.Net.Http.Headers;
using Shop.Adapters.Web.Http.Answers;

namespace Shop.Adapters.Web.Http.Headers;

/// <summary>The headers that every answer has.</summary>
internal static class AnswerHeaders
{
    public static void UseAnswerHeaders(this IApplicationBuilder app) =>
        app.Use(next => context =>
        {
            context.Response.OnStarting(
                static state =>
                {
                    Complete((HttpContext)state);
                    return Task.CompletedTask;
                },
                context);
            return next(context);
        });

    private static void Complete(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers["X-Request-Id"] = context.TraceIdentifier;
        headers.XContentTypeOptions = "nosniff";
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = IsCacheable(context) ? "public, max-age=0, must-revalidate" : "no-store";
        if (context.GetEndpoint()?.Metadata.GetMetadata<PublicReads>() is not null)
            headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
    }

    private static bool IsCacheable(HttpContext context) =>
        context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified && PublicReads.Covers(context);
}

using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>Rejects a request line or headers above the limits, and headers that two servers could interpret differently.</summary>
internal static class RequestHead
{
    private const int MaxTarget = 8 * 1024;
    private const int MaxHeaders = 32 * 1024;
    private const int MaxHeaderCount = 100;

    /// <summary>The header to which the server renames a Content-Length that it ignores because of a Transfer-Encoding.</summary>
    private const string DisbelievedLength = "X-Content-Length";

    public static void CheckRequestHead(this IApplicationBuilder app) =>
        app.Use(next => context =>
        {
            if (context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Length > MaxTarget)
                throw RequestErrors.AddressTooLong();
            var headers = context.Request.Headers;
            if (headers.Count > MaxHeaderCount || Size(headers) > MaxHeaders)
                throw RequestErrors.HeadersTooLarge();
            // RFC 9112 section 6.3: such requests are used for request smuggling.
            if (headers.ContainsKey(HeaderNames.TransferEncoding) && headers.ContainsKey(DisbelievedLength))
                throw RequestErrors.AmbiguousLength();
            return next(context);
        });

    private static int Size(IHeaderDictionary headers)
    {
        var size = 0;
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
                size += name.Length + (value?.Length ?? 0);
        }

        return size;
    }
}

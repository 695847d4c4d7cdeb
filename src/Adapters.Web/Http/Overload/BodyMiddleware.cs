using Microsoft.Extensions.Options;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>
/// Limits the body of a request, and reads what is left of it after the response. Clients read the response after they have sent all, so they
/// would find a broken connection instead: the server itself waits only five seconds for the rest, and closes the connection.
/// </summary>
internal sealed class BodyMiddleware(RequestDelegate next, IOptions<LoadOptions> load, TimeProvider clock)
{
    public Task Invoke(HttpContext context) => BodyLimit.Begin(context) is { } body ? Serve(context, body) : next(context);

    private async Task Serve(HttpContext context, LimitedBody body)
    {
        await next(context);
        if (body.IsAtEnd || !IsExpected(context, body))
            return;

        try
        {
            await context.Response.CompleteAsync();
            await body.Drain(TimeOf(context), clock);
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or InvalidOperationException)
        {
            // The client has gone, or sends more slowly than the server allows: the server closes the connection.
        }
    }

    /// <summary>HTTP/2 ends a stream without its connection, and a client that waits for permission to send (RFC 9110, 10.1.1) got none.</summary>
    private static bool IsExpected(HttpContext context, LimitedBody body) =>
        HttpProtocol.IsHttp11(context.Request.Protocol) && !(body.IsUntouched && context.Request.Headers.Expect.Count > 0);

    /// <summary>As long as an accepted body has.</summary>
    private TimeSpan TimeOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<UploadMetadata>() is null ? load.Value.WriteTimeout : load.Value.UploadTimeout;
}

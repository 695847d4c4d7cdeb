using Microsoft.AspNetCore.Http.Features;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>Rejects a body above the limit of its endpoint with a response; the server itself would close the connection.</summary>
internal sealed class BodyLimit : IHttpMaxRequestBodySizeFeature
{
    private const long Usual = 1024 * 1024;

    private bool _isRead;

    public bool IsReadOnly => _isRead;

    /// <summary>Endpoints that take a file set another limit, by <see cref="UploadMetadata"/>.</summary>
    public long? MaxRequestBodySize { get; set; } = Usual;

    /// <summary>Limits the body of a request; null for a request without one.</summary>
    public static LimitedBody? Begin(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true }
            || context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } ofServer)
        {
            return null;
        }

        ofServer.MaxRequestBodySize = null;
        var limit = new BodyLimit();
        var body = new LimitedBody(context.Request.Body, limit, context.Request.ContentLength);
        context.Features.Set<IHttpMaxRequestBodySizeFeature>(limit);
        context.Request.Body = body;
        return body;
    }

    public void Check(long length)
    {
        _isRead = true;
        if (length > MaxRequestBodySize)
            throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
    }
}

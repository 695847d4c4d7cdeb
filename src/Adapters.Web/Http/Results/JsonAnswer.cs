using System.Text.Json;
using Shop.Adapters.Web.Http.Concurrency;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Http.Results;

/// <summary>Sends a JSON body that is serialized in memory first.</summary>
internal static class JsonAnswer
{
    public const string ContentType = "application/json; charset=utf-8";

    /// <param name="version">The version of a versioned resource; null for other bodies, of which only public reads have an entity tag.</param>
    public static Task Send<T>(HttpContext context, int status, T body, long? version)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, ShopJson.Options);
        return SendBytes(context, status, bytes, TagOf(context, status, bytes, version));
    }

    /// <summary>Sends a body that has no version.</summary>
    public static Task Send(HttpContext context, int status, ReadOnlyMemory<byte> json) =>
        SendBytes(context, status, json, TagOf(context, status, json.Span, version: null));

    public static Task SendBytes(HttpContext context, int status, ReadOnlyMemory<byte> json, string? tag)
    {
        var response = context.Response;
        if (tag is not null)
        {
            response.Headers.ETag = tag;
            if (IsRead(context.Request) && status == StatusCodes.Status200OK && EntityTag.IsFresh(context.Request.Headers.IfNoneMatch, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        response.StatusCode = status;
        response.ContentType = ContentType;
        response.ContentLength = json.Length;
        return WorkPlace.Send(context, json);
    }

    private static string? TagOf(HttpContext context, int status, ReadOnlySpan<byte> body, long? version) => version switch
    {
        { } number when IsRead(context.Request) => EntityTag.Of(number, body),
        { } number => EntityTag.Of(number),
        null => status == StatusCodes.Status200OK && PublicReads.Covers(context) ? EntityTag.Of(body) : null,
    };

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}

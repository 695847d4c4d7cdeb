using System.Text.Json;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Http.Results;

/// <summary>Sends a JSON body that is serialized in memory first.</summary>
internal static class JsonAnswer
{
    public const string ContentType = "application/json; charset=utf-8";

    public static Task Send<T>(HttpContext context, int status, T body, string? tag)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, ShopJson.Options);
        if (tag is null && status == StatusCodes.Status200OK && PublicReads.Covers(context))
            tag = EntityTag.Of(bytes);
        return SendBytes(context, status, bytes, tag);
    }

    public static Task SendBytes(HttpContext context, int status, byte[] json, string? tag)
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
        return response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}

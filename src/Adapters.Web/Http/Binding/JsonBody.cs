using System.Text.Json;
using System.Text.Unicode;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>Reads and validates JSON bodies.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strictness = new() { MaxDepth = ShopJson.Options.MaxDepth };

    public static async Task<byte[]> Read(HttpContext context, bool isOptional)
    {
        if (isOptional && context.Request.ContentType is null)
        {
            var bytes = await RawBody.Of(context);
            if (bytes.Length == 0)
                return bytes;
        }

        MediaTypes.Check(context.Request);
        return await RawBody.Of(context);
    }

    /// <summary>Fails with <c>invalid-request</c> with all violations.</summary>
    public static T Parse<T>(ReadOnlyMemory<byte> body)
        where T : class
    {
        var json = WithoutByteOrderMark(body);
        if (!Utf8.IsValid(json.Span))
            throw NotJson("The body is not valid UTF-8.");

        try
        {
            using var document = JsonDocument.Parse(json, Strictness);
            var faults = JsonFaults.Find(document.RootElement, JsonShape.Of(typeof(T)));
            return faults.Count == 0
                ? document.RootElement.Deserialize<T>(ShopJson.Options)!
                : throw RequestErrors.Invalid(faults);
        }
        catch (JsonException malformed)
        {
            throw NotJson(malformed.LineNumber is { } line
                ? $"The body is not valid JSON at line {line + 1}, byte {malformed.BytePositionInLine + 1}."
                : "The body is not valid JSON.");
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private static RequestRefusedException NotJson(string detail) => RequestErrors.Invalid(ProblemFault.InBody("#", "json-invalid", detail));
}

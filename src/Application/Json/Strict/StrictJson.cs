using System.Text.Json;
using System.Text.Unicode;

namespace Shop.Application.Json.Strict;

/// <summary>Reads JSON without tolerance: only the expected properties, once each, with values of their types.</summary>
public static class StrictJson
{
    private static readonly JsonDocumentOptions Strictness = new() { MaxDepth = ShopJson.Options.MaxDepth };

    /// <summary>Reads UTF-8 with or without a byte order mark.</summary>
    /// <param name="faults">Up to 100 faults; empty when the value was read.</param>
    /// <returns>Null when there are faults.</returns>
    public static T? Read<T>(ReadOnlyMemory<byte> utf8, out IReadOnlyList<JsonFault> faults)
        where T : class
    {
        var json = WithoutByteOrderMark(utf8);
        if (!Utf8.IsValid(json.Span))
        {
            faults = NotJson("The body is not valid UTF-8.");
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strictness);
            faults = JsonFaults.Find(document.RootElement, JsonShape.Of(typeof(T)));
            return faults.Count == 0 ? document.RootElement.Deserialize<T>(ShopJson.Options)! : null;
        }
        catch (JsonException malformed)
        {
            faults = NotJson(malformed.LineNumber is { } line
                ? $"The body is not valid JSON at line {line + 1}, byte {malformed.BytePositionInLine + 1}."
                : "The body is not valid JSON.");
            return null;
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private static JsonFault[] NotJson(string detail) => [new(JsonPointer.Root, "json-invalid", detail)];
}

using System.Text.Json;
using System.Text.Unicode;

namespace Shop.Application.Json.Strict;

/// <summary>
/// Reads JSON by the strict options of <see cref="ShopJson"/>, its texts in normalisation form C. The options stop at the first fault, so a rejected text is searched again, to name all
/// of its faults.
/// </summary>
public static class StrictJson
{
    /// <summary>No request nests as deep as the deepest response.</summary>
    private const int MaxDepth = 16;

    private static readonly JsonDocumentOptions Strictness = new() { MaxDepth = MaxDepth };

    /// <summary>Reads UTF-8 with or without a byte order mark.</summary>
    /// <param name="faults">Up to 100 faults; empty when the value was read.</param>
    /// <returns>Null when there are faults.</returns>
    public static T? Read<T>(ReadOnlyMemory<byte> utf8, out IReadOnlyList<JsonFault> faults)
        where T : class
    {
        var json = JsonNormalization.Of(WithoutByteOrderMark(utf8), Strictness);
        faults = [];
        return (MayPassUnnoticed(json.Span) ? null : Read<T>(json.Span)) ?? Search<T>(json, out faults);
    }

    /// <summary>
    /// Reads what a rejected text has beside its faults, so that rules about other members can be checked too. Members with faults have
    /// meaningless values, null included.
    /// </summary>
    /// <param name="faults">The faults that <see cref="Read{T}(ReadOnlyMemory{byte}, out IReadOnlyList{JsonFault})"/> found.</param>
    /// <returns>Null when nothing of the text can be read, and when the faults are as many as a response names.</returns>
    public static T? ReadRest<T>(ReadOnlyMemory<byte> utf8, IReadOnlyList<JsonFault> faults)
        where T : class
    {
        if (faults.Count >= JsonFaults.Most || faults.Any(fault => fault.Location == JsonPointer.Root))
            return null;

        try
        {
            using var document = JsonDocument.Parse(JsonNormalization.Of(WithoutByteOrderMark(utf8), Strictness), Strictness);
            return JsonRest.Of(document.RootElement, JsonShape.Of(typeof(T)), faults).Deserialize<T>(JsonRest.Options);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Reads the value after a complete search for faults.</summary>
    internal static T? Search<T>(ReadOnlyMemory<byte> json, out IReadOnlyList<JsonFault> faults)
        where T : class
    {
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

    private static T? Read<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, ShopJson.Options);
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The serializer accepts null as an item of a list and as a given optional value, and NUL in a text.</summary>
    private static bool MayPassUnnoticed(ReadOnlySpan<byte> json) => json.IndexOf("null"u8) >= 0 || json.IndexOf("\\u0000"u8) >= 0;

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private static JsonFault[] NotJson(string detail) => [new(JsonPointer.Root, "json-invalid", detail)];
}

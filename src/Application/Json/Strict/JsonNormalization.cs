using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Shop.Domain.Shared.Texts;

namespace Shop.Application.Json.Strict;

/// <summary>Brings the texts of a JSON value into normalisation form C, written as characters or as escapes.</summary>
internal static class JsonNormalization
{
    /// <summary>Returns the same bytes when no text changes or when they are not JSON.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json, JsonDocumentOptions options)
    {
        if ((json.Span.IndexOf("\\u"u8) < 0 && Nfc.IsStable(json.Span)) || !Utf8.IsValid(json.Span))
            return json;

        try
        {
            using var document = JsonDocument.Parse(json, options);
            var normalized = new ArrayBufferWriter<byte>(json.Length);
            using var writer = new Utf8JsonWriter(normalized);
            var changed = Write(document.RootElement, writer);
            writer.Flush();
            return changed ? normalized.WrittenMemory : json;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // The reader names the place of the error; an escape with an unpaired surrogate is no text.
            return json;
        }
    }

    private static bool Write(JsonElement value, Utf8JsonWriter writer)
    {
        var changed = false;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    changed |= Write(member.Value, writer);
                }

                writer.WriteEndObject();
                return changed;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    changed |= Write(item, writer);
                writer.WriteEndArray();
                return changed;
            case JsonValueKind.String:
                var text = value.GetString()!;
                var normalized = Nfc.Of(text);
                writer.WriteStringValue(normalized);
                return normalized != text;
            default:
                value.WriteTo(writer);
                return false;
        }
    }
}

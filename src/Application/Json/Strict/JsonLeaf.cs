using System.Text.Json;

namespace Shop.Application.Json.Strict;

/// <summary>Validates JSON values without members or items.</summary>
internal static class JsonLeaf
{
    /// <summary>Null when the value can be read as the type.</summary>
    public static JsonFault? FindFault(JsonElement value, Type type, string pointer)
    {
        if (value.ValueKind == JsonValueKind.String && !IsText(value))
            return new JsonFault(pointer, "text-invalid", "Must be text without NUL and without unpaired surrogates.");
        if (Expectation(value, type) is { } expectation)
            return new JsonFault(pointer, "wrong-type", expectation);

        return Refusal(value, type, pointer);
    }

    public static bool IsText(JsonElement value)
    {
        try
        {
            return !value.GetString()!.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            // Thrown by the reader for an escape with an unpaired surrogate.
            return false;
        }
    }

    private static string? Expectation(JsonElement value, Type type)
    {
        if (type == typeof(string))
            return value.ValueKind == JsonValueKind.String ? null : "Must be text.";
        if (type == typeof(bool))
            return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "Must be true or false.";
        if (type == typeof(int))
            return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _) ? null : WholeNumber(int.MinValue, int.MaxValue);
        if (type == typeof(long))
            return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) ? null : WholeNumber(long.MinValue, long.MaxValue);
        return null;
    }

    private static string WholeNumber(long least, long most) => $"Must be a whole number from {least} to {most}.";

    private static JsonFault? Refusal(JsonElement value, Type type, string pointer)
    {
        try
        {
            value.Deserialize(type, ShopJson.Options);
            return null;
        }
        catch (JsonException refused)
        {
            // The messages of the framework end with the path and contain .NET type names, which must not reach a client.
            var detail = refused.Message.Contains("Path: $", StringComparison.Ordinal) ? "Is not a value of the expected type." : refused.Message;
            return new JsonFault(PlaceOf(refused, pointer), "invalid-value", detail);
        }
    }

    /// <summary>A converter may name the member with the error; paths of the framework begin with a dollar sign.</summary>
    private static string PlaceOf(JsonException refused, string pointer) =>
        refused.Path is { } member && !member.StartsWith('$') ? JsonPointer.Append(pointer, member) : pointer;
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Shop.Adapters.Web.Tests.Documentation;

/// <summary>The subset of JSON Schema that the OpenAPI document uses; any other keyword is a fault.</summary>
internal sealed class JsonSchema(JsonElement document)
{
    private static readonly HashSet<string> s_known =
    [
        "$ref", "type", "properties", "required", "additionalProperties", "items", "oneOf", "enum", "pattern", "format", "default",
        "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "description", "examples",
    ];

    /// <summary>Returns the faults of a value, each with its location.</summary>
    public IReadOnlyList<string> Faults(JsonElement value, JsonElement schema) => [.. Faults(value, schema, "#")];

    /// <summary>Resolves a reference within the document; undefined when its target is missing.</summary>
    public static JsonElement Resolve(JsonElement document, string reference)
    {
        var place = document;
        foreach (var step in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty(step.Replace("~1", "/", StringComparison.Ordinal), out place))
                return default;
        }

        return place;
    }

    /// <summary>The part itself, or the target of its reference.</summary>
    public static JsonElement Target(JsonElement document, JsonElement part) =>
        part.TryGetProperty("$ref", out var reference) ? Resolve(document, reference.GetString()!) : part;

    private IEnumerable<string> Faults(JsonElement value, JsonElement schema, string at)
    {
        foreach (var unknown in schema.EnumerateObject().Select(keyword => keyword.Name).Where(name => !s_known.Contains(name)))
            yield return $"{at}: the keyword {unknown} is not understood";
        if (schema.TryGetProperty("$ref", out var reference))
        {
            foreach (var fault in Faults(value, Resolve(document, reference.GetString()!), at))
                yield return fault;
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var fitting = choices.EnumerateArray().Count(choice => !Faults(value, choice, at).Any());
            if (fitting != 1)
                yield return $"{at}: fits {fitting} of {choices.GetArrayLength()} choices";
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(name => IsA(value, name)))
        {
            yield return $"{at}: is {value.ValueKind}, not {type}";
            yield break;
        }

        if (schema.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(name => JsonElement.DeepEquals(name, value)))
            yield return $"{at}: {value} is none of {names}";

        foreach (var fault in value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(value, schema, at),
            JsonValueKind.Array => OfArray(value, schema, at),
            JsonValueKind.String => OfText(value.GetString()!, schema, at),
            JsonValueKind.Number => OfNumber(value.GetDecimal(), schema, at),
            _ => [],
        })
        {
            yield return fault;
        }
    }

    private IEnumerable<string> OfObject(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                yield return $"{at}: {name} is missing";
        }

        var properties = schema.TryGetProperty("properties", out var described) ? described : JsonElement.Parse("{}");
        var isClosed = schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False;
        foreach (var property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out var inner))
            {
                foreach (var fault in Faults(property.Value, inner, $"{at}/{property.Name}"))
                    yield return fault;
            }
            else if (isClosed)
            {
                yield return $"{at}: {property.Name} is unknown";
            }
        }
    }

    private IEnumerable<string> OfArray(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("minItems", out var least) && value.GetArrayLength() < least.GetInt32())
            yield return $"{at}: has fewer than {least} items";
        if (schema.TryGetProperty("maxItems", out var most) && value.GetArrayLength() > most.GetInt32())
            yield return $"{at}: has more than {most} items";
        if (!schema.TryGetProperty("items", out var items))
            yield break;
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            foreach (var fault in Faults(item, items, $"{at}/{index}"))
                yield return fault;
        }
    }

    private static IEnumerable<string> OfText(string text, JsonElement schema, string at)
    {
        var length = new StringInfo(text).LengthInTextElements;
        if (schema.TryGetProperty("minLength", out var least) && length < least.GetInt32())
            yield return $"{at}: is shorter than {least}";
        if (schema.TryGetProperty("maxLength", out var most) && length > most.GetInt32())
            yield return $"{at}: is longer than {most}";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)))
            yield return $"{at}: '{text}' does not fit {pattern}";
        if (schema.TryGetProperty("format", out var format) && format.GetString() == "date-time" && !IsUtc(text))
            yield return $"{at}: '{text}' is no time in UTC";
    }

    private static IEnumerable<string> OfNumber(decimal number, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("minimum", out var least) && number < least.GetDecimal())
            yield return $"{at}: {number} is below {least}";
        if (schema.TryGetProperty("maximum", out var most) && number > most.GetDecimal())
            yield return $"{at}: {number} is above {most}";
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()!) : [type.GetString()!];

    private static bool IsA(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => false,
    };

    private static bool IsUtc(string text) =>
        text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);
}

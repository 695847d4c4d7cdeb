using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Shop.Adapters.Web.Tests.Documentation;

/// <summary>Rules for an OpenAPI document; each returns the violations.</summary>
internal static partial class DocumentRules
{
    private static readonly HashSet<string> s_methods = ["get", "put", "post", "delete", "patch"];

    private static readonly HashSet<string> s_texts = ["title", "summary", "description"];

    private static readonly JsonSerializerOptions s_minified = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<(string Name, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        where s_methods.Contains(method.Name)
        select ($"{method.Name.ToUpperInvariant()} {path.Name}", method.Value);

    public static IEnumerable<string> BrokenReferences(JsonElement document) =>
        Objects(document)
            .Where(part => part.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String)
            .Select(part => part.GetProperty("$ref").GetString()!)
            .Where(reference => !reference.StartsWith("#/", StringComparison.Ordinal) || JsonSchema.Resolve(document, reference).ValueKind == JsonValueKind.Undefined)
            .Distinct(StringComparer.Ordinal);

    public static IEnumerable<string> MissingOrRepeatedOperationIds(JsonElement document)
    {
        var ids = Operations(document).Select(entry => (entry.Name, Id: Text(entry.Operation, "operationId"))).ToList();
        var repeated = ids.GroupBy(entry => entry.Id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return ids.Where(entry => entry.Id is null || repeated.Contains(entry.Id)).Select(entry => $"{entry.Name}: {entry.Id}");
    }

    public static IEnumerable<string> OperationsThatSayTooLittle(JsonElement document) =>
        from entry in Operations(document)
        let operation = entry.Operation
        from missing in new[]
        {
            Text(operation, "summary") is null ? "summary" : null,
            operation.TryGetProperty("tags", out var tags) && tags.GetArrayLength() == 1 ? null : "tag",
            Security(document, operation).ValueKind == JsonValueKind.Array ? null : "security",
            entry.Name.Contains("/api/", StringComparison.Ordinal) && !Statuses(operation).Any(status => status[0] == '4') ? "refusals" : null,
            Statuses(operation).Any(status => status[0] == '2') ? null : "success",
        }
        where missing is not null
        select $"{entry.Name}: {missing}";

    public static IEnumerable<string> DescriptionsThatRepeatTheSummary(JsonElement document) =>
        from entry in Operations(document)
        let summary = Text(entry.Operation, "summary")
        where summary is not null && Text(entry.Operation, "description")?.StartsWith(summary, StringComparison.OrdinalIgnoreCase) == true
        select entry.Name;

    public static IEnumerable<string> SecuredOperationsWithout401(JsonElement document) =>
        Operations(document)
            .Where(entry => IsSecured(Security(document, entry.Operation)))
            .Where(entry => !Statuses(entry.Operation).Contains("401"))
            .Select(entry => entry.Name);

    public static IEnumerable<string> RefusalsThatAreNoProblems(JsonElement document) =>
        from entry in Operations(document)
        from answer in entry.Operation.GetProperty("responses").EnumerateObject()
        where answer.Name[0] is '4' or '5'
        where Text(Media(JsonSchema.Target(document, answer.Value), "application/problem+json"), "schema", "$ref") != "#/components/schemas/Problem"
        select $"{entry.Name}: {answer.Name}";

    /// <summary>Strings, numbers and arrays in requests and parameters without a documented maximum.</summary>
    public static IEnumerable<string> UnboundedInputs(JsonElement document) =>
        (from entry in Operations(document)
         from input in Inputs(document, entry.Operation)
         from place in Unbounded(document, input.Schema, input.Name, [])
         select $"{entry.Name}: {place}").Distinct(StringComparer.Ordinal);

    public static IEnumerable<string> OpenRequests(JsonElement document) =>
        (from entry in Operations(document)
         from input in Inputs(document, entry.Operation)
         where input.Name == "body"
         from place in Open(document, input.Schema, input.Name, [])
         select $"{entry.Name}: {place}").Distinct(StringComparer.Ordinal);

    public static IEnumerable<string> BodiesWithoutExample(JsonElement document) =>
        Operations(document)
            .SelectMany(entry => Bodies(document, entry.Operation))
            .Select(schema => Text(schema, "$ref"))
            .OfType<string>()
            .Where(name => !name.EndsWith("Page", StringComparison.Ordinal) && !name.EndsWith("List", StringComparison.Ordinal))
            .Where(name => name != "#/components/schemas/Problem" && !JsonSchema.Resolve(document, name).TryGetProperty("examples", out _))
            .Distinct(StringComparer.Ordinal);

    public static IEnumerable<string> UnfitExamples(JsonElement document) =>
        from schema in Objects(document)
        where schema.TryGetProperty("examples", out var examples) && examples.ValueKind == JsonValueKind.Array
        from example in schema.GetProperty("examples").EnumerateArray()
        from fault in new JsonSchema(document).Faults(example, schema)
        select $"{example}: {fault}";

    /// <summary>The size in bytes, without white space and with characters that JSON allows unescaped.</summary>
    public static int Size(JsonElement document) => JsonSerializer.SerializeToUtf8Bytes(document, s_minified).Length;

    /// <summary>Responses and parameters of operations that equal an earlier one or a component.</summary>
    public static IEnumerable<string> RepeatedParts(JsonElement document)
    {
        var seen = Components(document, "responses").Concat(Components(document, "parameters")).Select(Minified).ToHashSet(StringComparer.Ordinal);
        return (from entry in Operations(document)
                from part in Parts(entry.Operation)
                where !part.Value.TryGetProperty("$ref", out _) && !seen.Add(Minified(part.Value))
                select $"{entry.Name}: {part.Name}").ToList();
    }

    /// <summary>Schemas of ids that are not references to components. Ids that may be null are exempt.</summary>
    public static IEnumerable<string> InlinedIds(JsonElement document)
    {
        var components = Components(document, "schemas").Select(Minified).ToHashSet(StringComparer.Ordinal);
        return Objects(document)
            .Where(part => !components.Contains(Minified(part)) && part.TryGetProperty("type", out var type) && type.ToString() == "string")
            .Select(schema => Text(schema, "pattern"))
            .OfType<string>()
            .Where(pattern => pattern.EndsWith("_[0-9a-f]{32}$", StringComparison.Ordinal));
    }

    /// <summary>Titles, summaries, descriptions and names of tags that contain one of the words.</summary>
    public static IEnumerable<string> TextsWith(JsonElement document, IReadOnlySet<string> banned, IReadOnlyList<string> allowedTerms) =>
        (from text in Texts(document)
         let rest = allowedTerms.Aggregate(text, (left, term) => left.Replace(term, "", StringComparison.OrdinalIgnoreCase))
         from word in Word().Matches(rest).Select(match => match.Value)
         where banned.Contains(word)
         select $"{word}: {text}").Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(property =>
            s_texts.Contains(property.Name) && property.Value.ValueKind == JsonValueKind.String ? [property.Value.GetString()!]
            : property is { Name: "tags", Value.ValueKind: JsonValueKind.Array } ? property.Value.EnumerateArray().SelectMany(TagTexts)
            : Texts(property.Value)),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    /// <summary>A tag of the document is an object, a tag of an operation is its name.</summary>
    private static IEnumerable<string> TagTexts(JsonElement tag) => tag.ValueKind switch
    {
        JsonValueKind.Object => Texts(tag).Append(Text(tag, "name") ?? ""),
        JsonValueKind.String => [tag.GetString()!],
        _ => [],
    };

    private static IEnumerable<JsonElement> Components(JsonElement document, string kind) =>
        document.TryGetProperty("components", out var components) && components.TryGetProperty(kind, out var parts)
            ? parts.EnumerateObject().Select(part => part.Value)
            : [];

    private static IEnumerable<(string Name, JsonElement Value)> Parts(JsonElement operation)
    {
        foreach (var response in operation.GetProperty("responses").EnumerateObject())
            yield return (response.Name, response.Value);
        if (operation.TryGetProperty("parameters", out var parameters))
        {
            foreach (var parameter in parameters.EnumerateArray())
                yield return (Text(parameter, "name") ?? "", parameter);
        }
    }

    private static string Minified(JsonElement part) => JsonSerializer.Serialize(part, s_minified);

    private static IEnumerable<(string Name, JsonElement Schema)> Inputs(JsonElement document, JsonElement operation)
    {
        if (operation.TryGetProperty("requestBody", out var body))
        {
            foreach (var media in body.GetProperty("content").EnumerateObject())
                yield return ("body", media.Value.GetProperty("schema"));
        }

        if (operation.TryGetProperty("parameters", out var parameters))
        {
            foreach (var parameter in parameters.EnumerateArray().Select(parameter => JsonSchema.Target(document, parameter)))
                yield return (parameter.GetProperty("name").GetString()!, parameter.GetProperty("schema"));
        }
    }

    private static IEnumerable<JsonElement> Bodies(JsonElement document, JsonElement operation)
    {
        var contents = operation.GetProperty("responses").EnumerateObject().Select(answer => JsonSchema.Target(document, answer.Value))
            .Append(operation.TryGetProperty("requestBody", out var body) ? body : JsonElement.Parse("{}"))
            .Where(part => part.TryGetProperty("content", out _))
            .Select(part => part.GetProperty("content"));
        return contents.SelectMany(content => content.EnumerateObject()).Select(media => media.Value.GetProperty("schema"));
    }

    private static IEnumerable<string> Unbounded(JsonElement document, JsonElement schema, string at, HashSet<string> seen)
    {
        bool Has(params string[] keywords) => keywords.Any(keyword => schema.TryGetProperty(keyword, out _));
        bool Is(string type) => schema.TryGetProperty("type", out var types) && types.ToString().Contains(type, StringComparison.Ordinal);

        if (Is("string") && !Has("maxLength", "pattern", "enum", "format"))
            yield return $"{at} is a text of any length";
        if (Is("integer") && !(Has("minimum") && Has("maximum")))
            yield return $"{at} is any number";
        if (Is("array") && !Has("maxItems"))
            yield return $"{at} is a list of any length";
        foreach (var (place, inner) in Inner(document, schema, at, seen))
        {
            foreach (var fault in Unbounded(document, inner, place, seen))
                yield return fault;
        }
    }

    private static IEnumerable<string> Open(JsonElement document, JsonElement schema, string at, HashSet<string> seen)
    {
        if (schema.TryGetProperty("properties", out _) && !(schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False))
            yield return at;
        foreach (var (place, inner) in Inner(document, schema, at, seen))
        {
            foreach (var fault in Open(document, inner, place, seen))
                yield return fault;
        }
    }

    private static IEnumerable<(string At, JsonElement Schema)> Inner(JsonElement document, JsonElement schema, string at, HashSet<string> seen)
    {
        if (Text(schema, "$ref") is { } reference && seen.Add($"{at} {reference}"))
            yield return (at, JsonSchema.Resolve(document, reference));
        if (schema.TryGetProperty("items", out var items) && !(schema.TryGetProperty("maxItems", out var most) && most.GetInt32() == 0))
            yield return ($"{at}[]", items);
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            foreach (var choice in choices.EnumerateArray())
                yield return (at, choice);
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
                yield return ($"{at}.{property.Name}", property.Value);
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(part),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static JsonElement Media(JsonElement answer, string type) =>
        answer.TryGetProperty("content", out var content) && content.TryGetProperty(type, out var media) ? media : JsonElement.Parse("{}");

    /// <summary>An operation without security has that of the document.</summary>
    private static JsonElement Security(JsonElement document, JsonElement operation) =>
        operation.TryGetProperty("security", out var security) || document.TryGetProperty("security", out security) ? security : default;

    private static bool IsSecured(JsonElement security) =>
        security.EnumerateArray().Any() && security.EnumerateArray().All(choice => choice.EnumerateObject().Any());

    private static List<string> Statuses(JsonElement operation) =>
        [.. operation.GetProperty("responses").EnumerateObject().Select(answer => answer.Name)];

    private static string? Text(JsonElement part, params string[] way)
    {
        foreach (var step in way)
        {
            if (!part.TryGetProperty(step, out part))
                return null;
        }

        return part.GetString();
    }

    [GeneratedRegex("[A-Za-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}

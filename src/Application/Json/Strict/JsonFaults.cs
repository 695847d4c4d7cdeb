using System.Text.Json;

namespace Shop.Application.Json.Strict;

/// <summary>Finds all differences between a JSON value and the expected shape.</summary>
internal sealed class JsonFaults
{
    /// <summary>Limits the size of the response in relation to that of the request.</summary>
    public const int Most = 100;

    private readonly List<JsonFault> _faults = [];

    private JsonFaults()
    {
    }

    public static IReadOnlyList<JsonFault> Find(JsonElement root, JsonShape shape)
    {
        var search = new JsonFaults();
        search.Walk(root, shape, JsonPointer.Root);
        return [.. search._faults.Take(Most)];
    }

    private void Walk(JsonElement value, JsonShape shape, string pointer)
    {
        if (_faults.Count >= Most)
            return;

        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!shape.IsNullable)
                Add(pointer, "null-not-allowed", "Must not be null.");
        }
        else if (shape.Members is { } members)
        {
            WalkObject(value, shape, members, pointer);
        }
        else if (shape.Item is { } item)
        {
            WalkList(value, item, pointer);
        }
        else if (JsonLeaf.FindFault(value, shape.Type, pointer) is { } fault)
        {
            _faults.Add(fault);
        }
    }

    private void WalkList(JsonElement list, JsonShape item, string pointer)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            Add(pointer, "wrong-type", "Must be a list.");
            return;
        }

        foreach (var (index, element) in list.EnumerateArray().Index().TakeWhile(_ => _faults.Count < Most))
            Walk(element, item, JsonPointer.Append(pointer, index));
    }

    private void WalkObject(JsonElement value, JsonShape shape, IReadOnlyDictionary<string, JsonMember> members, string pointer)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Add(pointer, "wrong-type", "Must be an object.");
            return;
        }

        var before = _faults.Count;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
            WalkProperty(property, members, seen, pointer);

        foreach (var (name, _) in members.Where(member => member.Value.IsRequired && !seen.Contains(member.Key)))
            Add(JsonPointer.Append(pointer, name), "required", "Must be given.");

        // Valid members do not guarantee a valid value of the whole type.
        if (shape.IsWhole && _faults.Count == before && JsonLeaf.FindFault(value, shape.Type, pointer) is { } fault)
            _faults.Add(fault);
    }

    private void WalkProperty(
        JsonProperty property, IReadOnlyDictionary<string, JsonMember> members, HashSet<string> seen, string pointer)
    {
        if (NameOf(property) is not { } name)
            Add(pointer, "text-invalid", "Contains a property name that is not valid text.");
        else if (!seen.Add(name))
            Add(JsonPointer.Append(pointer, name), "duplicate-property", "Must be given only once.");
        else if (members.TryGetValue(name, out var member))
            Walk(property.Value, member.Shape, JsonPointer.Append(pointer, name));
        else
            Add(JsonPointer.Append(pointer, name), "unknown-property", "Is not an allowed property.");
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Add(string pointer, string code, string detail) => _faults.Add(new JsonFault(pointer, code, detail));
}

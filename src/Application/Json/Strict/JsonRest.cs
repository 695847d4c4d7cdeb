using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Shop.Domain.Shared;

namespace Shop.Application.Json.Strict;

/// <summary>
/// What a JSON value has beside its faults: members with faults and unknown ones are left out; those that are required, and items of lists,
/// which keep their positions, get an empty value.
/// </summary>
internal sealed class JsonRest
{
    private readonly HashSet<string> _faulty;

    private JsonRest(IReadOnlyList<JsonFault> faults) => _faulty = [.. faults.Select(fault => fault.Location)];

    /// <summary>Like those of <see cref="ShopJson"/>, but what is missing is null.</summary>
    public static JsonSerializerOptions Options { get; } = new(ShopJson.Options)
    {
        RespectNullableAnnotations = false,
        RespectRequiredConstructorParameters = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    public static JsonNode? Of(JsonElement root, JsonShape shape, IReadOnlyList<JsonFault> faults) => new JsonRest(faults).Rest(root, shape, JsonPointer.Root);

    private JsonNode? Rest(JsonElement value, JsonShape shape, string pointer)
    {
        if (_faulty.Contains(pointer))
            return Empty(shape);
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (shape.IsWhole)
            return _faulty.Any(fault => fault.StartsWith($"{pointer}/", StringComparison.Ordinal)) ? null : Copy(value);
        if (shape.Members is { } members)
            return RestOfObject(value, members, pointer);

        return shape.Item is { } item
            ? new JsonArray([.. value.EnumerateArray().Index().Select(entry => Rest(entry.Item, item, JsonPointer.Append(pointer, entry.Index)))])
            : Copy(value);
    }

    private JsonObject RestOfObject(JsonElement value, IReadOnlyDictionary<string, JsonMember> members, string pointer)
    {
        var rest = new JsonObject();
        foreach (var (name, member) in members)
        {
            var place = JsonPointer.Append(pointer, name);
            var isReadable = value.TryGetProperty(name, out var given) && !_faulty.Contains(place);
            if (isReadable)
                rest[name] = Rest(given, member.Shape, place);
            else if (member.IsRequired && Empty(member.Shape) is { } empty)
                rest[name] = empty;
        }

        return rest;
    }

    private static JsonNode? Empty(JsonShape shape)
    {
        if (shape.IsWhole || shape.IsNullable)
            return null;
        if (shape.Members is { } members)
        {
            return new JsonObject(members.Where(member => member.Value.IsRequired)
                .Select(member => KeyValuePair.Create(member.Key, Empty(member.Value.Shape))).Where(member => member.Value is not null));
        }

        return shape.Item is not null ? new JsonArray()
            : shape.Type == typeof(string) ? JsonValue.Create("")
            : shape.Type.IsValueType ? JsonSerializer.SerializeToNode(EmptyValue(shape.Type), shape.Type, ShopJson.Options)
            : null;
    }

    /// <summary>An id that no entity has, because the empty id cannot be read; for other types their default.</summary>
    private static object? EmptyValue(Type type) =>
        type.GetMethod(nameof(IEntityId<EventId>.From), [typeof(Guid)]) is { } from ? from.Invoke(null, [Guid.AllBitsSet]) : Activator.CreateInstance(type);

    private static JsonNode? Copy(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonValue.Create(value),
    };
}

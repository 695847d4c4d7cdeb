using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Application.Json.Strict;

/// <summary>The JSON structure that can be deserialized to a type.</summary>
/// <param name="Type">The type without <see cref="Nullable{T}"/> and <see cref="Optional{T}"/> around it.</param>
/// <param name="IsNullable">Whether null is allowed.</param>
/// <param name="Members">The properties of an object; null for other types.</param>
/// <param name="Item">The shape of the items of a list; null for other types.</param>
/// <param name="IsWhole">Whether a converter validates the members together.</param>
internal sealed record JsonShape(
    Type Type, bool IsNullable, IReadOnlyDictionary<string, JsonMember>? Members = null, JsonShape? Item = null, bool IsWhole = false)
{
    private static readonly ConcurrentDictionary<Type, JsonShape> Known = [];

    /// <summary>Types that are objects in JSON and are read by one converter.</summary>
    private static readonly Dictionary<Type, Type> WireTypes = new() { [typeof(Money)] = typeof(MoneyOnTheWire) };

    public static JsonShape Of(Type body) => Known.GetOrAdd(body, type => Build(type, null));

    private static JsonShape Build(Type type, NullabilityInfo? nullability)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
            return Build(type.GetGenericArguments()[0], nullability?.GenericTypeArguments[0]);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Build(underlying, null) with { IsNullable = true };

        var isNullable = nullability?.ReadState == NullabilityState.Nullable;
        var contract = ShopJson.Options.GetTypeInfo(WireTypes.GetValueOrDefault(type, type));
        return contract.Kind switch
        {
            JsonTypeInfoKind.Object => new JsonShape(type, isNullable, Members: contract.Properties.ToDictionary(p => p.Name, Member, StringComparer.Ordinal))
            {
                IsWhole = WireTypes.ContainsKey(type),
            },
            JsonTypeInfoKind.Enumerable => new JsonShape(type, isNullable, Item: Build(contract.ElementType!, ItemOf(nullability))),
            _ => new JsonShape(type, isNullable),
        };
    }

    private static JsonMember Member(JsonPropertyInfo property)
    {
        var nullability = property.AttributeProvider is PropertyInfo member ? new NullabilityInfoContext().Create(member) : null;
        var isRequired = property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false };
        return new JsonMember(Build(property.PropertyType, nullability), isRequired);
    }

    private static NullabilityInfo? ItemOf(NullabilityInfo? list) => list?.ElementType ?? list?.GenericTypeArguments.FirstOrDefault();

    private sealed record MoneyOnTheWire(long Amount, string Currency);
}

/// <summary>A property of an object.</summary>
internal sealed record JsonMember(JsonShape Shape, bool IsRequired);

using System.Reflection;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Documentation;

/// <summary>The JSON type of a property: ids and currencies are strings, and an optional field has the type of its value.</summary>
internal static class WrittenType
{
    public static Type Of(Type type)
    {
        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
            return Of(type.GenericTypeArguments[0]);
        if (type == typeof(Currency) || IdPrefix.Of(Nullable.GetUnderlyingType(type) ?? type) is not null)
            return typeof(string);
        return IsListOfIds(type) ? typeof(IReadOnlyList<string>) : type;
    }

    public static bool Differs(Type type) => Of(type) != type;

    public static bool MayBeNull(PropertyInfo member)
    {
        var type = member.PropertyType;
        var nullability = new NullabilityInfoContext().Create(member);
        return type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>)
            ? nullability.GenericTypeArguments[0].ReadState == NullabilityState.Nullable
            : nullability.ReadState == NullabilityState.Nullable;
    }

    /// <summary>The parameter of the record's constructor that initializes a property.</summary>
    public static ParameterInfo? ConstructorParameter(this PropertyInfo member) =>
        member.DeclaringType!.GetConstructors().SelectMany(constructor => constructor.GetParameters()).FirstOrDefault(p => p.Name == member.Name);

    private static bool IsListOfIds(Type type) =>
        type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && IdPrefix.Of(type.GenericTypeArguments[0]) is not null;
}

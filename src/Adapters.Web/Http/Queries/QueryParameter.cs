using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;

namespace Shop.Adapters.Web.Http.Queries;

/// <summary>One query parameter, made from a parameter of a record's constructor and the annotations on it.</summary>
internal sealed class QueryParameter(ParameterInfo source)
{
    /// <summary>Where it comes from; bounds and descriptions stand there as attributes.</summary>
    public ParameterInfo Source { get; } = source;

    public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName(source.Name!);

    /// <summary>Whether it may be given several times, for a list of values.</summary>
    public bool IsList { get; } = IsListType(source.ParameterType);

    /// <summary>The type of one value, without <see cref="Nullable{T}"/>.</summary>
    public Type Type { get; } = TypeOf(source.ParameterType);

    /// <summary>The only values there are, or null when they are not listed.</summary>
    public IReadOnlyList<string>? Values { get; } =
        source.GetCustomAttribute<AllowedValuesAttribute>()?.Values.OfType<string>().ToArray()
        ?? QueryValue.NamesOf(TypeOf(source.ParameterType));

    private static Type TypeOf(Type type) => IsListType(type) ? type.GetGenericArguments()[0] : Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsListType(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
}

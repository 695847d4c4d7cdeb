using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>A query parameter, described by a parameter of a record's constructor and its attributes.</summary>
/// <remarks>As metadata of an endpoint it is described in the OpenAPI document like a parameter that the framework binds.</remarks>
internal sealed class QueryParameter(ParameterInfo source) : IParameterBindingMetadata
{
    /// <summary>The constructor parameter; its attributes contain bounds and description.</summary>
    public ParameterInfo ParameterInfo { get; } = source;

    public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName(source.Name!);

    /// <summary>Whether the parameter may be repeated.</summary>
    public bool IsList { get; } = IsListType(source.ParameterType);

    /// <summary>The type of one value, without <see cref="Nullable{T}"/>.</summary>
    public Type Type { get; } = TypeOf(source.ParameterType);

    /// <summary>The allowed values; null when any value of the type is allowed.</summary>
    public IReadOnlyList<string>? Values { get; } =
        source.GetCustomAttribute<AllowedValuesAttribute>()?.Values.OfType<string>().ToArray()
        ?? QueryValue.NamesOf(TypeOf(source.ParameterType));

    public bool HasTryParse => !IsList;

    public bool HasBindAsync => false;

    public bool IsOptional => true;

    private static Type TypeOf(Type type) => IsListType(type) ? type.GetGenericArguments()[0] : Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsListType(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
}

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

    /// <summary>The type of its value, without <see cref="Nullable{T}"/>.</summary>
    public Type Type { get; } = Nullable.GetUnderlyingType(source.ParameterType) ?? source.ParameterType;

    /// <summary>The only values there are, or null when they are not listed.</summary>
    public IReadOnlyList<string>? Values { get; } =
        source.GetCustomAttribute<AllowedValuesAttribute>()?.Values.OfType<string>().ToArray()
        ?? QueryValue.NamesOf(Nullable.GetUnderlyingType(source.ParameterType) ?? source.ParameterType);
}

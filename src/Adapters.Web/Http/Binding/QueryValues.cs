using System.Collections;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>The parsed values of a query string.</summary>
internal sealed class QueryValues
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    /// <summary>The values as text; the values of a list are separated by line feeds.</summary>
    public SortedDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>False for a repeated parameter that is not a list.</summary>
    public bool TryAddText(QueryParameter parameter, string text)
    {
        if (Texts.TryAdd(parameter.Name, text))
            return true;

        if (parameter.IsList)
            Texts[parameter.Name] += $"\n{text}";
        return parameter.IsList;
    }

    public void Add(QueryParameter parameter, object value)
    {
        if (!parameter.IsList)
            _values.Add(parameter.Name, value);
        else if (_values.TryGetValue(parameter.Name, out var list))
            ((IList)list).Add(value);
        else
            _values.Add(parameter.Name, ListOf(parameter.Type, value));
    }

    /// <summary>Creates a record from the values; parameters that are not given are null.</summary>
    public T Make<T>() => (T)QueryRecord.Of(typeof(T)).Make(_values);

    private static IList ListOf(Type type, object first)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        list.Add(first);
        return list;
    }
}

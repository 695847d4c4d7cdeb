namespace Shop.Adapters.Web.Http.Queries;

/// <summary>The values of a query string.</summary>
internal sealed class QueryValues
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    /// <summary>The values as they were written.</summary>
    public SortedDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    public void Add(QueryParameter parameter, object value) => _values.Add(parameter.Name, value);

    /// <summary>The values as a record has them; null for those not given.</summary>
    public T Make<T>() => (T)QueryRecord.Of(typeof(T)).Make(_values);
}

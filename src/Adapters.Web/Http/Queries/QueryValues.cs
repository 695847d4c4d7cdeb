namespace Shop.Adapters.Web.Http.Queries;

/// <summary>The values of a query string.</summary>
internal sealed class QueryValues
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    /// <summary>The values as they were written.</summary>
    public SortedDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    public void Add(QueryParameter parameter, object value) => _values.Add(parameter.Name, value);

    /// <summary>A record whose constructor takes the values by name; null for those not given.</summary>
    public object Make(Type record)
    {
        var constructor = record.GetConstructors().Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => _values.GetValueOrDefault(new QueryParameter(p).Name))]);
    }
}

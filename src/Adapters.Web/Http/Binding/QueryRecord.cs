using System.Collections.Concurrent;
using System.Reflection;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>Creates a record from query parameters; the reflection is cached, because every request needs it.</summary>
internal sealed class QueryRecord
{
    private static readonly ConcurrentDictionary<Type, QueryRecord> Known = [];

    private readonly ConstructorInvoker _constructor;

    private QueryRecord(Type type)
    {
        var constructor = type.GetConstructors().Single();
        _constructor = ConstructorInvoker.Create(constructor);
        Parameters = [.. constructor.GetParameters().Select(parameter => new QueryParameter(parameter))];
    }

    public IReadOnlyList<QueryParameter> Parameters { get; }

    public static QueryRecord Of(Type type) => Known.GetOrAdd(type, known => new QueryRecord(known));

    /// <summary>Parameters that were not given are null.</summary>
    public object Make(IReadOnlyDictionary<string, object> values) =>
        _constructor.Invoke([.. Parameters.Select(parameter => values.GetValueOrDefault(parameter.Name))]);
}

using Npgsql;
using NpgsqlTypes;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Inserts many rows with one statement of constant text, which is parsed and planned once per connection.</summary>
internal sealed class RowWriter<T>(string table)
{
    private readonly List<Func<IReadOnlyList<T>, NpgsqlParameter>> _parameters = [];
    private readonly List<string> _names = [];

    private string _sql = "";

    /// <summary>Adds a column, whose values are sent as one array.</summary>
    public RowWriter<T> Column<TValue>(string name, NpgsqlDbType type, Func<T, TValue> value)
    {
        _names.Add(name);
        _parameters.Add(rows => new NpgsqlParameter<TValue[]>
        {
            TypedValue = [.. rows.Select(value)],
            NpgsqlDbType = NpgsqlDbType.Array | type,
        });
        var places = string.Join(", ", _names.Select((_, i) => $"${i + 1}"));
        _sql = $"INSERT INTO {table} ({string.Join(", ", _names)}) SELECT * FROM unnest({places})";
        return this;
    }

    public NpgsqlBatchCommand Insert(IReadOnlyList<T> rows)
    {
        var command = new NpgsqlBatchCommand(_sql);
        foreach (var parameter in _parameters)
            command.Parameters.Add(parameter(rows));
        return command;
    }
}

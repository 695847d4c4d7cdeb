using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>
/// Inserts or updates many rows with one statement of constant text, which is parsed and planned once per connection. Writes all columns of
/// the EF model except those that the database generates.
/// </summary>
internal sealed class RowWriter<TRow>
{
    private readonly List<Func<IReadOnlyList<TRow>, NpgsqlParameter>> _parameters;

    private RowWriter(string table, string[] key, IReadOnlyList<RowColumn> columns, ParameterExpression row)
    {
        _parameters = [.. columns.Select(column => Parameter(column, row))];
        var names = columns.Select(column => column.Name).ToList();
        var rows = $"unnest({string.Join(", ", columns.Select((_, i) => $"${i + 1}"))}) AS now ({string.Join(", ", names)})";
        Sql = $"INSERT INTO {table} ({string.Join(", ", names)}) SELECT {string.Join(", ", columns.Select(column => $"now.{column.Name}{column.Cast}"))} FROM {rows}";
        UpdateSql = $"UPDATE {table} SET {string.Join(", ", columns.Where(column => !key.Contains(column.Name)).Select(column => $"{column.Name} = now.{column.Name}{column.Cast}"))}"
            + $" FROM {rows} WHERE {string.Join(" AND ", key.Select(name => $"{table}.{name} = now.{name}"))}";
    }

    public string Sql { get; }

    public string UpdateSql { get; }

    /// <param name="entity">The entity that a row contains.</param>
    /// <param name="shadow">The values of the properties that are only in the model, by name.</param>
    public static RowWriter<TRow> Of<TEntity>(
        IModel model, Expression<Func<TRow, TEntity>> entity, params (string Name, LambdaExpression Value)[] shadow)
    {
        var type = model.FindEntityType(typeof(TEntity))!;
        var values = shadow.ToDictionary(property => property.Name, property => RowColumn.Replace(property.Value, entity.Parameters[0]), StringComparer.Ordinal);
        string[] key = [.. type.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())];
        return new RowWriter<TRow>(type.GetTableName()!, key, [.. RowColumn.Of(type, entity.Body, values)], entity.Parameters[0]);
    }

    public NpgsqlBatchCommand Insert(IReadOnlyList<TRow> rows) => Command(Sql, rows);

    /// <summary>Updates the rows with the same keys.</summary>
    public NpgsqlBatchCommand Update(IReadOnlyList<TRow> rows) => Command(UpdateSql, rows);

    private NpgsqlBatchCommand Command(string sql, IReadOnlyList<TRow> rows)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in _parameters)
            command.Parameters.Add(parameter(rows));
        return command;
    }

    /// <summary>The values of a column are sent as one array.</summary>
    private static Func<IReadOnlyList<TRow>, NpgsqlParameter> Parameter(RowColumn column, ParameterExpression row) =>
        (Func<IReadOnlyList<TRow>, NpgsqlParameter>)typeof(RowWriter<TRow>)
            .GetMethod(nameof(Values), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(column.Value.Type)
            .Invoke(null, [Expression.Lambda(column.Value, row).Compile(), column.Type + "[]"])!;

    private static Func<IReadOnlyList<TRow>, NpgsqlParameter> Values<TValue>(Func<TRow, TValue> value, string type) =>
        rows => new NpgsqlParameter<TValue[]> { TypedValue = [.. rows.Select(value)], DataTypeName = type };
}

using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>
/// Inserts or updates many rows with one statement of constant text, which is parsed and planned once per connection. Writes all columns of the
/// EF model except those that the database generates.
/// </summary>
internal sealed class RowWriter<TRow>
{
    private readonly List<Func<IReadOnlyList<TRow>, NpgsqlParameter>> _parameters;

    /// <param name="sql">Creates the statement from the names of the columns and from the rows that are sent, which are called "sent".</param>
    private RowWriter(IReadOnlyList<RowColumn> columns, ParameterExpression row, Func<string, string, string> sql)
    {
        _parameters = [.. columns.Select(column => Parameter(column, row))];
        var names = string.Join(", ", columns.Select(column => column.Name));
        Sql = sql(names, $"unnest({string.Join(", ", columns.Select((_, i) => $"${i + 1}"))}) AS sent ({names})");
    }

    public string Sql { get; }

    /// <param name="entity">The entity that a row contains.</param>
    /// <param name="shadow">The values of the properties that are only in the model, by name.</param>
    public static RowWriter<TRow> Of<TEntity>(
        IModel model, Expression<Func<TRow, TEntity>> entity, params (string Name, LambdaExpression Value)[] shadow)
    {
        var type = model.FindEntityType(typeof(TEntity))!;
        var values = shadow.ToDictionary(property => property.Name, property => RowColumn.Replace(property.Value, entity.Parameters[0]), StringComparer.Ordinal);
        RowColumn[] columns = [.. RowColumn.Of(type, entity.Body, values)];
        return new RowWriter<TRow>(
            columns, entity.Parameters[0],
            (names, rows) => $"INSERT INTO {type.GetTableName()} ({names}) SELECT {string.Join(", ", columns.Select(column => column.Name + column.Cast))} FROM {rows}");
    }

    /// <summary>Updates locked rows of a table with a key of one column.</summary>
    /// <param name="fixedColumns">Columns that never change.</param>
    public static RowWriter<TRow> UpdateOf(IModel model, params string[] fixedColumns)
    {
        var type = model.FindEntityType(typeof(TRow))!;
        var row = Expression.Parameter(typeof(TRow));
        var columns = RowColumn.Of(type, row, new Dictionary<string, Expression>(StringComparer.Ordinal))
            .Where(column => !fixedColumns.Contains(column.Name, StringComparer.Ordinal))
            .ToList();
        var key = type.FindPrimaryKey()!.Properties.Single().GetColumnName();
        var changes = string.Join(", ", columns.Where(column => column.Name != key).Select(column => $"{column.Name} = sent.{column.Name}{column.Cast}"));
        return new RowWriter<TRow>(
            columns, row,
            (_, rows) => $"UPDATE {type.GetTableName()} AS stored SET {changes} FROM {rows} WHERE stored.{key} = sent.{key}");
    }

    public NpgsqlBatchCommand Write(IReadOnlyList<TRow> rows)
    {
        var command = new NpgsqlBatchCommand(Sql);
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

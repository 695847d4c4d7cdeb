using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Shop.Adapters.Persistence.Storage.Availability;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>
/// Runs statements on the connection and in the transaction of a context, and reads their rows without EF Core, which builds a model of the rows
/// with the first statement and a query with each.
/// </summary>
internal sealed class DirectStatements(DatabaseFacade database, DatabaseFailover failover)
{
    /// <summary>Keeps the connection open during several statements: returning it to the pool between two costs as much as a statement.</summary>
    public async Task<TResult> OnOneConnection<TResult>(Func<Task<TResult>> statements, CancellationToken cancellation)
    {
        await database.OpenConnectionAsync(cancellation);
        try
        {
            return await statements();
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }

    /// <param name="sql">Prepared when it begins with <see cref="PreparedStatements.Mark"/>.</param>
    public Task<List<TRow>> Read<TRow>(
        string sql, IEnumerable<NpgsqlParameter> parameters, Func<NpgsqlDataReader, TRow> row, CancellationToken cancellation) =>
        failover.Guard(() => OnOneConnection(() => ReadRows(sql, parameters, row, cancellation), cancellation));

    private async Task<List<TRow>> ReadRows<TRow>(
        string sql, IEnumerable<NpgsqlParameter> parameters, Func<NpgsqlDataReader, TRow> row, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)database.GetDbConnection());
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        if (sql.StartsWith(PreparedStatements.Mark, StringComparison.Ordinal))
            await command.PrepareAsync(cancellation);

        var rows = new List<TRow>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(row(reader));
        return rows;
    }
}

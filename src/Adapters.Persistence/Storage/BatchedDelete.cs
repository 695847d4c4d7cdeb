using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Deletes in batches, each in a transaction of its own, so that nobody waits for millions of rows.</summary>
internal static class BatchedDelete
{
    private const int BatchSize = 1000;

    /// <param name="sql">A statement that deletes up to <c>@batch</c> rows.</param>
    public static async Task Run(DatabaseFacade database, string sql, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        var batch = new NpgsqlParameter<int>("batch", BatchSize);
        while (await database.ExecuteSqlRawAsync(sql, [batch.Clone(), .. parameters.Select(parameter => parameter.Clone())], cancellation) == BatchSize)
        {
            // A full batch leaves more.
        }
    }
}

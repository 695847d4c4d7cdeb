using Npgsql;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Persistence.UnitOfWork;

/// <summary>Commits that the server has confirmed with its configured durability.</summary>
internal static class ConfirmedCommit
{
    /// <summary>Commits the current transaction, as the overload with statements does.</summary>
    public static Task CommitConfirmed(this NpgsqlConnection connection) => connection.CommitConfirmed([]);

    /// <summary>
    /// Executes the last statements of the current transaction and commits it, in one round trip, and returns when the server has confirmed it. It can neither be cancelled nor time out: a server
    /// that waits for its synchronous standby answers a cancelled COMMIT with success and a warning, and a transaction acknowledged like
    /// that is lost with the server. See the PostgreSQL manual, "Synchronous Replication".
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">The server stopped waiting for its standby: the outcome is unknown.</exception>
    public static async Task CommitConfirmed(this NpgsqlConnection connection, IReadOnlyList<NpgsqlBatchCommand> statements)
    {
        PostgresNotice? warning = null;
        connection.Notice += Note;
        try
        {
            await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
            foreach (var statement in statements)
                batch.BatchCommands.Add(statement);
            batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
            if (statements.Count > 0)
                await batch.PrepareAsync(CancellationToken.None);
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
        }
        finally
        {
            connection.Notice -= Note;
        }

        if (warning is not null)
        {
            throw new DatabaseUnavailableException(
                "The database committed without its standby. Whether the change survives a failover is unknown.", new InvalidOperationException(warning.MessageText));
        }

        void Note(object sender, NpgsqlNoticeEventArgs notice)
        {
            // The untranslated severity.
            if (notice.Notice.InvariantSeverity == "WARNING")
                warning = notice.Notice;
        }
    }
}

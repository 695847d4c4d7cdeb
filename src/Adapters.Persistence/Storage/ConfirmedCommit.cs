using Npgsql;
using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Commits of which the server says that they are as durable as it is configured to make them.</summary>
internal static class ConfirmedCommit
{
    /// <summary>
    /// Commits the transaction under way and returns when the server has confirmed it. It is neither cancelled nor limited in time: a server
    /// that waits for its synchronous standby answers a cancelled COMMIT with success and a warning, and what is acknowledged then is lost
    /// with the server. See the PostgreSQL manual, "Synchronous Replication".
    /// </summary>
    /// <exception cref="StoreUnavailableException">The server gave up to wait for its standby: the outcome is unknown.</exception>
    public static async Task CommitConfirmed(this NpgsqlConnection connection)
    {
        PostgresNotice? warning = null;
        connection.Notice += Note;
        try
        {
            await using var commit = new NpgsqlCommand("COMMIT", connection) { CommandTimeout = 0 };
            await commit.ExecuteNonQueryAsync(CancellationToken.None);
        }
        finally
        {
            connection.Notice -= Note;
        }

        if (warning is not null)
        {
            throw new StoreUnavailableException(
                "The database committed without its standby; whether the change survives a failover is unknown.", new InvalidOperationException(warning.MessageText));
        }

        void Note(object sender, NpgsqlNoticeEventArgs notice)
        {
            // The severity that is not translated.
            if (notice.Notice.InvariantSeverity == "WARNING")
                warning = notice.Notice;
        }
    }
}

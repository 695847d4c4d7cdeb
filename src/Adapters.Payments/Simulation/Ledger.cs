using Npgsql;
using Shop.Domain.Shared;

namespace Shop.Adapters.Payments.Simulation;

/// <summary>
/// The ledger of the simulated gateway: one entry per key and a log of all calls. It uses the same database server as Shop, but its own
/// connections and transactions, so that it survives a crash of Shop and is shared by several instances.
/// </summary>
internal sealed class Ledger : IAsyncDisposable
{
    private const string Open = """
        INSERT INTO simulated_gateway.charges (key, status, failures) VALUES ($1, 'Open', 0) ON CONFLICT DO NOTHING
        """;

    private const string Read = """
        SELECT status, amount, currency, failures, charged_at FROM simulated_gateway.charges WHERE key = $1 FOR UPDATE
        """;

    private const string Write = """
        UPDATE simulated_gateway.charges SET status = $2, amount = $3, currency = $4, failures = $5, charged_at = $6 WHERE key = $1
        """;

    private const string Note = """
        INSERT INTO simulated_gateway.calls (key, call, effect, at) VALUES ($1, $2, $3, $4)
        """;

    private const int TimeoutSeconds = 5;
    private const int MaxConnections = 10;

    private readonly NpgsqlDataSource _database;
    private readonly LedgerSchema _schema;
    private readonly TimeProvider _clock;

    public Ledger(string connectionString, TimeProvider clock)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "simulated payment gateway",
            Timeout = TimeoutSeconds,
            CommandTimeout = TimeoutSeconds,
            NoResetOnClose = true, // no session state is changed
            MaxAutoPrepare = 10,
        };
        settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, MaxConnections);
        settings.MinPoolSize = 0;
        _database = NpgsqlDataSource.Create(settings);
        _schema = new LedgerSchema(_database);
        _clock = clock;
    }

    /// <summary>
    /// Changes the entry of a key by a decision function and stores the result. Concurrent calls with the same key are serialized.
    /// </summary>
    public async Task<TAnswer> Change<TAnswer>(
        string key, string call, Func<LedgerEntry, LedgerDecision<TAnswer>> decide, CancellationToken cancellation)
    {
        await _schema.EnsureExists(cancellation);
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        var decision = decide(await LockEntry(connection, key, cancellation));
        await Keep(connection, decision.Entry, call, decision.Effect, cancellation);

        await Commit(connection, transaction, cancellation);
        return decision.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        _schema.Dispose();
        await _database.DisposeAsync();
    }

    /// <summary>
    /// A server that stops waiting for its standby confirms the commit with a warning; the transaction may be lost in a failover.
    /// </summary>
    /// <exception cref="TimeoutException">It is unknown whether the call changed the entry.</exception>
    private static async Task Commit(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        var isConfirmed = true;
        connection.Notice += Note;
        try
        {
            await transaction.CommitAsync(cancellation);
        }
        finally
        {
            connection.Notice -= Note;
        }

        if (!isConfirmed)
            throw new TimeoutException("The ledger's database has not confirmed a commit.");

        void Note(object sender, NpgsqlNoticeEventArgs notice) => isConfirmed &= notice.Notice.InvariantSeverity != "WARNING";
    }

    private static async Task<LedgerEntry> LockEntry(NpgsqlConnection connection, string key, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { Statement(Open, key), Statement(Read, key) },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new LedgerEntry(
            key,
            Enum.Parse<LedgerStatus>(reader.GetString(0)),
            await reader.IsDBNullAsync(1, cancellation) ? null : Money.Of(reader.GetInt64(1), Currency.Of(reader.GetString(2))),
            reader.GetInt32(3),
            await reader.IsDBNullAsync(4, cancellation) ? null : await reader.GetFieldValueAsync<DateTimeOffset>(4, cancellation));
    }

    private async Task Keep(
        NpgsqlConnection connection, LedgerEntry entry, string call, LedgerEffect effect, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Statement(
                    Write, entry.Key, entry.Status.ToString(), entry.Amount?.Amount, entry.Amount?.Currency.Code, entry.Failures, entry.ChargedAt),
                Statement(Note, entry.Key, call, effect.ToString(), _clock.GetUtcNow()),
            },
        };
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private static NpgsqlBatchCommand Statement(string text, params IReadOnlyList<object?> values)
    {
        var statement = new NpgsqlBatchCommand(text);
        foreach (var value in values)
            statement.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return statement;
    }
}

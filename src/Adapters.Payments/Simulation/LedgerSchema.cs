using Npgsql;

namespace Shop.Adapters.Payments.Simulation;

/// <summary>The tables of the ledger, in their own schema outside of Shop's migrations, like those of an external gateway.</summary>
internal sealed class LedgerSchema(NpgsqlDataSource database) : IDisposable
{
    private const string Find = "SELECT to_regclass('simulated_gateway.calls') IS NOT NULL";

    /// <summary>The lock number is arbitrary; instances that start together must use the same one.</summary>
    private const string Create = """
        SELECT pg_advisory_xact_lock(5194027361841);
        CREATE SCHEMA IF NOT EXISTS simulated_gateway;
        CREATE TABLE IF NOT EXISTS simulated_gateway.charges (
            key        text PRIMARY KEY,
            status     text NOT NULL CHECK (status IN ('Open', 'Charged', 'Declined', 'Reversed')),
            amount     bigint,
            currency   text,
            failures   integer NOT NULL,
            charged_at timestamptz,
            CHECK (status <> 'Charged' OR (charged_at IS NOT NULL AND amount IS NOT NULL AND currency IS NOT NULL))
        );
        CREATE TABLE IF NOT EXISTS simulated_gateway.calls (
            id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            key    text NOT NULL,
            call   text NOT NULL,
            effect text NOT NULL CHECK (effect IN ('None', 'Charged', 'GivenBack')),
            at     timestamptz NOT NULL
        );
        CREATE INDEX IF NOT EXISTS calls_key ON simulated_gateway.calls (key);
        """;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private bool _exists;

    public async ValueTask EnsureExists(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _exists))
            return;

        await _gate.WaitAsync(cancellation);
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            if (!await IsThere(connection, cancellation))
                await Make(connection, cancellation);
            Volatile.Write(ref _exists, true);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private static async Task<bool> IsThere(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var find = new NpgsqlCommand(Find, connection);
        return await find.ExecuteScalarAsync(cancellation) is true;
    }

    private static async Task Make(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var create = new NpgsqlCommand(Create, connection, transaction);
        await create.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}

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

    /// <summary>The log of calls is only appended. Instances that start together must not grant at the same time.</summary>
    private const string Grant = """
        SELECT pg_advisory_xact_lock(5194027361841);
        DO $$
        DECLARE serving text := current_setting('shop.serving_role');
        BEGIN
            EXECUTE format('GRANT USAGE ON SCHEMA simulated_gateway TO %I', serving);
            EXECUTE format('GRANT SELECT, INSERT, UPDATE ON simulated_gateway.charges TO %I', serving);
            EXECUTE format('GRANT SELECT, INSERT ON simulated_gateway.calls TO %I', serving);
        END
        $$
        """;

    /// <summary>From the catalog, because the name of a table in a schema without rights is an error.</summary>
    private const string FindGranted = """
        SELECT count(*) = 2 FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname = 'simulated_gateway' AND c.relname IN ('charges', 'calls')
          AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
        """;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private bool _exists;

    public static async Task<bool> IsGranted(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var find = database.CreateCommand(FindGranted);
        return await find.ExecuteScalarAsync(cancellation) is true;
    }

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

    public async Task GrantTo(string role, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var name = new NpgsqlCommand("SELECT set_config('shop.serving_role', $1, true)", connection, transaction))
        {
            name.Parameters.Add(new NpgsqlParameter<string> { TypedValue = role });
            await name.ExecuteNonQueryAsync(cancellation);
        }

        await using var grant = new NpgsqlCommand(Grant, connection, transaction);
        await grant.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
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

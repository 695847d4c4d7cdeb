using Npgsql;
using Shop.EmbeddedPostgres.Processes;

namespace Shop.Testing.Postgres;

/// <summary>A PostgreSQL server of one test, which stops and restarts it. Durable like a production server.</summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string _folder = ThrowAwayFolder.Create();
    private DefaultPostgres? _server;

    private OwnPostgres()
    {
    }

    /// <summary>The connection string of its database; unchanged by a restart.</summary>
    public string ConnectionString { get; private set; } = "";

    public static async Task<OwnPostgres> Make()
    {
        var made = new OwnPostgres();
        await made.Start();
        return made;
    }

    /// <summary>Starts the server on its existing data and waits until it accepts connections.</summary>
    public async Task Start()
    {
        _server = await DefaultPostgres.Start(_folder);
        ConnectionString = _server.ConnectionString;
    }

    /// <summary>Leaves all following commits unconfirmed: they wait for a standby that does not exist.</summary>
    public async Task LoseStandby()
    {
        await Configure("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");

        // Another process of the server applies the setting; until then commits do not wait.
        while (!await WaitsForStandby())
        {
        }
    }

    /// <summary>Confirms commits again, including those that wait.</summary>
    public Task RegainStandby() => Configure("ALTER SYSTEM RESET synchronous_standby_names");

    /// <summary>Makes the server stop waiting for the standby, in a waiting commit.</summary>
    /// <returns>Whether a commit was waiting.</returns>
    public async Task<bool> CancelsACommit()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'", connection);
        return await command.ExecuteScalarAsync() is > 0L;
    }

    /// <summary>Commits once, and ends the commit if it waits for the standby.</summary>
    private async Task<bool> WaitsForStandby()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var write = new NpgsqlCommand("SELECT pg_logical_emit_message(true, 'shop', '')", connection) { CommandTimeout = 0 };
        var commit = write.ExecuteNonQueryAsync();
        while (!commit.IsCompleted)
        {
            await using var other = new NpgsqlConnection(ConnectionString);
            await other.OpenAsync();
            await using var cancel = new NpgsqlCommand("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND pid = $1", other)
            {
                Parameters = { new NpgsqlParameter<int> { TypedValue = connection.ProcessID } },
            };
            if (await cancel.ExecuteScalarAsync() is true)
            {
                await commit;
                return true;
            }
        }

        await commit;
        return false;
    }

    /// <summary>Kills the server without a shutdown.</summary>
    public async Task Crash()
    {
        Signal.ImmediateShutdown.Send(_server!.ProcessId);
        await _server.DisposeAsync();
        _server = null;
    }

    private async Task Configure(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        foreach (var sql in new[] { statement, "SELECT pg_reload_conf()" })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await Crash();
        Directory.Delete(_folder, recursive: true);
    }
}

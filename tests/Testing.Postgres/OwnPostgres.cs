using Npgsql;
using Shop.Adapters.Persistence.Embedded;

namespace Shop.Testing.Postgres;

/// <summary>A PostgreSQL server of one test, which takes it away and brings it back. It keeps what is committed, as a store's server does.</summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string _folder = ThrowAwayFolder.Create();
    private DefaultPostgres? _server;

    private OwnPostgres()
    {
    }

    /// <summary>Of its one database; the same after every start.</summary>
    public string ConnectionString { get; private set; } = "";

    public static async Task<OwnPostgres> Make()
    {
        var made = new OwnPostgres();
        await made.Start();
        return made;
    }

    /// <summary>Starts it on what the last one left, and waits until it answers.</summary>
    public async Task Start()
    {
        _server = await DefaultPostgres.Start(_folder);
        ConnectionString = _server.ConnectionString;
    }

    /// <summary>From now on no commit is confirmed: it waits for a standby that does not exist.</summary>
    public Task LoseStandby() => Configure("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");

    /// <summary>Commits are confirmed again, also those that wait.</summary>
    public Task RegainStandby() => Configure("ALTER SYSTEM RESET synchronous_standby_names");

    /// <summary>Has the server give up to wait for the standby, in a commit that waits for it.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> CancelsACommit()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'", connection);
        return await command.ExecuteScalarAsync() is > 0L;
    }

    /// <summary>Ends it in the middle of whatever it does.</summary>
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

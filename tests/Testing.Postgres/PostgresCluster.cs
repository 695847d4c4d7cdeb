using System.Diagnostics;
using Npgsql;
using Shop.EmbeddedPostgres.Processes;

namespace Shop.Testing.Postgres;

/// <summary>A disposable PostgreSQL server per test process, started when the first test requests a database.</summary>
public static class PostgresCluster
{
    private static readonly Lazy<Task<DefaultPostgres>> s_server = new(Start);

    private static int s_databases;

    /// <summary>Creates an empty database and returns its connection string.</summary>
    public static Task<string> CreateDatabase() => Create("");

    /// <summary>
    /// Creates a copy of the template and returns its connection string. Copies files: through the write-ahead log a copy takes twice as long.
    /// </summary>
    public static async Task<string> CreateDatabase(DatabaseTemplate template) =>
        await Create($"TEMPLATE {await template.Name()} STRATEGY file_copy");

    /// <summary>Drops a database, with its connections: hundreds of them would fill a memory file system.</summary>
    public static Task DropDatabase(string connectionString) =>
        Execute($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    private static async Task<string> Create(string options)
    {
        var name = $"test_{Interlocked.Increment(ref s_databases)}";
        await Execute($"CREATE DATABASE {name} {options}");
        return new NpgsqlConnectionStringBuilder((await s_server.Value).ConnectionString) { Database = name }.ConnectionString;
    }

    private static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection((await s_server.Value).ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<DefaultPostgres> Start()
    {
        var folder = ThrowAwayFolder.Create();
        // The data is not needed after a crash of the machine; all other settings are the defaults of initdb.
        var server = await DefaultPostgres.Start(
            folder, ("fsync", "off"), ("synchronous_commit", "off"), ("full_page_writes", "off"), ("max_connections", "300"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(server, folder);
        return server;
    }

    private static void Remove(DefaultPostgres server, string folder)
    {
        // A shutdown that writes the data to disk takes longer than a test run waits for its end, and the data is deleted next.
        Signal.ImmediateShutdown.Send(server.ProcessId);
#pragma warning disable VSTHRD002 // the process ends when this returns, so there is nothing to continue
        server.DisposeAsync().AsTask().Wait();
#pragma warning restore VSTHRD002
        // Another process deletes the thousands of files, which takes longer than a test run waits for the end of its own.
        using var removal = Process.Start("rm", ["-rf", folder]);
    }
}

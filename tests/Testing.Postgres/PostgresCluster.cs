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

    /// <summary>Creates a copy of the template and returns its connection string.</summary>
    public static async Task<string> CreateDatabase(DatabaseTemplate template) =>
        await Create($"TEMPLATE {await template.Name()}");

    private static async Task<string> Create(string options)
    {
        var server = await s_server.Value;
        var name = $"test_{Interlocked.Increment(ref s_databases)}";
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} {options}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;
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

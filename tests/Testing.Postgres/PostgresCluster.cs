using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shop.Adapters.Persistence.Embedded;

namespace Shop.Testing.Postgres;

/// <summary>A throw-away PostgreSQL server, one for each test process, started when the first test asks for a database.</summary>
public static class PostgresCluster
{
    private static readonly Lazy<Task<EmbeddedPostgres>> s_server = new(Start);

    private static int s_databases;

    /// <summary>The connection string of a new, empty database.</summary>
    public static Task<string> CreateDatabase() => Create("");

    /// <summary>The connection string of a new database that starts as a copy of the template.</summary>
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

    private static async Task<EmbeddedPostgres> Start()
    {
        var folder = ThrowAwayFolder.Create();
        var options = new EmbeddedPostgresOptions { DataFolder = folder, Durable = false, MaxConnections = 300, MaxPoolSize = 20 };
        var server = await EmbeddedPostgres.Start(options, NullLogger.Instance, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(server, folder);
        return server;
    }

    private static void Remove(EmbeddedPostgres server, string folder)
    {
        var process = server.ProcessId;
        var stopped = server.DisposeAsync().AsTask();
        // Writing down what is deleted next takes longer than a test run waits for its end.
        Signal.ImmediateShutdown.Send(process);
#pragma warning disable VSTHRD002 // the process ends when this returns, so there is nothing to go on with
        stopped.Wait();
#pragma warning restore VSTHRD002
        Directory.Delete(folder, recursive: true);
    }
}

using System.Diagnostics;
using System.Globalization;
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

    /// <summary>Creates an empty database of another locale, such as <c>C.UTF-8</c>, and returns its connection string.</summary>
    public static Task<string> CreateDatabase(string locale) => Create($"TEMPLATE template0 LOCALE_PROVIDER libc LOCALE '{locale}'");

    /// <summary>
    /// Creates a copy of the template and returns its connection string. Copies files: through the write-ahead log a copy takes twice as long.
    /// </summary>
    /// <param name="owner">The role that owns the database; null for the superuser.</param>
    public static async Task<string> CreateDatabase(DatabaseTemplate template, string? owner = null) =>
        await Create($"TEMPLATE {await template.Name()} STRATEGY file_copy{(owner is null ? "" : $" OWNER {owner}")}");

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

    /// <summary>
    /// Waits for nothing: a test program whose process has not ended eleven seconds after its last test counts as failed (with foreground threads
    /// that were left running), and a busy machine takes longer to stop a server. A shutdown that writes to disk is not needed either.
    /// </summary>
    private static void Remove(DefaultPostgres server, string folder)
    {
        Signal.ImmediateShutdown.Send(server.ProcessId);
        const string afterwards = "while kill -0 \"$0\" 2>/dev/null; do sleep 0.1; done; rm -rf \"$1\"";
        using var removal = Process.Start("sh", ["-c", afterwards, server.ProcessId.ToString(CultureInfo.InvariantCulture), folder]);
    }
}

using System.Globalization;
using Npgsql;

namespace Shop.EmbeddedPostgres;

/// <summary>Command line and connection string of the server.</summary>
internal static class ServerSettings
{
    private const int Port = 5432;

    public static IEnumerable<string> CommandLine(PostgresBinaries binaries, DataFolder folder, SocketFolder socket, EmbeddedServerOptions options)
    {
        var durable = options.Durable ? "on" : "off";
        Dictionary<string, string> settings = new(StringComparer.Ordinal)
        {
            ["listen_addresses"] = "",
            ["port"] = Port.ToString(CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = socket.Path,
            ["unix_socket_permissions"] = "0700",
            ["fsync"] = durable,
            ["synchronous_commit"] = durable,
            ["full_page_writes"] = durable,
            ["max_connections"] = options.MaxConnections.ToString(CultureInfo.InvariantCulture),
            ["shared_buffers"] = "64MB",
            ["max_wal_size"] = "1GB",
            ["max_logical_replication_workers"] = "0",
            // JIT compilation takes longer than any query here runs, and uses memory in every connection.
            ["jit"] = "off",
            // The client receives and logs the errors of its statements.
            ["log_min_messages"] = "fatal",
            ["log_destination"] = "stderr",
            ["logging_collector"] = "off",
        };
        return [binaries.Postgres, "-D", folder.Cluster, .. settings.SelectMany(s => new[] { "-c", $"{s.Key}={s.Value}" })];
    }

    public static string ConnectionString(string socketFolder, EmbeddedServerOptions options) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = socketFolder,
            Port = Port,
            Username = Cluster.User,
            Database = Cluster.Database,
            MaxPoolSize = options.MaxPoolSize,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;
}

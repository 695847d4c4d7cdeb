using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shop.EmbeddedPostgres;
using Shop.EmbeddedPostgres.Processes;

namespace Shop.Testing.Postgres;

/// <summary>
/// A PostgreSQL server with the configuration that <c>initdb</c> writes, as on most servers in production, except for its address and the
/// settings of a test. Reachable through a socket in its data folder; ends with this process.
/// </summary>
internal sealed class DefaultPostgres : IAsyncDisposable
{
    private const string User = "shop";

    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);

    private readonly DataFolder _folder;
    private readonly SocketFolder _socket;
    private readonly ServerProcess _server;

    private DefaultPostgres(DataFolder folder, SocketFolder socket, ServerProcess server, string connectionString) =>
        (_folder, _socket, _server, ConnectionString) = (folder, socket, server, connectionString);

    public string ConnectionString { get; }

    public int ProcessId => _server.Id;

    /// <summary>Starts a server on the cluster in the folder, which is created if missing.</summary>
    /// <param name="settings">Added to the configuration, such as <c>("max_connections", "300")</c>.</param>
    public static async Task<DefaultPostgres> Start(string path, params (string Name, string Value)[] settings)
    {
        var folder = DataFolder.Claim(path);
        var binaries = PostgresBinaries.Find(new EmbeddedServerOptions { DataFolder = path }, folder.Cluster);
        var account = ServerAccount.For(folder);
        if (!Directory.Exists(folder.Cluster))
            Initialize(folder.Cluster, binaries, account);

        var socket = SocketFolder.For(folder, account);
        (string Name, string Value)[] address = [("listen_addresses", ""), ("unix_socket_directories", socket.Path)];
        string[] terms = [binaries.Postgres, "-D", folder.Cluster, .. address.Concat(settings).SelectMany(s => new[] { "-c", $"{s.Name}={s.Value}" })];
        var connectionString = new NpgsqlConnectionStringBuilder { Host = socket.Path, Username = User, Database = User, MaxPoolSize = 20 }.ConnectionString;
        return new DefaultPostgres(folder, socket, await Run(account.Serves(terms), connectionString), connectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.Stop();
        _server.Dispose();
        _socket.Dispose();
        _folder.Dispose();
    }

    private static void Initialize(string cluster, PostgresBinaries binaries, ServerAccount account)
    {
        account.MakePrivate(cluster);
        var made = Command.Run(account.Runs(
            [binaries.InitDb, "-D", cluster, "-U", User, "--auth=trust", "--encoding=UTF8", "--no-sync", .. ServerLocale.InitDbOptions]));
        if (!made.Succeeded)
            throw new InvalidOperationException($"No cluster can be created in '{cluster}': {made.Output}");
    }

    private static async Task<ServerProcess> Run(IEnumerable<string> terms, string connectionString)
    {
        using var deadline = new CancellationTokenSource(s_timeout);
        while (true)
        {
            var server = new ServerProcess(terms, NullLogger.Instance);
            await server.Start();
            if (await Readiness.Of(server, connectionString, deadline.Token))
                return server;

            var reason = server.Reason;
            server.Dispose();
            // Backends of a killed server live a little longer and keep its shared memory in use.
            if (!reason.Contains("shared memory block", StringComparison.Ordinal))
                throw new InvalidOperationException($"PostgreSQL did not start: {reason}.");
        }
    }
}

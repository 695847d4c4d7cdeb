using Microsoft.Extensions.Logging;

namespace Shop.Adapters.Persistence.Embedded;

/// <summary>A private PostgreSQL server in the data folder, reachable through a local socket only. It ends with this process.</summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly DataFolder _folder;
    private readonly SocketFolder _socket;
    private readonly SupervisedServer _server;

    private EmbeddedPostgres(DataFolder folder, SocketFolder socket, SupervisedServer server, string connectionString) =>
        (_folder, _socket, _server, ConnectionString) = (folder, socket, server, connectionString);

    public string ConnectionString { get; }

    public int ProcessId => _server.ProcessId;

    public static async Task<EmbeddedPostgres> Start(EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellation)
    {
        var folder = DataFolder.Claim(options.DataFolder);
        try
        {
            var binaries = PostgresBinaries.Find(options, folder.Cluster);
            var account = ServerAccount.For(folder);
            Cluster.EnsureMade(folder, binaries, account, options.Durable);
            await OrphanServer.Replace(folder.Cluster, logger, cancellation);
            var embedded = Prepare(folder, binaries, account, options, logger);
            await embedded.Run(logger, cancellation);
            return embedded;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _socket.Dispose();
        _folder.Dispose();
    }

    private static EmbeddedPostgres Prepare(
        DataFolder folder, PostgresBinaries binaries, ServerAccount account, EmbeddedPostgresOptions options, ILogger logger)
    {
        var socket = SocketFolder.For(folder, account);
        var arguments = account.Serves(ServerSettings.CommandLine(binaries, folder, socket, options)).ToList();
        var connectionString = ServerSettings.ConnectionString(socket.Path, options);
        return new EmbeddedPostgres(folder, socket, new SupervisedServer(arguments, connectionString, logger), connectionString);
    }

    private async Task Run(ILogger logger, CancellationToken cancellation)
    {
        try
        {
            await _server.Start(cancellation);
            logger.LogInformation("The embedded database listens in {Folder}", _socket.Path);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }
}

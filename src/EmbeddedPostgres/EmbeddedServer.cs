using Microsoft.Extensions.Logging;
using Shop.EmbeddedPostgres.Processes;

namespace Shop.EmbeddedPostgres;

/// <summary>A private PostgreSQL server in the data folder, reachable through a local socket only. It ends with this process.</summary>
public sealed class EmbeddedServer : IAsyncDisposable
{
    private readonly DataFolder _folder;
    private readonly SocketFolder _socket;
    private readonly SupervisedServer _server;

    private readonly string _superuser;

    private EmbeddedServer(DataFolder folder, SocketFolder socket, SupervisedServer server, string superuser) =>
        (_folder, _socket, _server, _superuser) = (folder, socket, server, superuser);

    public ServerConnections Connections => ServerRoles.Connections(_superuser);

    internal int ProcessId => _server.ProcessId;

    /// <summary>The connections of a server that another process runs on the same data folder; null when there is none.</summary>
    public static ServerConnections? FindRunning(EmbeddedServerOptions options) =>
        RunningServer.Find(options) is { } superuser ? ServerRoles.Connections(superuser) : null;

    /// <summary>Claims the data folder, creates the cluster if it is missing, and waits until the server accepts connections.</summary>
    /// <exception cref="EmbeddedServerException">The folder is in use, PostgreSQL is not installed, or the server does not start.</exception>
    public static async Task<EmbeddedServer> Start(EmbeddedServerOptions options, ILogger logger, CancellationToken cancellation)
    {
        var folder = DataFolder.Claim(options.DataFolder);
        try
        {
            var binaries = PostgresBinaries.Find(options, folder.Cluster);
            var account = ServerAccount.For(folder);
            if (account.ReachesEveryFile)
                logger.LogWarning("The embedded database may read every file of this machine, because its account cannot reach the data folder {Folder} otherwise: move it out of root's home", folder.Path);
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

    private static EmbeddedServer Prepare(
        DataFolder folder, PostgresBinaries binaries, ServerAccount account, EmbeddedServerOptions options, ILogger logger)
    {
        var socket = SocketFolder.For(folder, account);
        var arguments = account.Serves(ServerSettings.CommandLine(binaries, folder, socket, options)).ToList();
        var connectionString = ServerSettings.ConnectionString(socket.Path, options);
        return new EmbeddedServer(folder, socket, new SupervisedServer(arguments, connectionString, logger), connectionString);
    }

    private async Task Run(ILogger logger, CancellationToken cancellation)
    {
        try
        {
            await _server.Start(cancellation);
            await ServerRoles.EnsureCreated(_superuser, cancellation);
            logger.LogInformation("The embedded database listens in {Folder}", _socket.Path);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }
}

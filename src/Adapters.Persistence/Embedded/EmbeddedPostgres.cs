using Microsoft.Extensions.Logging;
using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Embedded;

/// <summary>A private PostgreSQL server in the data folder, reached by a local socket only, which lives no longer than this process.</summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    // Recovery after a crash reads at most the log since the last checkpoint.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly DataFolder _folder;
    private readonly SocketFolder _socket;
    private readonly ServerProcess _server;

    private EmbeddedPostgres(DataFolder folder, SocketFolder socket, ServerProcess server, string connectionString) =>
        (_folder, _socket, _server, ConnectionString) = (folder, socket, server, connectionString);

    public string ConnectionString { get; }

    public int ProcessId => _server.Id;

    public static async Task<EmbeddedPostgres> Start(EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellation)
    {
        var folder = DataFolder.Claim(options.DataFolder);
        try
        {
            var binaries = PostgresBinaries.Find(options, folder.Cluster);
            var account = ServerAccount.For(folder);
            Cluster.EnsureMade(folder, binaries, account, options.Durable);
            await OrphanServer.Replace(folder.Cluster, logger, cancellation);
            var socket = SocketFolder.For(folder, account);
            try
            {
                var words = account.Serves(ServerSettings.CommandLine(binaries, folder, socket, options)).ToList();
                var connectionString = ServerSettings.ConnectionString(socket.Path, options);
                var server = await Serve(words, connectionString, logger, cancellation);
                logger.LogInformation("The embedded database listens in {Folder}", socket.Path);
                return new EmbeddedPostgres(folder, socket, server, connectionString);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.Stop();
        _server.Dispose();
        _socket.Dispose();
        _folder.Dispose();
    }

    private static async Task<ServerProcess> Serve(IReadOnlyList<string> words, string connectionString, ILogger logger, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(s_patience);
        while (true)
        {
            var server = new ServerProcess(words, logger);
            try
            {
                await server.Start();
                if (await Readiness.Of(server, connectionString, deadline.Token))
                    return server;
            }
            catch
            {
                await server.Stop();
                server.Dispose();
                throw;
            }

            server.Dispose();
            // The connections of a server that was killed outlive it for a moment, and keep its memory in use.
            if (!server.Reason.Contains("shared memory block", StringComparison.Ordinal))
                throw new CannotStartException($"The embedded database does not start: {server.Reason}.");
        }
    }
}

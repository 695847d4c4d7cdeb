using Microsoft.Extensions.Logging;

namespace Shop.EmbeddedPostgres.Processes;

/// <summary>A supervised server process: restarted when it ends unexpectedly.</summary>
internal sealed class SupervisedServer(IReadOnlyList<string> arguments, string connectionString, ILogger logger) : IAsyncDisposable
{
    // Crash recovery replays at most the log since the last checkpoint.
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();

    private ServerProcess? _server;
    private Task _keeping = Task.CompletedTask;

    public int ProcessId => _server!.Id;

    public async Task Start(CancellationToken cancellation)
    {
        _server = await StartOne(cancellation);
        _keeping = Keep();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _keeping;
        if (_server is not null)
        {
            await _server.Stop();
            _server.Dispose();
        }

        _stopping.Dispose();
    }

    private async Task Keep()
    {
        while (true)
        {
            await Task.WhenAny(_server!.Exited, Task.Delay(Timeout.InfiniteTimeSpan, _stopping.Token));
            if (_stopping.IsCancellationRequested)
                return;

            logger.LogCritical("The embedded database ended unexpectedly ({Reason}); restarting it", _server.Reason);
            try
            {
                var ended = _server;
                _server = await StartOne(_stopping.Token);
                ended.Dispose();
            }
            catch (Exception failure) when (failure is EmbeddedServerException or OperationCanceledException)
            {
                logger.LogCritical(failure, "Restarting the embedded database failed");
                await Task.WhenAny(Task.Delay(s_pause, _stopping.Token));
            }
        }
    }

    private async Task<ServerProcess> StartOne(CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(s_timeout);
        while (true)
        {
            var server = new ServerProcess(arguments, logger);
            try
            {
                await server.Start();
                if (await Readiness.Of(server, connectionString, deadline.Token))
                    return server;
            }
            catch (Exception failure)
            {
                await server.Stop();
                server.Dispose();
                if (failure is OperationCanceledException && !cancellation.IsCancellationRequested)
                    throw new EmbeddedServerException($"The embedded database did not accept connections within {s_timeout.TotalMinutes} minutes.", failure);
                throw;
            }

            server.Dispose();
            // Backends of a killed server live a little longer and keep its shared memory in use.
            if (!server.Reason.Contains("shared memory block", StringComparison.Ordinal))
                throw new EmbeddedServerException($"The embedded database did not start: {server.Reason}.");
        }
    }
}

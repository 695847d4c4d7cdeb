using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Application.Messaging;
using Shop.Application.Operations;

namespace Shop.Adapters.Workers.Operations;

/// <summary>Runs the consistency checks that admins request, on one instance at a time.</summary>
internal sealed partial class ConsistencyWorker(
    IServiceScopeFactory scopes, WorkSignal<ConsistencyReport> signal, ILogger<ConsistencyWorker> logger) : BackgroundService
{
    /// <summary>How soon a run is taken over whose instance has ended.</summary>
    private static readonly TimeSpan s_pollInterval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await scopes.Send(new RunConsistencyCheck(), stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogInterrupted(failure, s_pollInterval);
            }

            await signal.Wait(s_pollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The consistency check was interrupted; retrying in {Interval}.")]
    private partial void LogInterrupted(Exception failure, TimeSpan interval);
}

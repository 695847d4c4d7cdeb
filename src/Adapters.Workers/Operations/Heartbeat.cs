using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;
using Shop.Domain.Shared;

namespace Shop.Adapters.Workers.Operations;

/// <summary>Stores the heartbeat of this instance.</summary>
internal sealed partial class Heartbeat(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Heartbeat> logger) : BackgroundService
{
    /// <summary>All assemblies of the program have the same version.</summary>
    private static readonly string s_version = typeof(Heartbeat).Assembly.GetName().Version!.ToString(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var startedAt = clock.GetUtcNow();
        var id = EntityId.New<InstanceId>(startedAt);
        using var timer = new PeriodicTimer(Instance.HeartbeatInterval, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IInstances>().Store(new Instance(id, s_version, startedAt, clock.GetUtcNow()), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogNotStored(failure, Instance.HeartbeatInterval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "Storing the heartbeat failed; retrying in {Interval}.")]
    private partial void LogNotStored(Exception failure, TimeSpan interval);
}

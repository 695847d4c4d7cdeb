using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Workers.Operations;

/// <summary>Deletes expired rows every hour.</summary>
internal sealed partial class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IExpiredRows>().Delete(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogNotDeleted(failure, Interval);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Deleting expired rows failed; retrying in {Interval}.")]
    private partial void LogNotDeleted(Exception failure, TimeSpan interval);
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Application.Messaging;
using Shop.Application.Reports;

namespace Shop.Adapters.Workers.Reports;

/// <summary>Stores the counted views, at most every half second and once more after the server has stopped.</summary>
internal sealed partial class ViewRecorder(
    ViewCounter counter, WorkSignal<CountedViews> signal, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ViewRecorder> logger)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The server has stopped by then, so no further views are counted.</summary>
    public Task StoppedAsync(CancellationToken cancellationToken) => Record();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await signal.Wait(Timeout.InfiniteTimeSpan, stoppingToken);
            await Task.Delay(Interval, clock, stoppingToken);
            await Record();
        }
    }

    private async Task Record()
    {
        var counted = counter.Take();
        if (counted.Count == 0)
            return;

        try
        {
            await scopes.Send(new RecordViews(counted), CancellationToken.None);
        }
        catch (Exception failure)
        {
            counter.Return(counted);
            LogNotStored(failure, counted.Sum(views => views.Views));
        }
    }

    [LoggerMessage(LogLevel.Warning, "Storing {Views} views failed; retrying.")]
    private partial void LogNotStored(Exception failure, long views);
}

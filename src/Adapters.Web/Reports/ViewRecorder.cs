using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Reports;

namespace Shop.Adapters.Web.Reports;

/// <summary>Stores what the counter has, at most every half second and once more when the program has stopped, after the last request is answered.</summary>
internal sealed partial class ViewRecorder(
    ViewCounter counter, WorkSignal<CountedViews> signal, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ViewRecorder> logger)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The server has stopped as well by then, so no more views are counted.</summary>
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
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RecordViews(counted), CancellationToken.None);
        }
        catch (Exception failure)
        {
            counter.Return(counted);
            LogKept(failure, counted.Sum(views => views.Views));
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Views} views could not be stored; they are kept and tried again.")]
    private partial void LogKept(Exception failure, long views);
}

using System.Collections.Concurrent;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Web.Webhooks;

/// <summary>Leases due deliveries and sends them concurrently. Instances share the deliveries by leases.</summary>
internal sealed partial class WebhookWorker(
    IServiceScopeFactory scopes,
    WebhookDispatcher dispatcher,
    WorkSignal<WebhookDelivery> signal,
    WebhookWorkerOptions options,
    TimeProvider clock,
    ILogger<WebhookWorker> logger)
    : BackgroundService
{
    private readonly ConcurrentDictionary<WebhookDeliveryId, Task> _underway = [];
    private readonly CancellationTokenSource _cutOff = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Read before leasing: a delivery that becomes due in between is leased now and does not wait for the next poll.
                var next = await NextDue(stoppingToken);
                await StartDue(stoppingToken);
                await signal.Wait(Pause(next), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database is unavailable; the deliveries remain there.
                LogUnreadable(failure);
                await Task.Delay(options.PollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Leases no further deliveries, waits for running ones, and releases those that do not finish in time.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var all = Task.WhenAll(_underway.Values);
        await all.WaitAsync(options.DrainTimeout, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _cutOff.CancelAsync();
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public override void Dispose()
    {
        _cutOff.Dispose();
        base.Dispose();
    }

    private async Task<DateTimeOffset?> NextDue(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FindNextWebhookDelivery(), stopping);
    }

    /// <summary>A due delivery that could not be leased is already running, here or on another instance.</summary>
    private TimeSpan Pause(DateTimeOffset? next) =>
        next is { } at && at - clock.GetUtcNow() is var wait && wait < options.PollInterval
            ? TimeSpan.FromTicks(Math.Max(wait.Ticks, options.ShortestPause.Ticks))
            : options.PollInterval;

    private async Task StartDue(CancellationToken stopping)
    {
        var free = options.Concurrency - _underway.Count;
        if (free <= 0)
            return;

        await using var scope = scopes.CreateAsyncScope();
        // Without cancellation, because after an interruption between commit and result the deliveries would wait for their leases to
        // expire.
        stopping.ThrowIfCancellationRequested();
        var taken = await scope.ServiceProvider.GetRequiredService<IMediator>()
            .Send(new TakeWebhookDeliveries(free, options.PerEndpoint, options.Lease), CancellationToken.None);
        foreach (var delivery in taken)
            _underway[delivery.Id] = Carry(delivery);
    }

    private async Task Carry(TakenWebhookDelivery delivery)
    {
        // Continues asynchronously, so that the entry is in the dictionary before it is removed.
        await Task.Yield();
        try
        {
            await dispatcher.Carry(delivery, _cutOff.Token);
        }
        catch (Exception failure)
        {
            LogLost(failure, delivery.Id.ToString());
        }
        finally
        {
            _underway.TryRemove(delivery.Id, out _);
            signal.Set();
        }
    }

    [LoggerMessage(LogLevel.Error, "Polling for webhook deliveries failed; retrying")]
    private partial void LogUnreadable(Exception failure);

    [LoggerMessage(LogLevel.Error, "Storing the outcome of webhook delivery {Delivery} failed; it is sent again when its lease expires")]
    private partial void LogLost(Exception failure, string delivery);
}

using System.Collections.Concurrent;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Web.Webhooks;

/// <summary>Takes deliveries that are due and sends them, for as long as the process lives. Instances share them by taking turns.</summary>
internal sealed partial class WebhookWorker(
    IServiceScopeFactory scopes,
    WebhookCourier courier,
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
                // Read before taking: what falls due in between is taken, and never slept over.
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
                // The database is away: the deliveries wait there.
                LogUnreadable(failure);
                await Task.Delay(options.PollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Takes nothing new, lets what is under way finish, and gives back what does not finish in time.</summary>
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

    /// <summary>What is due and could not be taken is under way already, here or on another instance.</summary>
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
        // Not to be interrupted between the commit and the answer, or what was taken would wait for its lease.
        stopping.ThrowIfCancellationRequested();
        var taken = await scope.ServiceProvider.GetRequiredService<IMediator>()
            .Send(new TakeWebhookDeliveries(free, options.PerEndpoint, options.Lease), CancellationToken.None);
        foreach (var delivery in taken)
            _underway[delivery.Id] = Carry(delivery);
    }

    private async Task Carry(TakenWebhookDelivery delivery)
    {
        // Leaves the loop at once, so that the entry is in the table before it is taken out again.
        await Task.Yield();
        try
        {
            await courier.Carry(delivery, _cutOff.Token);
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

    [LoggerMessage(LogLevel.Error, "Webhook deliveries could not be looked for; trying again soon")]
    private partial void LogUnreadable(Exception failure);

    [LoggerMessage(LogLevel.Error, "The outcome of webhook delivery {Delivery} could not be stored; it is sent again when its lease is over")]
    private partial void LogLost(Exception failure, string delivery);
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Availability;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>Moves committed events to the feed and delivers them to reactions, as long as the process runs.</summary>
internal sealed class OutboxRelay(
    Sequencer sequencer, DeliveryQueue queue, DeliveryRunner runner, ReactionCatalog reactions, DatabaseFailover failover, WorkSignal<IDomainEvent> signal, OutboxOptions options, TimeProvider clock, ILogger<OutboxRelay> logger)
    : BackgroundService
{
    private readonly ConcurrentDictionary<long, (string Reaction, Task Work)> _underway = [];
    private readonly string[] _reactions = [.. reactions.Subscriptions.Select(subscription => subscription.Reaction)];
    private readonly CancellationTokenSource _cutOff = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var hasMore = await sequencer.PlaceSome(stoppingToken);
                // Read before taking, so that a delivery that becomes due in between is taken and the wait does not miss it.
                var next = await queue.TimeToNext(stoppingToken);
                await StartDue(stoppingToken);
                await Task.Delay(options.Breath, clock, stoppingToken);
                await signal.Wait(hasMore ? TimeSpan.Zero : Pause(next), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database is unavailable or returns errors; committed events stay in the outbox.
                failover.Note(failure);
                logger.LogError(failure, "Reading the outbox failed; retrying in {Pause}", options.PollInterval);
                await signal.Wait(options.PollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Takes no new deliveries, waits for running ones, and releases those that do not finish in time.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var all = Task.WhenAll(_underway.Values.Select(delivery => delivery.Work));
        await all.WaitAsync(options.DrainTimeout, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _cutOff.CancelAsync();
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public override void Dispose()
    {
        _cutOff.Dispose();
        base.Dispose();
    }

    private async Task StartDue(CancellationToken stopping)
    {
        var free = Free();
        if (free.Count == 0)
            return;

        stopping.ThrowIfCancellationRequested();
        // A cancellation between the commit and the response would leave the deliveries blocked until their lease ends.
        foreach (var delivery in await queue.Take(free, CancellationToken.None))
            _underway[delivery.Id] = (delivery.Reaction, Carry(delivery));
    }

    /// <summary>Free slots per reaction, for reactions that have any.</summary>
    private List<(string Reaction, int Count)> Free()
    {
        var underway = _underway.Values.CountBy(delivery => delivery.Reaction).ToDictionary();
        return [.. from reaction in _reactions
                   let count = options.Concurrency - underway.GetValueOrDefault(reaction)
                   where count > 0
                   select (reaction, count)];
    }

    private async Task Carry(Delivery delivery)
    {
        // Yields to the loop first, so that the entry is added before it is removed.
        await Task.Yield();
        try
        {
            await runner.Run(delivery, _cutOff.Token);
        }
        catch (Exception failure)
        {
            // The outcome is not stored: the lease ends and the message is delivered again.
            logger.LogError(failure, "Storing the outcome of delivery {Delivery} failed", delivery.Id);
        }
        finally
        {
            _underway.TryRemove(delivery.Id, out _);
            signal.Set();
        }
    }

    private TimeSpan Pause(TimeSpan? next) => next < options.PollInterval ? next.Value : options.PollInterval;
}

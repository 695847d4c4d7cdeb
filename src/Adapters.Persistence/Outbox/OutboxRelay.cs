using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>Brings what was committed to the feed and to the reactions, for as long as the process lives.</summary>
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
                // Asked before taking: what falls due in between is taken, and never slept over.
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
                // The database is away or refuses: what is committed there waits there.
                failover.Note(failure);
                logger.LogError(failure, "The outbox could not be read; trying again in {Pause}", options.PollInterval);
                await signal.Wait(options.PollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Takes nothing new, lets what is under way finish, and gives back what does not finish in time.</summary>
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
        // A cancellation between the commit and the answer would leave the deliveries to their lease.
        foreach (var delivery in await queue.Take(free, CancellationToken.None))
            _underway[delivery.Id] = (delivery.Reaction, Carry(delivery));
    }

    /// <summary>How many deliveries of each reaction may be started, of those that may have more.</summary>
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
        // Leaves the loop at once, so that the entry is in the table before it is taken out again.
        await Task.Yield();
        try
        {
            await runner.Run(delivery, _cutOff.Token);
        }
        catch (Exception failure)
        {
            // The outcome could not be noted: the lease runs out and the message is delivered again.
            logger.LogError(failure, "The outcome of delivery {Delivery} could not be stored", delivery.Id);
        }
        finally
        {
            _underway.TryRemove(delivery.Id, out _);
            signal.Set();
        }
    }

    private TimeSpan Pause(TimeSpan? next) => next < options.PollInterval ? next.Value : options.PollInterval;
}

using Microsoft.Extensions.Logging;
using Shop.Adapters.Workers.Leasing;
using Shop.Application.Messaging;
using Shop.Application.Ports.Outbox;
using Shop.Domain.Shared;

namespace Shop.Adapters.Workers.Outbox;

/// <summary>Moves committed events to the feed and delivers them to reactions.</summary>
internal sealed class OutboxRelay(
    IOutboxSequencer sequencer,
    IDeliveryQueue queue,
    DeliveryRunner runner,
    ReactionCatalog reactions,
    WorkSignal<IDomainEvent> signal,
    OutboxOptions options,
    TimeProvider clock,
    ILogger<OutboxRelay> logger)
    : LeasedWorker<Delivery>(signal, options, clock, logger)
{
    private readonly string[] _reactions = [.. reactions.Subscriptions.Select(subscription => subscription.Reaction)];

    protected override Task<bool> Prepare(CancellationToken stopping) => sequencer.SequenceSome(stopping);

    protected override Task<TimeSpan?> TimeToNext(CancellationToken stopping) => queue.TimeToNext(stopping);

    protected override async Task<IReadOnlyList<Delivery>> Take(IReadOnlyCollection<Delivery> underway)
    {
        var free = Free(underway);
        return free.Count == 0 ? [] : await queue.Take(free, options.Lease, CancellationToken.None);
    }

    protected override Task Process(Delivery work, CancellationToken cutOff) => runner.Run(work, cutOff);

    /// <summary>Free slots per reaction, for reactions that have any.</summary>
    private List<(string Reaction, int Count)> Free(IReadOnlyCollection<Delivery> underway)
    {
        var counts = underway.CountBy(delivery => delivery.Reaction).ToDictionary();
        return [.. from reaction in _reactions
                   let count = options.Concurrency - counts.GetValueOrDefault(reaction)
                   where count > 0
                   select (reaction, count)];
    }
}

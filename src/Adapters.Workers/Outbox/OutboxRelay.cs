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

    protected override Task<bool> Prepare(CancellationToken stopping) => sequencer.SequenceSome(options.Share, stopping);

    protected override Task<TimeSpan?> TimeToNext(CancellationToken stopping) => queue.TimeToNext(stopping);

    protected override Task<IReadOnlyList<Delivery>> Take(IReadOnlyCollection<Delivery> underway)
    {
        var slots = Slots(underway);
        return slots.Count == 0 ? Task.FromResult<IReadOnlyList<Delivery>>([]) : queue.Take(slots, options.Lease, CancellationToken.None);
    }

    protected override Task Process(Delivery work, CancellationToken cutOff) => runner.Run(work, cutOff);

    /// <summary>Those of the reactions that have any. A quarter is never given to what many deliveries of one account would fill.</summary>
    private List<DeliverySlots> Slots(IReadOnlyCollection<Delivery> underway)
    {
        var counts = underway.CountBy(delivery => delivery.Reaction).ToDictionary();
        return [.. from reaction in _reactions
                   let free = options.Concurrency - counts.GetValueOrDefault(reaction)
                   where free > 0
                   select new DeliverySlots(reaction, free, Math.Max(0, free - (options.Concurrency / 4)))];
    }
}

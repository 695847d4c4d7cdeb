using System.Text.Json;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports.Events;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryEventFeed(InMemoryShop shop) : IEventFeed
{
    public Task<IReadOnlyList<FeedEvent>> Read(Actor actor, long after, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<FeedEvent>>(
            [.. Events().Where(e => e.Sequence > after && (actor.IsAdmin || e.Audience == actor.Id)).Take(limit)]);

    public Task<IReadOnlyList<FeedEvent>> ReadAll(long after, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<FeedEvent>>([.. Events().Where(e => e.Sequence > after).Take(limit)]);

    public Task<long> Latest(CancellationToken cancellation) => Task.FromResult((long)Events().Count());

    public Task<long> RemovedUntil(CancellationToken cancellation) => Task.FromResult(0L);

    public async Task WaitBeyond(long sequence, CancellationToken cancellation)
    {
        for (var grown = shop.Grown; Events().Count() <= sequence; grown = shop.Grown)
            await grown.WaitAsync(cancellation);
    }

    private IEnumerable<FeedEvent> Events() => shop.State.Events.Where(e => EventNames.IsPublic(e.Event)).Select(ToFeedEvent);

    private static FeedEvent ToFeedEvent(RecordedEvent recorded, int position)
    {
        var order = recorded.Event as IOrderEvent;
        return new FeedEvent(
            recorded.Id, position + 1, EventNames.Of(recorded.Event), order?.OrderId, order?.BuyerId,
            JsonElement.Parse(EventJson.Write(recorded.Event)), recorded.At);
    }
}

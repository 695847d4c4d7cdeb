using System.Text.Json;
using Shop.Application.Ports.Events;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Tests.Realtime;

/// <summary>An in-memory feed that a test can extend and make unavailable.</summary>
internal sealed class GrowingFeed : IEventFeed
{
    private static readonly DateTimeOffset s_at = new(2026, 1, 31, 9, 30, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly List<FeedEvent> _events = [];
    private TaskCompletionSource _grown = new();

    /// <summary>Called at every access; true makes the access fail.</summary>
    public Func<bool> IsAway { get; set; } = () => false;

    /// <summary>The number up to which events are removed.</summary>
    public long Removed { get; set; }

    /// <summary>Called before and after every read of one account's events.</summary>
    public Action AroundReading { get; set; } = () => { };

    public FeedEvent Add(AccountId? audience, string type = "order.paid", string data = "{}")
    {
        TaskCompletionSource grown;
        FeedEvent added;
        lock (_gate)
        {
            added = new FeedEvent(EventId.New(s_at), _events.Count + 1, type, OrderId.New(s_at), audience, JsonElement.Parse(data), s_at);
            _events.Add(added);
            grown = _grown;
            _grown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        grown.SetResult();
        return added;
    }

    public async Task<IReadOnlyList<FeedEvent>> Read(Actor actor, long after, int limit, CancellationToken cancellation)
    {
        AroundReading();
        var found = (await ReadAll(after, int.MaxValue, cancellation)).Where(e => actor.IsAdmin || e.Audience == actor.Id).Take(limit).ToList();
        AroundReading();
        return found;
    }

    public Task<IReadOnlyList<FeedEvent>> ReadAll(long after, int limit, CancellationToken cancellation)
    {
        Look();
        lock (_gate)
            return Task.FromResult<IReadOnlyList<FeedEvent>>([.. _events.Where(e => e.Sequence > Math.Max(after, Removed)).Take(limit)]);
    }

    public Task<long> Latest(CancellationToken cancellation)
    {
        Look();
        lock (_gate)
            return Task.FromResult((long)_events.Count);
    }

    public Task<long> RemovedUntil(CancellationToken cancellation) => Task.FromResult(Removed);

    public async Task WaitBeyond(long sequence, CancellationToken cancellation)
    {
        Look();
        while (true)
        {
            Task grown;
            lock (_gate)
            {
                if (_events.Count > sequence)
                    return;
                grown = _grown.Task;
            }

            await grown.WaitAsync(cancellation);
        }
    }

    private void Look()
    {
        if (IsAway())
            throw new TimeoutException("The database is unavailable.");
    }
}

using System.Collections.Concurrent;
using Shop.Application.Ports.Events;
using Shop.Domain.Accounts;

namespace Shop.Application.Events;

/// <summary>Publishes each new event to the connected clients of this instance that may see it.</summary>
public sealed class LiveFeed
{
    private readonly ConcurrentDictionary<LiveSubscription, bool> _subscriptions = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// Subscribes an account to new events. Every event that is not in the stored feed when this returns comes through the subscription.
    /// Waits until the instance follows the feed.
    /// </summary>
    public async Task<LiveSubscription> Subscribe(Actor actor, CancellationToken cancellation)
    {
        await _opened.Task.WaitAsync(cancellation);
        var subscription = new LiveSubscription(actor, left => _subscriptions.TryRemove(left, out _));
        _subscriptions.TryAdd(subscription, value: true);
        return subscription;
    }

    /// <summary>Marks the point from which the instance follows the feed.</summary>
    public void Open() => _opened.TrySetResult();

    /// <summary>Does not wait for slow consumers.</summary>
    public void Publish(FeedEvent happened)
    {
        foreach (var (subscription, _) in _subscriptions)
            subscription.Offer(happened);
    }
}

using System.Collections.Concurrent;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Live;

/// <summary>Hands each new event to everybody who is connected to this instance and may see it.</summary>
internal sealed class LiveFeed
{
    private readonly ConcurrentDictionary<LiveSubscription, bool> _subscriptions = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// From the moment this answers, no event is missed: whatever is not in the stored feed by then will come through the subscription.
    /// It waits until the instance follows the feed.
    /// </summary>
    public async Task<LiveSubscription> Subscribe(Actor reader, CancellationToken cancellation)
    {
        await _opened.Task.WaitAsync(cancellation);
        var subscription = new LiveSubscription(reader, left => _subscriptions.TryRemove(left, out _));
        _subscriptions.TryAdd(subscription, value: true);
        return subscription;
    }

    /// <summary>The instance follows the feed from here on.</summary>
    public void Open() => _opened.TrySetResult();

    /// <summary>Never waits for a slow consumer.</summary>
    public void Publish(FeedEvent happened)
    {
        foreach (var (subscription, _) in _subscriptions)
            subscription.Offer(happened);
    }
}

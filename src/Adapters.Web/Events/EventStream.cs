using System.Runtime.CompilerServices;
using Shop.Application.Events;
using Shop.Application.Messaging;
using Shop.Application.Ports.Events;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Events;

/// <summary>The endless event feed: stored events first, then new ones, without gaps or duplicates.</summary>
internal sealed class EventStream(IEventFeed feed, LiveFeed live)
{
    private const int BatchSize = 100;

    /// <summary>
    /// Fails with <c>cursor-invalid</c> for a position after the newest event, because the feed may have been restored from a backup, and with
    /// <c>cursor-expired</c> for one after which events have been removed.
    /// </summary>
    public async Task EnsureReached(long position, CancellationToken cancellation)
    {
        if (position > await feed.Latest(cancellation))
            throw CursorErrors.Invalid();
        if (position > 0 && position < await feed.RemovedUntil(cancellation))
            throw CursorErrors.Expired();
    }

    /// <summary>Ends only when the consumer is too slow.</summary>
    public async IAsyncEnumerable<FeedEvent> Follow(Actor actor, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var stored in ReadStored(actor, after, cancellation))
        {
            yield return stored;
            after = stored.Sequence;
        }

        // However long the read above took, only events since its end are queued in the subscription.
        using var subscription = await live.Subscribe(actor, cancellation);
        await foreach (var stored in ReadStored(actor, after, cancellation))
        {
            yield return stored;
            after = stored.Sequence;
        }

        await foreach (var happened in subscription.Events.ReadAllAsync(cancellation))
        {
            if (happened.Sequence > after)
                yield return happened;
        }
    }

    private async IAsyncEnumerable<FeedEvent> ReadStored(Actor actor, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<FeedEvent> batch;
        do
        {
            batch = await feed.Read(actor, after, BatchSize, cancellation);
            foreach (var stored in batch)
            {
                yield return stored;
                after = stored.Sequence;
            }
        }
        while (batch.Count == BatchSize);
    }
}

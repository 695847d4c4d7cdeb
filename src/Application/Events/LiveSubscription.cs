using System.Threading.Channels;
using Shop.Application.Ports.Events;
using Shop.Domain.Accounts;

namespace Shop.Application.Events;

/// <summary>The queue of events for one connection. A consumer whose queue is full is disconnected and must resume from the feed.</summary>
public sealed class LiveSubscription(Actor actor, Action<LiveSubscription> leave) : IDisposable
{
    /// <summary>The maximum number of queued events.</summary>
    public const int Capacity = 256;

    private readonly CancellationTokenSource _cutOff = new();

    private readonly Channel<FeedEvent> _waiting =
        Channel.CreateBounded<FeedEvent>(new BoundedChannelOptions(Capacity) { SingleReader = true, SingleWriter = true });

    /// <summary>Ends after the last event that was queued before the disconnection.</summary>
    public ChannelReader<FeedEvent> Events => _waiting.Reader;

    /// <summary>Cancelled when the queue was full.</summary>
    public CancellationToken CutOff => _cutOff.Token;

    public void Offer(FeedEvent happened)
    {
        if (!MaySee(happened) || _waiting.Writer.TryWrite(happened))
            return;

        leave(this);
        _waiting.Writer.TryComplete();
        // Not inline: the callbacks of one consumer must not delay the others.
        _ = _cutOff.CancelAsync();
    }

    public void Dispose()
    {
        leave(this);
        _cutOff.Dispose();
    }

    private bool MaySee(FeedEvent happened) => actor.IsAdmin || happened.Audience == actor.Id;
}

using System.Threading.Channels;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Live;

/// <summary>The events one connection has yet to send; a consumer that falls too far behind is cut off and has to resume from the feed.</summary>
internal sealed class LiveSubscription(Actor reader, Action<LiveSubscription> leave) : IDisposable
{
    /// <summary>How many events may wait for one consumer.</summary>
    public const int Capacity = 256;

    private readonly CancellationTokenSource _cutOff = new();

    private readonly Channel<FeedEvent> _waiting =
        Channel.CreateBounded<FeedEvent>(new BoundedChannelOptions(Capacity) { SingleReader = true, SingleWriter = true });

    /// <summary>Ends behind the last event that still fitted in when the consumer was cut off.</summary>
    public ChannelReader<FeedEvent> Events => _waiting.Reader;

    /// <summary>Cancelled when the consumer was too slow.</summary>
    public CancellationToken CutOff => _cutOff.Token;

    public void Offer(FeedEvent happened)
    {
        if (!MaySee(happened) || _waiting.Writer.TryWrite(happened))
            return;

        leave(this);
        _waiting.Writer.TryComplete();
        // Never inline: what happens to this consumer must not hold up the others.
        _ = _cutOff.CancelAsync();
    }

    public void Dispose()
    {
        leave(this);
        _cutOff.Dispose();
    }

    private bool MaySee(FeedEvent happened) => reader.IsAdmin || happened.Audience == reader.Id;
}

using Shop.Testing.Postgres;

namespace Shop.EndToEnd.Tests;

/// <summary>
/// A buyer who orders on two instances and receives events from both: from their hubs, and from the event stream of the first instance as
/// long as it runs.
/// </summary>
internal sealed class Buyer : IAsyncDisposable
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(1);

    private readonly Storefront _storefront;
    private readonly Dictionary<ShopProcess, HubFollower> _sockets = [];
    private readonly EventFollower _stream;
    private readonly CancellationTokenSource _leaving = new();
    private HttpClient _streaming;
    private Task _following = Task.CompletedTask;

    private Buyer(Storefront storefront, ShopProcess streaming) =>
        (_storefront, _stream, _streaming) = (storefront, new EventFollower(storefront.BuyerToken), streaming.Client);

    public OrderHistory History { get; } = new();

    /// <summary>Number of requests without a response.</summary>
    public int CutOff { get; private set; }

    public static async Task<Buyer> Of(Storefront storefront, params ShopProcess[] instances)
    {
        var buyer = new Buyer(storefront, instances[0]);
        buyer._following = buyer._stream.Follow(() => buyer._streaming, buyer._leaving.Token);
        foreach (var instance in instances)
            buyer._sockets[instance] = await HubFollower.Connect(instance.Client.BaseAddress!, storefront.BuyerToken);
        return buyer;
    }

    /// <summary>Places a number of orders, unless the instance dies.</summary>
    public async Task Order(ShopProcess instance, int count)
    {
        for (var ordered = 0; ordered < count; ordered++)
        {
            if (!await History.Order(_storefront, instance.Client, $"{Guid.NewGuid():n}"))
                return;
        }
    }

    /// <summary>Switches to a running instance: retries the requests without a response, and orders until the total is reached.</summary>
    public async Task GoOnAt(ShopProcess instance, int orders)
    {
        _streaming = instance.Client;
        CutOff = History.UnansweredCount;
        await History.RepeatUnanswered(_storefront, instance.Client);
        await Order(instance, orders - History.AcknowledgedCount);
    }

    public bool KnowsOnBoth(string status) => _sockets.Keys.All(instance => KnowsOn(instance, status));

    /// <summary>Whether the socket has received the status for all orders, and no event of other buyers.</summary>
    public bool KnowsOn(ShopProcess instance, string status)
    {
        var received = _sockets[instance].Statuses;
        received.Keys.Should().BeSubsetOf(History.Acknowledged);
        return History.Acknowledged.All(order => received.GetValueOrDefault(order) == status);
    }

    /// <summary>Fails unless the stream delivered each event once and in order, across reconnects.</summary>
    public async Task HasSeenTheFeedOf(ShopProcess instance)
    {
        var feed = await _storefront.Feed(instance.Client);
        await Eventually.Holds(() => Task.FromResult(_stream.Seen.Count >= feed.Count), s_timeout);
        _stream.Seen.Should().Equal(feed);
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _following;
        foreach (var socket in _sockets.Values)
            await socket.DisposeAsync();
        _leaving.Dispose();
    }
}

using Shop.Adapters.Web.Realtime;
using Shop.Application.Events;
using Shop.Application.Ports.Events;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Tests.Realtime;

public sealed class LiveFeedTests
{
    private static readonly Actor s_buyer = new(AccountId.New(TimeProvider.System.GetUtcNow()), AccountRole.Buyer);
    private static readonly Actor s_seller = new(AccountId.New(TimeProvider.System.GetUtcNow()), AccountRole.Seller);
    private static readonly Actor s_admin = new(AccountId.New(TimeProvider.System.GetUtcNow()), AccountRole.Admin);

    private readonly GrowingFeed _feed = new();
    private readonly LiveFeed _live = new();

    public LiveFeedTests() => _live.Open();

    [Fact]
    public async Task Live_feed_sends_each_account_its_events_and_an_admin_every_event()
    {
        using var buyer = await _live.Subscribe(s_buyer, CancellationToken.None);
        using var seller = await _live.Subscribe(s_seller, CancellationToken.None);
        using var admin = await _live.Subscribe(s_admin, CancellationToken.None);

        _live.Publish(_feed.Add(s_buyer.Id));
        _live.Publish(_feed.Add(s_seller.Id));
        _live.Publish(_feed.Add(null));

        Waiting(buyer).Should().Equal(1);
        Waiting(seller).Should().Equal(2);
        Waiting(admin).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task Live_feed_sends_nothing_after_a_subscription_ends()
    {
        var left = await _live.Subscribe(s_buyer, CancellationToken.None);

        left.Dispose();
        _live.Publish(_feed.Add(s_buyer.Id));

        Waiting(left).Should().BeEmpty();
    }

    [Fact]
    public async Task Slow_consumer_is_disconnected_after_its_full_buffer_and_others_are_not()
    {
        using var slow = await _live.Subscribe(s_buyer, CancellationToken.None);
        using var quick = await _live.Subscribe(s_admin, CancellationToken.None);
        var seen = new List<long>();

        for (var i = 0; i < LiveSubscription.Capacity + 10; i++)
        {
            _live.Publish(_feed.Add(s_buyer.Id));
            seen.AddRange(Waiting(quick));
        }

        seen.Should().HaveCount(LiveSubscription.Capacity + 10);
        quick.CutOff.IsCancellationRequested.Should().BeFalse();
        slow.CutOff.IsCancellationRequested.Should().BeTrue();
        Waiting(slow).Should().Equal(Enumerable.Range(1, LiveSubscription.Capacity).Select(i => (long)i));
        slow.Events.Completion.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public async Task Subscription_waits_until_the_live_feed_is_open()
    {
        var live = new LiveFeed();

        var subscribing = live.Subscribe(s_buyer, CancellationToken.None);
        subscribing.IsCompleted.Should().BeFalse();
        live.Open();

        using var subscription = await subscribing;
        live.Publish(_feed.Add(s_buyer.Id));
        Waiting(subscription).Should().Equal(1);
    }

    private static IEnumerable<long> Waiting(LiveSubscription subscription)
    {
        while (subscription.Events.TryRead(out FeedEvent? happened))
            yield return happened.Sequence;
    }
}

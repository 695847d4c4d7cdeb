using Shop.Adapters.Web.Events;
using Shop.Adapters.Web.Realtime;
using Shop.Adapters.Web.Tests.Realtime;
using Shop.Application.Events;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Tests.Events;

public sealed class EventStreamTests
{
    private static readonly Actor s_buyer = new(AccountId.New(TimeProvider.System.GetUtcNow()), AccountRole.Buyer);
    private static readonly AccountId s_other = AccountId.New(TimeProvider.System.GetUtcNow());

    private readonly GrowingFeed _feed = new();
    private readonly LiveFeed _live = new();

    public EventStreamTests() => _live.Open();

    [Fact]
    public async Task Event_stream_returns_stored_events_before_live_events()
    {
        for (var i = 0; i < 250; i++)
            _feed.Add(s_buyer.Id);
        await using var stream = Follow(0);
        var seen = await Take(stream, 250);

        var next = Take(stream, 1);
        _live.Publish(_feed.Add(s_buyer.Id));

        seen.Should().Equal(Enumerable.Range(1, 250).Select(i => (long)i));
        (await next).Should().Equal(251);
    }

    [Fact]
    public async Task Event_published_between_reading_and_subscribing_is_streamed_once()
    {
        _feed.Add(s_buyer.Id);
        // The feed grows before and after each of the two reads, and every current subscriber is notified.
        _feed.AroundReading = () => _live.Publish(_feed.Add(s_buyer.Id));
        await using var stream = Follow(0);

        var seen = await Take(stream, 5);
        _feed.AroundReading = () => { };
        var next = Take(stream, 1);
        _live.Publish(_feed.Add(s_buyer.Id));

        seen.Should().Equal(1, 2, 3, 4, 5);
        (await next).Should().Equal(6);
    }

    [Fact]
    public async Task Event_stream_omits_events_of_other_accounts()
    {
        _feed.Add(s_other);
        _feed.Add(s_buyer.Id);
        await using var stream = Follow(0);
        var first = await Take(stream, 1);

        var next = Take(stream, 1);
        _live.Publish(_feed.Add(s_other));
        _live.Publish(_feed.Add(s_buyer.Id));

        first.Should().Equal(2);
        (await next).Should().Equal(4);
    }

    [Fact]
    public async Task Event_stream_ends_when_its_consumer_is_too_slow()
    {
        _feed.Add(s_buyer.Id);
        await using var stream = Follow(0);
        await Take(stream, 1);
        var second = Take(stream, 1);
        for (var i = 0; i < LiveSubscription.Capacity + 50; i++)
            _live.Publish(_feed.Add(s_buyer.Id));

        var seen = new List<long>(await second);
        while (await stream.MoveNextAsync())
            seen.Add(stream.Current.Sequence);

        seen.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        seen.Count.Should().BeInRange(LiveSubscription.Capacity, LiveSubscription.Capacity + 1);
    }

    [Fact]
    public async Task Sequence_beyond_the_end_of_the_feed_is_rejected()
    {
        _feed.Add(s_buyer.Id);
        var stream = new EventStream(_feed, _live);

        var beyond = () => stream.EnsureReached(2, CancellationToken.None);

        (await beyond.Should().ThrowAsync<DomainException>()).Which.Code.Should().Be("cursor-invalid");
        await stream.EnsureReached(1, CancellationToken.None);
    }

    private IAsyncEnumerator<Application.Ports.Events.FeedEvent> Follow(long after) =>
        new EventStream(_feed, _live).Follow(s_buyer, after, CancellationToken.None).GetAsyncEnumerator();

    private static async Task<IReadOnlyList<long>> Take(IAsyncEnumerator<Application.Ports.Events.FeedEvent> stream, int count)
    {
        var taken = new List<long>();
        while (taken.Count < count && await stream.MoveNextAsync())
            taken.Add(stream.Current.Sequence);
        return taken;
    }
}

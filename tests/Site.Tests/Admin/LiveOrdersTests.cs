using System.Text.Json;
using Bunit;
using Shop.Adapters.Site.Admin.Home;
using Shop.Application.Events;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports.Events;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin;

public sealed class LiveOrdersTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();
    private readonly Lock _gate = new();
    private OrderStatus _status = OrderStatus.Pending;
    private long _position = 41;
    private bool _isAway;

    public LiveOrdersTests()
    {
        var placed = AnOrder.Of(AProduct.Named("Teapot"));
        var order = OrderDetails.Of(placed.Build(), placed.BuildPayment(), Some.Admin);
        _site.Answers.On((GetFeedPosition _) => Answer(() => _position));
        _site.Answers.On((ListOrders _) => Answer(() => new Page<OrderDetails>([order with { Status = _status }], HasMore: false, Next: null)));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void An_order_moves_from_pending_to_paid_as_it_happens()
    {
        var card = _site.Show<LiveOrders>();
        Shows(card, "live Place in the feed: 41", "Pending");

        Happen(OrderStatus.Paid);

        Shows(card, "live Place in the feed: 42", "Paid");
    }

    [Fact]
    public void A_paused_card_keeps_what_it_shows_until_it_is_continued()
    {
        var card = _site.Show<LiveOrders>();
        Shows(card, "live Place in the feed: 41", "Pending");
        card.Find("button").Click();

        Happen(OrderStatus.Paid);

        Shows(card, "paused Place in the feed: 42", "Pending");
        card.Find("button").Click();
        Shows(card, "live Place in the feed: 42", "Paid");
    }

    [Fact]
    public async Task A_card_that_is_cut_from_the_database_says_so_and_goes_on()
    {
        var card = _site.Show<LiveOrders>();
        Shows(card, "live Place in the feed: 41", "Pending");
        Set(isAway: true);
        Happen(OrderStatus.Paid);
        Shows(card, "cut, trying Place in the feed: 42", "Pending");

        Set(isAway: false);
        await _site.Pass(TimeSpan.FromSeconds(1), () => Page.Text(card.Find(".feed")) == "live");

        Shows(card, "live Place in the feed: 42", "Paid");
    }

    [Fact]
    public async Task An_event_that_was_missed_is_caught_up_after_a_quiet_time()
    {
        var card = _site.Show<LiveOrders>();
        Shows(card, "live Place in the feed: 41", "Pending");
        lock (_gate)
            (_position, _status) = (57, OrderStatus.Paid);

        await _site.Pass(TimeSpan.FromSeconds(10), () => Page.Text(card.Find("td .mud-chip-content")) == "Paid");

        Shows(card, "live Place in the feed: 57", "Paid");
    }

    private void Happen(OrderStatus status)
    {
        lock (_gate)
            (_position, _status) = (_position + 1, status);
        _site.Feed.Publish(new FeedEvent(EventId.New(TestClock.Start), _position, "order.paid", null, null, JsonDocument.Parse("{}").RootElement, TestClock.Start));
    }

    private void Set(bool isAway)
    {
        lock (_gate)
            _isAway = isAway;
    }

    private T Answer<T>(Func<T> answer)
    {
        lock (_gate)
            return _isAway ? throw new TimeoutException() : answer();
    }

    private static void Shows(IRenderedComponent<LiveOrders> card, string feed, string status) => card.WaitForAssertion(() =>
    {
        Page.Text(card.Find(".tools")).Should().StartWith(feed);
        Page.Text(card.Find("td .mud-chip-content")).Should().Be(status);
    });
}

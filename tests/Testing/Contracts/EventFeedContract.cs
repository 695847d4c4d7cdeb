using Shop.Application.Ports.Events;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class EventFeedContract(IContractShop shop) : PortContract(shop)
{
    private readonly AccountId _other = AccountId.New(TestClock.Start);

    [Fact]
    public async Task An_empty_feed_has_sequence_zero_as_its_latest()
    {
        (await Read(session => session.Feed.Latest(Token))).Should().Be(0);
        (await ReadAll()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_event_is_read_in_its_public_form()
    {
        var ordered = AnOrder.Of(AProduct.Named("Teapot").Costing(1250));
        await Store(ordered);

        var seen = (await ReadAll()).Should().ContainSingle().Subject;

        seen.Should().BeEquivalentTo(new { Sequence = 1L, Type = "order.placed", OrderId = ordered.Build().Id, Audience = Some.Buyer.Id });
        seen.Id.Value.Should().NotBeEmpty();
        seen.Data.GetProperty("number").GetString().Should().Be(ordered.Build().Number);
        seen.Data.GetProperty("total").GetProperty("amount").GetInt64().Should().Be(1250);
    }

    [Fact]
    public async Task Events_of_one_order_are_in_the_order_they_happened()
    {
        var ordered = AnOrder.OfOneTeapot();
        await Store(ordered);
        await Change(ordered, order => order.MarkPaid(TestClock.Start));
        await Change(ordered, order =>
        {
            order.Prepare(TestClock.Start);
            order.Ship(TestClock.Start);
        });

        (await ReadAll()).Select(seen => seen.Type).Should().Equal("order.placed", "order.paid", "order.preparing", "order.shipped");
    }

    [Fact]
    public async Task Events_of_aggregates_changed_together_are_in_the_order_they_happened()
    {
        var ordered = AnOrder.OfOneTeapot();
        await Store(ordered);
        await Commit(async session =>
        {
            var order = await session.Orders.Lock(ordered.Build().Id, Token);
            var payment = await session.Payments.Of(ordered.Build().Id, Token);
            payment.StartAttempt(TestClock.Start);
            payment.Succeed(1, TestClock.Start);
            order!.MarkPaid(TestClock.Start);
        });

        (await ReadAll()).Select(seen => seen.Type).Should().Equal("order.placed", "payment.attempted", "payment.paid", "order.paid");
    }

    [Fact]
    public async Task The_sequence_has_no_gaps_when_work_fails_or_events_are_not_public()
    {
        await Store(AnOrder.OfOneTeapot());
        await Refusal(() => Commit(session =>
        {
            session.Orders.Add(AnOrder.OfOneTeapot().Build());
            throw OrderErrors.TotalOutOfRange();
        }));
        await Store(AnAccount.OfBuyer());
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Store(AnOrder.OfOneTeapot()))));

        (await ReadAll()).Select(seen => seen.Sequence).Should().Equal(Enumerable.Range(1, 11).Select(number => (long)number));
        (await Read(session => session.Feed.Latest(Token))).Should().Be(11);
    }

    [Fact]
    public async Task A_buyer_reads_only_their_own_events()
    {
        await Store(AProduct.Named("Teapot"));
        var mine = AnOrder.OfOneTeapot().By(Some.Buyer.Id);
        await Store(AnOrder.OfOneTeapot().By(_other));
        await Store(mine);
        await Shop.Settle();

        var seen = await Read(session => session.Feed.Read(Some.Buyer, after: 0, limit: 10, Token));

        seen.Should().ContainSingle().Which.Should().BeEquivalentTo(new { OrderId = mine.Build().Id, Sequence = 3L });
    }

    [Fact]
    public async Task An_admin_reads_every_public_event()
    {
        await Store(AProduct.Named("Teapot"));
        await Store(AnAccount.OfBuyer());
        await Store(AnOrder.OfOneTeapot());
        await Shop.Settle();

        var seen = await Read(session => session.Feed.Read(Some.Admin, after: 0, limit: 10, Token));

        seen.Select(e => (e.Type, e.Audience)).Should().Equal(("product.created", null), ("order.placed", (AccountId?)Some.Buyer.Id));
    }

    [Fact]
    public async Task The_feed_is_read_after_a_given_sequence()
    {
        for (var i = 0; i < 5; i++)
            await Store(AnOrder.OfOneTeapot());
        await Shop.Settle();

        var part = await Read(session => session.Feed.ReadAll(after: 2, limit: 2, Token));

        part.Select(seen => seen.Sequence).Should().Equal(3, 4);
    }

    [Fact]
    public async Task Waiting_for_events_ends_when_the_feed_grows()
    {
        await Store(AnOrder.OfOneTeapot());
        await Shop.Settle();
        await using var session = Open();
        var waiting = session.Feed.WaitBeyond(1, Token);
        waiting.IsCompleted.Should().BeFalse();

        await Store(AnOrder.OfOneTeapot());
        await Shop.Settle();

        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Waiting_beyond_an_earlier_sequence_ends_immediately()
    {
        await Store(AnOrder.OfOneTeapot());
        await Shop.Settle();

        await using var session = Open();
        await session.Feed.WaitBeyond(0, Token).WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Waiting_for_events_can_be_cancelled()
    {
        using var stop = new CancellationTokenSource();
        await using var session = Open();
        var waiting = () => session.Feed.WaitBeyond(0, stop.Token);

        var stopped = waiting.Should().ThrowAsync<OperationCanceledException>();
        await stop.CancelAsync();

        await stopped;
    }

    private async Task<IReadOnlyList<FeedEvent>> ReadAll()
    {
        await Shop.Settle();
        return await Read(session => session.Feed.ReadAll(after: 0, limit: 100, Token));
    }

    private Task Change(AnOrder ordered, Action<Order> change) =>
        Commit(async session => change((await session.Orders.Lock(ordered.Build().Id, Token))!));
}

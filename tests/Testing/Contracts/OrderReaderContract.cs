using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class OrderReaderContract(IContractShop shop) : PortContract(shop)
{
    private static readonly OrderFilter Any = new(null, null, null, null);

    private readonly AccountId _other = AccountId.New(TestClock.Start);

    [Fact]
    public async Task An_order_is_returned_with_its_payment()
    {
        var ordered = AnOrder.Of(AProduct.Named("Teapot").Costing(1250), 2).And(AProduct.Named("Cup")).SentTo(Some.Address);
        await Store(ordered);
        await Commit(async session => (await session.Payments.Of(ordered.Build().Id, Token)).StartAttempt(TestClock.Start));

        var found = await Find(ordered, Some.Buyer);

        found.Should().BeEquivalentTo(new
        {
            ordered.Build().Id,
            ordered.Build().Number,
            BuyerId = Some.Buyer.Id,
            Status = OrderStatus.Pending,
            Total = Some.Money(3500),
            ShippingAddress = Some.Address,
            Actions = new[] { OrderAction.Cancel },
            Version = 1,
            CreatedAt = TestClock.Start,
            Payment = new { Status = PaymentStatus.Pending, Amount = Some.Money(3500), OrderId = ordered.Build().Id, Attempts = new[] { new { Number = 1 } } },
        });
        found!.Lines.Select(line => (line.Name, line.Quantity)).Should().Equal(("Teapot", 2), ("Cup", 1));
        found.History.Should().Equal(new OrderStep(OrderStatus.Pending, TestClock.Start, null));
    }

    [Fact]
    public async Task An_order_is_visible_only_to_its_buyer_its_sellers_and_admins()
    {
        var ordered = AnOrder.Of(AProduct.Named("Teapot").SoldBy(Some.Seller.Id)).And(AProduct.Named("Cup")).By(Some.Buyer.Id);
        await Store(ordered);

        (await Find(ordered, Some.Buyer)).Should().NotBeNull();
        (await Find(ordered, Some.Admin)).Should().NotBeNull();
        (await Find(ordered, new Actor(_other, AccountRole.Buyer))).Should().BeNull();
        (await Find(ordered, Some.Seller)).Should().NotBeNull();
        (await Find(ordered, new Actor(_other, AccountRole.Seller))).Should().BeNull();
    }

    [Fact]
    public async Task Orders_are_listed_by_the_seller_of_their_products()
    {
        var (teapot, kettle) = (AProduct.Named("Teapot").SoldBy(Some.Seller.Id), AProduct.Named("Kettle").SoldBy(Some.Seller.Id));
        var (both, mixed, none) = (AnOrder.Of(teapot).And(kettle), AnOrder.OfOneTeapot().And(kettle), AnOrder.OfOneTeapot());
        await Store(both, mixed, none);

        var page = await Read(session => session.OrderList.List(Any with { Selling = true }, Some.Seller, new PageRequest(20, WithTotal: true), Token));

        page.Items.Select(order => order.Id).Should().BeEquivalentTo([both.Build().Id, mixed.Build().Id]);
        page.Total.Should().Be(2);
        (await Read(session => session.OrderList.List(Any with { Selling = true }, new Actor(_other, AccountRole.Seller), new PageRequest(20), Token))).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Orders_are_listed_newest_first()
    {
        var (old, recent) = (PlacedAfter(minutes: 1), PlacedAfter(minutes: 2));
        await Store(recent, old);

        (await Ids(Any)).Should().Equal(recent.Build().Id, old.Build().Id);
    }

    [Fact]
    public async Task Orders_are_listed_by_their_number()
    {
        var (one, other) = (AnOrder.OfOneTeapot(), AnOrder.OfOneTeapot());
        await Store(one, other);

        (await Ids(Any with { Number = OrderNumber.Parse(one.Build().Number) })).Should().Equal(one.Build().Id);
    }

    [Fact]
    public async Task Orders_are_listed_by_buyer()
    {
        var (mine, theirs) = (AnOrder.OfOneTeapot(), AnOrder.OfOneTeapot().By(_other));
        await Store(mine, theirs);

        (await Ids(Any with { Buyer = _other })).Should().Equal(theirs.Build().Id);
    }

    [Fact]
    public async Task Orders_are_listed_by_status()
    {
        var (open, cancelled) = (AnOrder.OfOneTeapot(), AnOrder.OfOneTeapot());
        await Store(open, cancelled);
        await Commit(async session => (await session.Orders.Lock(cancelled.Build().Id, Token))!.Cancel(null, TestClock.Start));

        (await Ids(Any with { Status = OrderStatus.Cancelled })).Should().Equal(cancelled.Build().Id);
    }

    [Fact]
    public async Task A_time_range_includes_its_start_and_excludes_its_end()
    {
        var orders = Enumerable.Range(1, 3).Select(PlacedAfter).ToList();
        await Store(orders);

        var ids = await Ids(Any with { From = TestClock.Start.AddMinutes(1), To = TestClock.Start.AddMinutes(3) });

        ids.Should().Equal(orders[1].Build().Id, orders[0].Build().Id);
    }

    [Fact]
    public async Task Paging_returns_every_order_once_while_others_are_placed()
    {
        var orders = Enumerable.Range(1, 7).Select(PlacedAfter).ToList();
        await Store(orders);
        var seen = new List<OrderId>();

        var page = await List(Any, new PageRequest(2, WithTotal: true));
        page.Total.Should().Be(7);
        for (var round = 0; page.Next is not null; round++)
        {
            seen.AddRange(page.Items.Select(order => order.Id));
            await Store(PlacedAfter(100 + round));
            page = await List(Any, new PageRequest(2, page.Next));
            round.Should().BeLessThan(20);
        }

        seen.AddRange(page.Items.Select(order => order.Id));
        seen.Should().Equal(orders.Select(order => order.Build().Id).Reverse());
        page.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task Pending_orders_are_found_oldest_first()
    {
        var orders = Enumerable.Range(1, 4).Select(PlacedAfter).ToList();
        await Store(orders);
        await Commit(async session => (await session.Orders.Lock(orders[1].Build().Id, Token))!.MarkPaid(TestClock.Start));

        Task<IReadOnlyList<OrderId>> Pending(int limit, OrderId? after = null) =>
            Read(session => session.OrderList.FindPending(TestClock.Start.AddMinutes(3), after, limit, Token));

        (await Pending(10)).Should().Equal(orders[0].Build().Id, orders[2].Build().Id);
        (await Pending(1)).Should().Equal(orders[0].Build().Id);
        (await Pending(10, orders[0].Build().Id)).Should().Equal(orders[2].Build().Id);
    }

    [Fact]
    public async Task A_malformed_cursor_is_refused()
    {
        var next = () => List(Any, new PageRequest(1, new Cursor("nonsense")));

        (await Refusal(next)).Should().Be("cursor-invalid");
    }

    private static AnOrder PlacedAfter(int minutes) => AnOrder.OfOneTeapot().PlacedAt(TestClock.Start.AddMinutes(minutes));

    private Task<OrderDetails?> Find(AnOrder ordered, Actor actor) =>
        Read(session => session.OrderList.Find(ordered.Build().Id, actor, Token));

    private Task<Page<OrderDetails>> List(OrderFilter filter, PageRequest page) =>
        Read(session => session.OrderList.List(filter, Some.Admin, page, Token));

    private async Task<IEnumerable<OrderId>> Ids(OrderFilter filter) =>
        (await List(filter, new PageRequest(20))).Items.Select(order => order.Id);
}

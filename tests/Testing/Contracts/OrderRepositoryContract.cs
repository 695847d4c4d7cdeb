using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class OrderRepositoryContract(IContractShop shop) : PortContract(shop)
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    [Fact]
    public async Task An_order_is_found_as_it_was_placed()
    {
        var ordered = AnOrder.Of(AProduct.Named("Teapot").Costing(1250).SoldBy(Some.Seller.Id), 2)
            .And(AProduct.Named("Kettle").Costing(4000))
            .SentTo(Some.Address with { Line2 = "Second floor" });
        await Store(ordered);

        var found = await Find(ordered);

        found.Should().BeEquivalentTo(ordered.Build(), options => options.WithStrictOrdering());
        found!.Total.Should().Be(Some.Money(6500));
    }

    [Fact]
    public async Task An_order_without_an_address_is_stored_without_one()
    {
        var ordered = AnOrder.OfOneTeapot();
        await Store(ordered);

        (await Find(ordered))!.ShippingAddress.Should().BeNull();
    }

    [Fact]
    public async Task Adjustments_are_stored_in_their_order_and_stay_as_they_were_placed()
    {
        var ordered = AnOrder.OfOneTeapot().Adjusted(OrderAdjustmentKind.Shipping, 490).Adjusted(OrderAdjustmentKind.Discount, -300);
        await Store(ordered);

        await Change(ordered, order => order.MarkPaid(Later));

        var found = (await Find(ordered))!;
        found.Adjustments.Should().Equal(
            new OrderAdjustment(OrderAdjustmentKind.Shipping, "Shipping", 490), new OrderAdjustment(OrderAdjustmentKind.Discount, "Discount", -300));
        found.Total.Should().Be(Some.Money(1190));
    }

    [Fact]
    public async Task Open_orders_of_buyers_are_counted_with_their_units()
    {
        var (teapot, kettle) = (AProduct.Named("Teapot"), AProduct.Named("Kettle"));
        var (first, second, paid) = (AnOrder.Of(teapot, 2).And(kettle, 3), AnOrder.Of(teapot, 5), AnOrder.Of(teapot, 7));
        foreach (var order in new[] { first, second, paid })
            await Store(order);
        await Change(paid, order => order.MarkPaid(Later));
        var buyer = first.Build().BuyerId;

        var open = await Read(session => session.Orders.FindOpen([buyer, Some.Seller.Id], Token));

        open.Should().BeEquivalentTo(new Dictionary<Domain.Accounts.AccountId, OpenOrders> { [buyer] = new(2, 10) });
    }

    [Fact]
    public async Task Every_status_step_is_stored_with_its_time_and_reason()
    {
        var ordered = AnOrder.OfOneTeapot();
        await Store(ordered);

        await Change(ordered, order => order.MarkPaid(Later));
        await Change(ordered, order => order.Cancel("Changed my mind.", Later.AddHours(1)));

        var found = await Find(ordered);
        found.Should().BeEquivalentTo(new { Status = OrderStatus.Cancelled, StatusReason = "Changed my mind.", Version = 3 });
        found!.History.Should().Equal(
            new OrderStep(OrderStatus.Pending, TestClock.Start, null),
            new OrderStep(OrderStatus.Paid, Later, null),
            new OrderStep(OrderStatus.Cancelled, Later.AddHours(1), "Changed my mind."));
    }

    [Fact]
    public async Task A_refund_is_stored_with_its_actor_reason_and_time()
    {
        var ordered = AnOrder.OfOneTeapot();
        await Store(ordered);
        var refund = new OrderRefund(Some.Admin.Id, "Arrived broken.", Later);

        await Change(ordered, order => order.MarkPaid(Later));
        await Change(ordered, order => order.GiveBack(refund));

        (await Find(ordered))!.Refund.Should().Be(refund);
    }

    [Fact]
    public async Task An_order_keeps_its_lines_when_a_product_is_deleted()
    {
        var teapot = AProduct.Named("Teapot").Costing(1250);
        var ordered = AnOrder.Of(teapot);
        await Store(teapot);
        await Store(ordered);

        await Commit(async session => (await session.Products.Find(teapot.Id, Token))!.Delete(Some.Admin.Id, Later));

        (await Find(ordered))!.Lines.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { ProductId = teapot.Id, Name = "Teapot", UnitPrice = Some.Money(1250) });
    }

    [Fact]
    public async Task An_unknown_order_is_not_found() =>
        (await Commit(session => session.Orders.Lock(OrderId.New(Later), Token))).Should().BeNull();

    [Fact]
    public async Task An_unpaid_order_is_found_by_its_buyer_until_it_is_paid_or_cancelled()
    {
        var ordered = AnOrder.OfOneTeapot();
        await Store(ordered, AnOrder.OfOneTeapot().By(Some.Seller.Id));

        (await Unpaid()).Should().Be(ordered.Build().Id);
        await Change(ordered, order => order.Cancel(null, Later));
        (await Unpaid()).Should().BeNull();
    }

    [Fact]
    public async Task Concurrent_locks_of_an_order_are_serialized()
    {
        var ordered = AnOrder.OfOneTeapot();
        await Store(ordered);

        var refusals = await CommitAtOnce(8, async (session, _) => (await Lock(session, ordered))!.Cancel(null, Later));

        refusals.Should().ContainSingle(code => code == null);
        refusals.Where(code => code is not null).Should().OnlyContain(code => code == "order-not-cancellable");
    }

    [Fact]
    public async Task Locking_an_order_returns_its_latest_committed_state()
    {
        var ordered = AnOrder.OfOneTeapot();
        await Store(ordered);
        await using var session = Open();
        await session.Commit(() => Lock(session, ordered));

        await Change(ordered, order => order.MarkPaid(Later));

        (await session.Commit(() => Lock(session, ordered)))!.Status.Should().Be(OrderStatus.Paid);
    }

    private static Task<Order?> Lock(Session session, AnOrder ordered) => session.Orders.Lock(ordered.Build().Id, Token);

    private Task<Order?> Find(AnOrder ordered) => Commit(session => Lock(session, ordered));

    private Task<OrderId?> Unpaid() => Commit(session => session.Orders.FindUnpaid(Some.Buyer.Id, Token));

    private Task Change(AnOrder ordered, Action<Order> change) =>
        Commit(async session => change((await Lock(session, ordered))!));
}

using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Payments;
using Shop.Application.Ports.Payments;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class ChargeBatchStoreContract(IContractShop shop) : PortContract(shop)
{
    private readonly AProduct _teapot = AProduct.Named("Teapot").Costing(1250).WithStock(100);
    private readonly AProduct _kettle = AProduct.Named("Kettle").Costing(4000).WithStock(50);

    [Fact]
    public async Task Starting_a_charge_stores_an_attempt_and_returns_the_charge_request()
    {
        var order = await Place();

        (await Start(order)).Should().Be(new ChargeRequest(order, Some.Money(6500), "sim_ok", Attempt: 1));

        (await PaymentOf(order)).Attempts.Should().Equal(new PaymentAttempt(1, TestClock.Start, null, null, null, null));
    }

    [Fact]
    public async Task A_successful_charge_pays_the_order_and_sells_its_stock_together()
    {
        var order = await Place();
        await Start(order);

        (await Finish(order, ChargeResult.Succeeded)).Should().BeNull();

        (await Status(order)).Should().Be((OrderStatus.Paid, PaymentStatus.Paid));
        (await Stock(_teapot)).Should().BeEquivalentTo(new { OnHand = 98, Reserved = 0 });
        (await Read(session => session.Stocks.ListMovements(_kettle.Variant, new PageRequest(10), Token)))
            .Items.Should().ContainSingle(movement => movement.Kind == StockMovementKind.Sale).Which.Should().BeEquivalentTo(new { Delta = -1, OrderId = order });
        (await EventsOf(order)).Should().Equal("order.placed", "payment.attempted", "payment.paid", "order.paid");
        (await Start(order)).Should().BeNull();
    }

    [Fact]
    public async Task A_declined_charge_rejects_the_order_and_releases_its_stock()
    {
        var order = await Place();
        await Start(order);

        (await Finish(order, new ChargeResult(AttemptOutcome.Declined, "No money."))).Should().BeNull();

        (await Status(order)).Should().Be((OrderStatus.Rejected, PaymentStatus.Failed));
        (await Stock(_teapot)).Should().BeEquivalentTo(new { OnHand = 100, Reserved = 0 });
    }

    [Fact]
    public async Task A_failed_charge_leaves_the_stock_reserved_for_the_next_attempt()
    {
        var order = await Place();
        await Start(order);

        (await Finish(order, new ChargeResult(AttemptOutcome.Failed, "Try later."))).Should().BeAfter(TestClock.Start);

        (await Status(order)).Should().Be((OrderStatus.Pending, PaymentStatus.Pending));
        (await Stock(_teapot)).Should().BeEquivalentTo(new { OnHand = 100, Reserved = 2 });
        (await Start(order))!.Attempt.Should().Be(2);
    }

    [Fact]
    public async Task Concurrent_charges_each_store_the_result_of_the_gateway()
    {
        await Store(_teapot, _kettle);
        var orders = new List<OrderId>();
        for (var i = 0; i < 12; i++)
            orders.Add(await PlaceOne());
        await Task.WhenAll(orders.Select(order => Task.Run(() => Start(order))));

        await Task.WhenAll(orders.Select((order, i) => Task.Run(() => Finish(order, i % 3 == 0 ? new ChargeResult(AttemptOutcome.Declined, "No.") : ChargeResult.Succeeded))));

        foreach (var (i, order) in orders.Index())
            (await Status(order)).Order.Should().Be(i % 3 == 0 ? OrderStatus.Rejected : OrderStatus.Paid);
        (await Stock(_teapot)).Should().BeEquivalentTo(new { OnHand = 100 - 16, Reserved = 0 });
    }

    [Fact]
    public async Task A_charge_of_an_unknown_order_is_refused_without_affecting_its_batch()
    {
        await Store(_teapot, _kettle);
        var orders = new List<OrderId>();
        for (var i = 0; i < 5; i++)
            orders.Add(await PlaceOne());
        orders.Insert(2, OrderId.New(TestClock.Start));

        var outcomes = await Task.WhenAll(orders.Select(order => Task.Run(() => Refusal(() => Start(order)))));

        outcomes.Should().Equal(null, null, "order-not-found", null, null, null);
        (await Refusal(() => Finish(orders[2], ChargeResult.Succeeded))).Should().Be("order-not-found");
    }

    private async Task<OrderId> Place()
    {
        await Store(_teapot, _kettle);
        return await PlaceOne();
    }

    private async Task<OrderId> PlaceOne() =>
        (await Read(session => session.Send<PlaceOrder, OrderDetails>(
            new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 2), new OrderItem(_kettle.Id, 1)], ShippingAddress: null, "sim_ok"), Token))).Id;

    private Task<ChargeRequest?> Start(OrderId order) => Read(session => session.Send<StartCharge, ChargeRequest?>(new StartCharge(order), Token));

    private Task<DateTimeOffset?> Finish(OrderId order, ChargeResult result) => Read(session => session.Send<FinishCharge, DateTimeOffset?>(new FinishCharge(order, 1, result), Token));

    private Task<Payment> PaymentOf(OrderId order) => Commit(session => session.Payments.Of(order, Token));

    private Task<Stock?> Stock(AProduct product) => Read(session => session.Stocks.Find(product.Variant, Token));

    private async Task<(OrderStatus Order, PaymentStatus Payment)> Status(OrderId order)
    {
        var found = (await Read(session => session.OrderList.Find(order, Some.Buyer, Token)))!;
        return (found.Status, found.Payment.Status);
    }

    private async Task<IEnumerable<string>> EventsOf(OrderId order)
    {
        await Shop.Settle();
        var feed = await Read(session => session.Feed.ReadAll(after: 0, limit: 100, Token));
        return feed.Where(received => received.OrderId == order).Select(received => received.Type);
    }
}

using Shop.Application.Inventory;
using Shop.Application.Orders;
using Shop.Application.Ports.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Orders;

public sealed class CancelOrderTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").Costing(1250).WithStock(5).SoldBy(Some.Seller.Id);
    private OrderId _order;

    public async ValueTask InitializeAsync()
    {
        await _shop.Has(_teapot);
        _order = (await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 3)], null, null))).Id;
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Cancellation_of_a_pending_order_releases_its_stock()
    {
        _shop.Clock.Advance(TimeSpan.FromMinutes(5));

        await Cancel("Changed my mind.");

        (await Order()).Should().BeEquivalentTo(new
        {
            Status = OrderStatus.Cancelled,
            StatusReason = "Changed my mind.",
            Version = 2L,
            UpdatedAt = TestClock.Start.AddMinutes(5),
            Actions = Array.Empty<OrderAction>(),
            Payment = new { Status = PaymentStatus.Cancelled, NextAttemptAt = (DateTimeOffset?)null },
        });
        (await Stock()).Should().Be(new StockLevel(_teapot.Id, OnHand: 5, Reserved: 0, Available: 5));
    }

    [Fact]
    public async Task Cancelled_order_is_not_charged()
    {
        await Cancel();

        await _shop.DeliverAllEvents();

        _shop.Gateway.Ledger.Should().BeEmpty();
        _shop.Gateway.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Cancellation_of_a_paid_order_restores_its_stock_and_refunds_its_payment()
    {
        _shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await _shop.DeliverAllEvents();
        (await Order()).Status.Should().Be(OrderStatus.Paid);
        _shop.Clock.Advance(TimeSpan.FromMinutes(1));

        await Cancel();
        await _shop.DeliverAllEvents();

        (await Order()).Should().BeEquivalentTo(new { Status = OrderStatus.Cancelled, Payment = new { Status = PaymentStatus.Refunded } });
        (await Stock()).Should().Be(new StockLevel(_teapot.Id, OnHand: 5, Reserved: 0, Available: 5));
        _shop.Gateway.Ledger.Should().ContainSingle().Which.IsReversed.Should().BeTrue();
        var movements = await _shop.Send(new ListStockMovements(Some.Admin, _teapot.Id, new(10)));
        movements.Items.Select(movement => (movement.Kind, movement.Delta, movement.OrderId)).Should().Equal(
            (StockMovementKind.Return, 3, _order), (StockMovementKind.Sale, -3, _order), (StockMovementKind.Initial, 5, null));
    }

    [Fact]
    public async Task Repeated_cancellation_releases_the_stock_only_once()
    {
        await Cancel();

        await Cancelling(Some.Buyer).ShouldRefuse("order-not-cancellable");

        (await Stock()).Available.Should().Be(5);
    }

    [Fact]
    public async Task Shipped_order_cannot_be_cancelled()
    {
        await _shop.DeliverAllEvents();
        await Change(order =>
        {
            order.Prepare(TestClock.Start);
            order.Ship(TestClock.Start);
        });

        await Cancelling(Some.Buyer).ShouldRefuse("order-not-cancellable");
    }

    [Fact]
    public async Task Rejected_order_cannot_be_cancelled()
    {
        _shop.Gateway.Will(GatewayStep.Decline);
        await _shop.DeliverAllEvents();

        await Cancelling(Some.Buyer).ShouldRefuse("order-not-cancellable");
    }

    [Fact]
    public async Task Admin_can_cancel_the_order_of_a_buyer()
    {
        await Cancelling(Some.Admin)();

        (await Order()).Status.Should().Be(OrderStatus.Cancelled);
    }

    [Fact]
    public async Task Order_of_another_buyer_is_not_found()
    {
        await Cancelling(new Actor(AccountId.New(TestClock.Start), AccountRole.Buyer)).ShouldRefuse("order-not-found");
        (await Order()).Status.Should().Be(OrderStatus.Pending);
    }

    [Fact]
    public async Task Seller_cannot_cancel_a_visible_order() =>
        await Cancelling(Some.Seller).ShouldRefuse("not-order-buyer");

    [Fact]
    public async Task Unknown_order_is_not_found()
    {
        var cancel = () => _shop.Send(new CancelOrder(Some.Admin, OrderId.New(TestClock.Start), null));

        await cancel.ShouldRefuse("order-not-found");
    }

    [Fact]
    public async Task Cancellation_reason_is_one_line_of_at_most_500_characters()
    {
        var cancel = (string reason) => FluentActions.Awaiting(() => Cancel(reason));

        await cancel(new string('x', 501)).ShouldBeInvalid(("Reason", "too-long"));
        await cancel("two\nlines").ShouldBeInvalid(("Reason", "control-character"));
    }

    private Task Cancel(string? reason = null) => _shop.Send(new CancelOrder(Some.Buyer, _order, reason));

    private Func<Task> Cancelling(Actor actor) => () => _shop.Send(new CancelOrder(actor, _order, null));

    private Task<OrderDetails> Order() => _shop.Send(new GetOrder(Some.Buyer, _order));

    private Task<StockLevel> Stock() => _shop.Send(new GetStock(Some.Admin, _teapot.Id));

    private Task Change(Action<Order> change) =>
        _shop.Commit(async services => change((await services.Get<IOrderRepository>().Lock(_order, default))!));
}

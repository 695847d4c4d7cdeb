using Shop.Application.Audit;
using Shop.Application.Inventory;
using Shop.Application.Orders;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Orders;

public sealed class RefundOrderTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").Costing(1250).WithStock(5);
    private OrderId _order;

    public async ValueTask InitializeAsync()
    {
        await _shop.Has(_teapot);
        _order = (await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 3)], null, null))).Id;
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Refund_before_shipping_cancels_the_order_and_restores_its_stock()
    {
        await _shop.DeliverAllEvents();

        await Refund();
        await _shop.DeliverAllEvents();

        (await Order()).Should().BeEquivalentTo(new
        {
            Status = OrderStatus.Cancelled,
            StatusReason = "Arrived broken.",
            Payment = new { Status = PaymentStatus.Refunded },
        });
        (await Stock()).Should().Be(new StockLevel(_teapot.Id, OnHand: 5, Reserved: 0, Available: 5));
        _shop.Gateway.Ledger.Should().ContainSingle().Which.IsReversed.Should().BeTrue();
        (await _shop.Feed()).Select(happened => happened.Type).Should().EndWith(["order.cancelled", "payment.refunded"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refund_after_shipping_changes_neither_order_status_nor_stock(bool delivered)
    {
        await _shop.DeliverAllEvents();
        await Fulfil(FulfilmentStatus.Preparing);
        await Fulfil(FulfilmentStatus.Shipped);
        if (delivered)
            await Fulfil(FulfilmentStatus.Delivered);

        await Refund();
        await _shop.DeliverAllEvents();

        (await Order()).Should().BeEquivalentTo(new
        {
            Status = delivered ? OrderStatus.Delivered : OrderStatus.Shipped,
            Payment = new { Status = PaymentStatus.Refunded },
        });
        (await Stock()).Should().Be(new StockLevel(_teapot.Id, OnHand: 2, Reserved: 0, Available: 2));
        _shop.Gateway.Ledger.Should().ContainSingle().Which.IsReversed.Should().BeTrue();
    }

    [Fact]
    public async Task Refund_is_accepted_when_its_stock_is_full()
    {
        await _shop.DeliverAllEvents();
        await _shop.Send(new SetStock(Some.Admin, _teapot.Id, Domain.Inventory.Stock.MaxOnHand, null));

        await Refund();
        await _shop.DeliverAllEvents();

        (await Order()).Should().BeEquivalentTo(new { Status = OrderStatus.Cancelled, Payment = new { Status = PaymentStatus.Refunded } });
        (await _shop.Send(new GetStock(Some.Admin, _teapot.Id))).OnHand.Should().Be(Domain.Inventory.Stock.MaxOnHand);
    }

    [Fact]
    public async Task Payment_stays_paid_until_the_charge_is_reversed_and_a_second_refund_is_rejected()
    {
        await _shop.DeliverAllEvents();

        await Refund();

        (await Order()).Payment.Status.Should().Be(PaymentStatus.Paid);
        await Refunding.ShouldRefuse("order-not-refundable");
    }

    [Fact]
    public async Task Refund_rejects_an_order_that_is_not_paid()
    {
        await Refunding.ShouldRefuse("order-not-refundable");

        await _shop.Send(new CancelOrder(Some.Buyer, _order, null));
        await Refunding.ShouldRefuse("order-not-refundable");
    }

    [Fact]
    public async Task Refund_of_an_unknown_order_is_not_found()
    {
        var refund = () => _shop.Send(new RefundOrder(Some.Admin, OrderId.New(TestClock.Start), "Arrived broken."));

        await refund.ShouldRefuse("order-not-found");
    }

    [Fact]
    public async Task Refund_requires_a_reason_of_at_most_500_characters()
    {
        var refund = (string reason) => FluentActions.Awaiting(() => _shop.Send(new RefundOrder(Some.Admin, _order, reason)));

        await refund(" ").ShouldBeInvalid(("Reason", "required"));
        await refund(new string('x', 501)).ShouldBeInvalid(("Reason", "too-long"));
    }

    [Fact]
    public async Task Audit_log_names_the_admin_of_a_refund()
    {
        await _shop.DeliverAllEvents();
        await Refund();
        await _shop.DeliverAllEvents();

        var entries = (await _shop.Send(new ListAuditEntries(new AuditFilter(Resource: _order.ToString()), new(10)))).Items;

        entries.Should().Contain(entry => entry.By == null && entry.Changes.SequenceEqual(new[] { new FieldChange("payment", null, "refunded") }));
        entries.Single(entry => entry.By == Some.Admin).Changes.Should().BeEquivalentTo(
        [
            new FieldChange("status", "paid", "cancelled"),
            new FieldChange("refundedBy", null, Some.Admin.Id.ToString()),
        ]);
    }

    private Task Refund() => _shop.Send(new RefundOrder(Some.Admin, _order, "Arrived broken."));

    private Func<Task> Refunding => Refund;

    private Task Fulfil(FulfilmentStatus to) => _shop.Send(new FulfilOrder(Some.Admin, _order, to));

    private Task<OrderDetails> Order() => _shop.Send(new GetOrder(Some.Buyer, _order));

    private Task<StockLevel> Stock() => _shop.Send(new GetStock(Some.Admin, _teapot.Id));
}

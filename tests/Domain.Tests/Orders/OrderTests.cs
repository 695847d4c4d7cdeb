using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Orders;

public sealed class OrderTests
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    [Fact]
    public void Order_is_pending_when_placed()
    {
        var order = AnOrder.Of(AProduct.Named("Teapot").Costing(1250), 2).SentTo(Some.Address).Build();

        order.Should().BeEquivalentTo(new
        {
            BuyerId = Some.Buyer.Id,
            Status = OrderStatus.Pending,
            Total = Some.Money(2500),
            ShippingAddress = Some.Address,
            CreatedAt = TestClock.Start,
            IsCancellable = true,
        });
        order.History.Should().Equal(new OrderStep(OrderStatus.Pending, TestClock.Start, null));
        order.DequeueEvents().Should().Equal(new OrderPlaced(order.Id, Some.Buyer.Id, order.Number, Some.Money(2500)));
    }

    [Fact]
    public void Order_stores_its_payment_time_through_later_changes()
    {
        var order = AnOrder.OfOneTeapot().Build();
        order.PaidAt.Should().BeNull();

        order.MarkPaid(Later);
        order.Cancel(null, Later.AddDays(1));

        order.PaidAt.Should().Be(Later);
    }

    [Fact]
    public void Order_line_retains_price_name_and_SKU_when_the_product_changes()
    {
        var teapot = AProduct.Named("Teapot").WithSku("TP-1").Costing(1250).OnSaleFor(1000).SoldBy(Some.Seller.Id);
        var product = teapot.Build();
        var line = OrderLine.Of(0, teapot.Variant, product, 3);

        product.Change(teapot.Description with { Name = "Kettle", Sku = "K-1", Price = Some.Money(9), SalePrice = null }, Some.Seller.Id, Later);

        line.Should().BeEquivalentTo(new { product.Id, Name = "Teapot", Sku = "TP-1", UnitPrice = Some.Money(1000), Total = Some.Money(3000), SellerId = Some.Seller.Id },
            options => options.Excluding(expected => expected.Id));
        line.VariantId.Should().Be(teapot.Variant);
        line.ProductId.Should().Be(product.Id);
    }

    [Fact]
    public void Order_is_never_empty() =>
        FluentActions.Invoking(() => Order.Place(OrderId.New(Later), Some.Buyer.Id, [], [], null, Later)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Order_rejects_a_total_out_of_range()
    {
        var place = () => AnOrder.Of(AProduct.Named("A").Costing(Money.MaxAmount)).And(AProduct.Named("B").Costing(1)).Build();
        var many = () => AnOrder.Of(AProduct.Named("A").Costing(Money.MaxAmount), 999).Build();
        var negative = () => AnOrder.Of(AProduct.Named("A").Costing(5)).Adjusted(OrderAdjustmentKind.Discount, -6).Build();

        place.Should().Throw<DomainException>().Which.Code.Should().Be("order-total-out-of-range");
        negative.Should().Throw<DomainException>().Which.Code.Should().Be("order-total-out-of-range");
        many.Should().Throw<DomainException>().Which.Code.Should().Be("order-total-out-of-range");
    }

    [Fact]
    public void Order_moves_through_all_statuses_to_delivered()
    {
        var order = AnOrder.OfOneTeapot().Build();
        order.DequeueEvents();

        order.MarkPaid(Later);
        order.Prepare(Later);
        order.Ship(Later);
        order.Deliver(Later);

        order.History.Select(step => step.Status).Should().Equal(
            OrderStatus.Pending, OrderStatus.Paid, OrderStatus.Preparing, OrderStatus.Shipped, OrderStatus.Delivered);
        order.DequeueEvents().Should().Equal(
            new OrderPaid(order.Id, Some.Buyer.Id),
            new OrderPreparing(order.Id, Some.Buyer.Id),
            new OrderShipped(order.Id, Some.Buyer.Id),
            new OrderDelivered(order.Id, Some.Buyer.Id));
    }

    [Fact]
    public void Order_stores_the_reason_when_rejected_or_cancelled()
    {
        var rejected = AnOrder.OfOneTeapot().Build();
        var cancelled = AnOrder.OfOneTeapot().Build();

        rejected.Reject("Declined.", Later);
        cancelled.Cancel("Changed my mind.", Later);

        rejected.Should().BeEquivalentTo(new { Status = OrderStatus.Rejected, StatusReason = "Declined.", UpdatedAt = Later });
        rejected.DequeueEvents()[^1].Should().Be(new OrderRejected(rejected.Id, Some.Buyer.Id, "Declined."));
        cancelled.Should().BeEquivalentTo(new { Status = OrderStatus.Cancelled, StatusReason = "Changed my mind.", UpdatedAt = Later });
        cancelled.DequeueEvents()[^1].Should().Be(new OrderCancelled(cancelled.Id, Some.Buyer.Id, "Changed my mind."));
    }

    [Fact]
    public void Order_expires_when_not_paid_in_time()
    {
        var (late, early, paid) = (AnOrder.OfOneTeapot().Build(), AnOrder.OfOneTeapot().Build(), AnOrder.OfOneTeapot().Build());
        paid.MarkPaid(Later);

        late.Expire(TimeSpan.FromHours(1), Later).Should().BeTrue();
        late.Expire(TimeSpan.FromHours(1), Later).Should().BeFalse();
        early.Expire(TimeSpan.FromHours(1), Later.AddTicks(-1)).Should().BeFalse();
        paid.Expire(TimeSpan.FromHours(1), Later).Should().BeFalse();

        late.Should().BeEquivalentTo(new { Status = OrderStatus.Rejected, StatusReason = "expired" });
        late.DequeueEvents()[^1].Should().Be(new OrderRejected(late.Id, Some.Buyer.Id, "expired"));
    }

    [Fact]
    public void Order_can_be_cancelled_until_shipped()
    {
        var order = AnOrder.OfOneTeapot().Build();
        order.MarkPaid(Later);
        order.Prepare(Later);
        order.IsCancellable.Should().BeTrue();

        order.Ship(Later);

        order.IsCancellable.Should().BeFalse();
        FluentActions.Invoking(() => order.Cancel(null, Later)).Should().Throw<DomainException>().Which.Code.Should().Be("order-not-cancellable");
    }

    [Fact]
    public void Order_is_cancelled_by_a_refund_only_before_it_is_shipped()
    {
        var (paid, sent) = (AnOrder.OfOneTeapot().Build(), AnOrder.OfOneTeapot().Build());
        paid.MarkPaid(Later);
        Send(sent);

        paid.GiveBack(new OrderRefund(Some.Admin.Id, "Out of stock.", Later));
        sent.GiveBack(new OrderRefund(Some.Admin.Id, "Arrived broken.", Later));

        paid.Should().BeEquivalentTo(new { Status = OrderStatus.Cancelled, StatusReason = "Out of stock.", IsRefundable = false });
        sent.Should().BeEquivalentTo(new { Status = OrderStatus.Shipped, StatusReason = (string?)null, IsRefundable = false, UpdatedAt = Later });
        sent.Refund.Should().Be(new OrderRefund(Some.Admin.Id, "Arrived broken.", Later));
        sent.Deliver(Later);
    }

    [Fact]
    public void Order_is_refundable_only_once_and_only_when_paid()
    {
        var (pending, cancelled, refunded) = (AnOrder.OfOneTeapot().Build(), AnOrder.OfOneTeapot().Build(), AnOrder.OfOneTeapot().Build());
        cancelled.MarkPaid(Later);
        cancelled.Cancel(null, Later);
        Send(refunded);
        refunded.GiveBack(new OrderRefund(Some.Admin.Id, "Arrived broken.", Later));

        foreach (var order in new[] { pending, cancelled, refunded })
        {
            var again = () => order.GiveBack(new OrderRefund(Some.Admin.Id, "Again.", Later));
            again.Should().Throw<DomainException>().Which.Code.Should().Be("order-not-refundable");
        }
    }

    private static void Send(Order order)
    {
        order.MarkPaid(Later);
        order.Fulfil(FulfilmentStatus.Preparing, Later);
        order.Fulfil(FulfilmentStatus.Shipped, Later);
    }

    [Fact]
    public void Order_rejects_a_transition_that_skips_a_status()
    {
        var order = AnOrder.OfOneTeapot().Build();

        var ship = () => order.Ship(Later);

        ship.Should().Throw<DomainException>().Which.Code.Should().Be("illegal-transition");
        order.Status.Should().Be(OrderStatus.Pending);
    }
}

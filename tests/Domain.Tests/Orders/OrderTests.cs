using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Orders;

public sealed class OrderTests
{
    private static readonly DateTimeOffset Later = FixedClock.Start.AddHours(1);

    [Fact]
    public void Is_pending_when_it_is_placed()
    {
        var order = AnOrder.Of(AProduct.Named("Teapot").Costing(1250), 2).SentTo(Some.Address).Build();

        order.Should().BeEquivalentTo(new
        {
            BuyerId = Some.Buyer.Id,
            Status = OrderStatus.Pending,
            Total = Some.Money(2500),
            ShippingAddress = Some.Address,
            CreatedAt = FixedClock.Start,
            IsCancellable = true,
        });
        order.History.Should().Equal(new OrderStep(OrderStatus.Pending, FixedClock.Start, null));
        order.DequeueEvents().Should().Equal(new OrderPlaced(order.Id, Some.Buyer.Id, order.Number, Some.Money(2500)));
    }

    [Fact]
    public void Knows_when_it_was_paid_whatever_comes_after()
    {
        var order = AnOrder.OfOneTeapot().Build();
        order.PaidAt.Should().BeNull();

        order.MarkPaid(Later);
        order.Cancel(null, Later.AddDays(1));

        order.PaidAt.Should().Be(Later);
    }

    [Fact]
    public void Keeps_the_price_and_the_names_of_its_day()
    {
        var teapot = AProduct.Named("Teapot").WithSku("TP-1").Costing(1250).OnSaleFor(1000).SoldBy(Some.Seller.Id);
        var product = teapot.Build();
        var line = OrderLine.Of(0, product, 3);

        product.Change(teapot.Description with { Name = "Kettle", Sku = "K-1", Price = Some.Money(9), SalePrice = null }, Some.Seller.Id, Later);

        line.Should().BeEquivalentTo(new { product.Id, Name = "Teapot", Sku = "TP-1", UnitPrice = Some.Money(1000), Total = Some.Money(3000), SellerId = Some.Seller.Id },
            options => options.Excluding(expected => expected.Id));
        line.ProductId.Should().Be(product.Id);
    }

    [Fact]
    public void Is_never_empty() =>
        FluentActions.Invoking(() => Order.Place(OrderId.New(Later), Some.Buyer.Id, [], null, Later)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Refuses_a_total_that_is_out_of_range()
    {
        var place = () => AnOrder.Of(AProduct.Named("A").Costing(Money.MaxAmount)).And(AProduct.Named("B").Costing(1)).Build();
        var many = () => AnOrder.Of(AProduct.Named("A").Costing(Money.MaxAmount), 999).Build();

        place.Should().Throw<DomainException>().Which.Code.Should().Be("order-total-out-of-range");
        many.Should().Throw<DomainException>().Which.Code.Should().Be("order-total-out-of-range");
    }

    [Fact]
    public void Goes_all_the_way_to_its_buyer()
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
    public void Says_why_it_is_over()
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
    public void Is_given_up_when_it_is_not_paid_in_time()
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
    public void Can_be_cancelled_until_it_is_sent()
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
    public void Is_called_off_by_a_refund_before_it_is_sent_and_not_after()
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
    public void Gives_back_only_what_was_paid_and_only_once()
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
    public void Refuses_a_step_that_leaves_one_out()
    {
        var order = AnOrder.OfOneTeapot().Build();

        var ship = () => order.Ship(Later);

        ship.Should().Throw<DomainException>().Which.Code.Should().Be("illegal-transition");
        order.Status.Should().Be(OrderStatus.Pending);
    }
}

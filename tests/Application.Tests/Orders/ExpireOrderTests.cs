using Shop.Application.Inventory;
using Shop.Application.Orders;
using Shop.Application.Payments;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Orders;

public sealed class ExpireOrderTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").WithStock(5);
    private OrderId _order;

    public async ValueTask InitializeAsync()
    {
        await _shop.Has(_teapot);
        _order = (await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 3)], null, null))).Id;
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Expiry_of_an_unpaid_order_releases_its_stock()
    {
        _shop.Clock.Advance(TimeSpan.FromHours(1));

        await ExpireAll();

        (await Order()).Should().BeEquivalentTo(new
        {
            Status = OrderStatus.Rejected,
            StatusReason = "expired",
            Payment = new { Status = PaymentStatus.Failed, Failure = "expired", NextAttemptAt = (DateTimeOffset?)null },
        });
        (await Stock()).Should().Be(new StockLevel(_teapot.Id, OnHand: 5, Reserved: 0, Available: 5));
        (await _shop.Feed()).Select(happened => happened.Type).Should().Contain(["order.rejected", "payment.failed"]);
    }

    [Fact]
    public async Task Expired_order_is_not_charged()
    {
        _shop.Clock.Advance(TimeSpan.FromHours(1));
        await ExpireAll();

        await _shop.DeliverAllEvents();

        _shop.Gateway.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Order_is_not_expired_before_its_time_limit()
    {
        _shop.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));

        (await _shop.Send(new ListOverdueOrders())).Should().BeEmpty();
        await _shop.Send(new ExpireOrder(_order));

        (await Order()).Status.Should().Be(OrderStatus.Pending);
    }

    [Fact]
    public async Task Paid_order_is_not_expired()
    {
        await _shop.DeliverAllEvents();
        _shop.Clock.Advance(TimeSpan.FromHours(1));

        (await _shop.Send(new ListOverdueOrders())).Should().BeEmpty();
        await _shop.Send(new ExpireOrder(_order));

        (await Order()).Status.Should().Be(OrderStatus.Paid);
    }

    [Fact]
    public async Task Unrecorded_charge_of_an_expired_order_is_reversed()
    {
        var request = (await _shop.Send(new StartCharge(_order)))!;
        await ((Ports.Payments.IPaymentGateway)_shop.Gateway).Charge(request, default);
        _shop.Clock.Advance(TimeSpan.FromHours(1));

        await ExpireAll();
        await _shop.Send(new FinishCharge(_order, request.Attempt, Ports.Payments.ChargeResult.Succeeded));
        await _shop.DeliverAllEvents();

        (await Order()).Should().BeEquivalentTo(new { Status = OrderStatus.Rejected, Payment = new { Status = PaymentStatus.Refunded } });
        _shop.Gateway.Ledger.Should().ContainSingle().Which.IsReversed.Should().BeTrue();
        (await Stock()).Should().Be(new StockLevel(_teapot.Id, OnHand: 5, Reserved: 0, Available: 5));
    }

    private async Task ExpireAll()
    {
        foreach (var order in await _shop.Send(new ListOverdueOrders()))
            await _shop.Send(new ExpireOrder(order));
    }

    private Task<OrderDetails> Order() => _shop.Send(new GetOrder(Some.Buyer, _order));

    private Task<StockLevel> Stock() => _shop.Send(new GetStock(Some.Admin, _teapot.Id));
}

using Shop.Application.Catalog;
using Shop.Application.Orders;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
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
    public async Task Frees_the_stock_of_what_was_not_paid_in_time()
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
    public async Task Charges_nothing_afterwards()
    {
        _shop.Clock.Advance(TimeSpan.FromHours(1));
        await ExpireAll();

        await _shop.DeliverAllEvents();

        _shop.Gateway.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Leaves_what_has_time_left()
    {
        _shop.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));

        (await _shop.Send(new ListOverdueOrders())).Should().BeEmpty();
        await _shop.Send(new ExpireOrder(_order));

        (await Order()).Status.Should().Be(OrderStatus.Pending);
    }

    [Fact]
    public async Task Leaves_what_is_paid()
    {
        await _shop.DeliverAllEvents();
        _shop.Clock.Advance(TimeSpan.FromHours(1));

        (await _shop.Send(new ListOverdueOrders())).Should().BeEmpty();
        await _shop.Send(new ExpireOrder(_order));

        (await Order()).Status.Should().Be(OrderStatus.Paid);
    }

    [Fact]
    public async Task Gives_the_money_back_that_moved_without_our_knowing()
    {
        var request = (await _shop.Send(new StartCharge(_order)))!;
        await ((Ports.IPaymentGateway)_shop.Gateway).Charge(request, default);
        _shop.Clock.Advance(TimeSpan.FromHours(1));

        await ExpireAll();
        await _shop.Send(new FinishCharge(_order, request.Attempt, Ports.ChargeResult.Succeeded));
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

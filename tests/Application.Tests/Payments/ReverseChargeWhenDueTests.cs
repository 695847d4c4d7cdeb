using Shop.Application.Operations;
using Shop.Application.Orders;
using Shop.Application.Payments;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Payments;

public sealed class ReverseChargeWhenDueTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").Costing(1250).WithStock(10).CreatedAt(TestClock.Start.AddDays(-1));
    private OrderId _order;

    public async ValueTask InitializeAsync()
    {
        await _shop.Has(_teapot);
        _order = (await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 3)], null, PaymentMethod: "card"))).Id;
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Reversal_is_recorded_when_nothing_was_charged()
    {
        _shop.Gateway.Will(GatewayStep.TimeOut);
        await _shop.DeliverEvents();

        await _shop.Send(new CancelOrder(Some.Buyer, _order, null));
        await _shop.DeliverAllEvents();

        Payment().Should().BeEquivalentTo(new { Status = PaymentStatus.Cancelled, ReversalDueAt = TestClock.Start, ReversalFinishedAt = TestClock.Start });
    }

    [Fact]
    public async Task Reversal_fails_and_is_reported_until_the_gateway_gives_back_what_it_had_charged()
    {
        await _shop.DeliverEvents();
        _shop.Gateway.DeniesCharges = true;

        await _shop.Send(new RefundOrder(Some.Admin, _order, "Arrived broken."));
        await FluentActions.Awaiting(_shop.DeliverEvents).Should().ThrowAsync<ReversalContradictedException>();

        Payment().Should().BeEquivalentTo(new { Status = PaymentStatus.Paid, ReversalFinishedAt = (DateTimeOffset?)null });
        (await Wrong()).Should().Equal(CheckNames.ChargeReversals);
        _shop.Gateway.DeniesCharges = false;
        await _shop.DeliverAllEvents();
        Payment().Status.Should().Be(PaymentStatus.Refunded);
        (await Wrong()).Should().BeEmpty();
    }

    private Payment Payment() => _shop.Stored<Payment>().Single();

    private async Task<IEnumerable<string>> Wrong() =>
        (await _shop.Send(new CheckConsistency())).Where(check => !check.Ok).Select(check => check.Name);
}

using Shop.Application.Inventory;
using Shop.Application.Orders;
using Shop.Application.Payments;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Payments;

public sealed class ChargeOrderWhenPlacedTests : IAsyncLifetime
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
    public async Task Successful_charge_pays_the_order_and_sells_its_stock()
    {
        await _shop.DeliverEvents();

        await IsPaidOnce();
        _shop.Gateway.Requests.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Order = _order, Amount = Some.Money(3750), Method = "card", Attempt = 1 });
        (await Movements())[0].Should().BeEquivalentTo(new { Kind = StockMovementKind.Sale, Delta = -3, OrderId = _order });
    }

    [Fact]
    public async Task Charge_waits_without_an_attempt_while_the_circuit_breaker_is_open()
    {
        _shop.Gateway.RestsUntil = TestClock.Start.AddSeconds(5);

        await _shop.DeliverEvents();

        (await Order()).Payment.Attempts.Should().BeEmpty();
        _shop.Gateway.Requests.Should().BeEmpty();
        _shop.Gateway.RestsUntil = null;
        _shop.Clock.Advance(TimeSpan.FromSeconds(5));
        await _shop.DeliverEvents();
        await IsPaidOnce();
    }

    [Fact]
    public async Task Charge_is_retried_with_growing_backoff_until_it_succeeds()
    {
        _shop.Gateway.Will(GatewayStep.Fail, GatewayStep.Fail);

        await _shop.DeliverAllEvents();

        await IsPaidOnce();
        var attempts = (await Order()).Payment.Attempts;
        attempts.Select(attempt => (attempt.Number, attempt.Outcome)).Should().Equal(
            (1, AttemptOutcome.Failed), (2, AttemptOutcome.Failed), (3, AttemptOutcome.Succeeded));
        attempts.Select(attempt => attempt.StartedAt - TestClock.Start).Should().Equal(
            TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
        attempts.Select(attempt => attempt.NextAttemptAt).Should().Equal(attempts[1].StartedAt, attempts[2].StartedAt, null);
    }

    [Fact]
    public async Task Charge_is_not_retried_before_it_is_due()
    {
        _shop.Gateway.Will(GatewayStep.Fail);
        await _shop.DeliverEvents();
        _shop.Clock.Advance(TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1));

        await _shop.DeliverEvents();

        _shop.Gateway.Requests.Should().HaveCount(1);
        (await Order()).Should().BeEquivalentTo(new
        {
            Status = OrderStatus.Pending,
            Payment = new { Status = PaymentStatus.Pending, Failure = "Try again.", NextAttemptAt = TestClock.Start.AddSeconds(1) },
        });
        (await Stock()).Reserved.Should().Be(3);
    }

    [Fact]
    public async Task Backoff_includes_random_jitter()
    {
        _shop.Randomness.Fraction = 0.5;
        _shop.Gateway.Will(GatewayStep.Fail);

        await _shop.DeliverEvents();

        (await Order()).Payment.NextAttemptAt.Should().Be(TestClock.Start.AddSeconds(1.25));
    }

    [Fact]
    public async Task Order_is_rejected_when_the_charge_is_declined()
    {
        _shop.Gateway.Will(GatewayStep.Decline);

        await _shop.DeliverAllEvents();

        await IsRejected("Declined.");
        _shop.Gateway.Requests.Should().HaveCount(1);
        _shop.Gateway.Ledger.Should().BeEmpty();
    }

    [Fact]
    public async Task Order_is_rejected_when_every_attempt_has_failed()
    {
        _shop.Gateway.Will(Enumerable.Repeat(GatewayStep.Fail, 5));

        await _shop.DeliverAllEvents();

        await IsRejected("Try again.");
        _shop.Gateway.Requests.Select(request => request.Attempt).Should().Equal(1, 2, 3, 4, 5);
        _shop.Gateway.Ledger.Should().BeEmpty();
    }

    [Fact]
    public async Task Order_is_charged_once_when_the_process_crashes_before_the_charge_is_recorded()
    {
        _shop.Gateway.Will(GatewayStep.Crash);
        await FluentActions.Awaiting(_shop.DeliverEvents).Should().ThrowAsync<ProcessKilledException>();
        (await Order()).Status.Should().Be(OrderStatus.Pending);

        await _shop.DeliverAllEvents();

        await IsPaidOnce();
        (await Order()).Payment.Attempts.Select(attempt => attempt.Outcome).Should().Equal(AttemptOutcome.TimedOut, AttemptOutcome.Succeeded);
    }

    [Fact]
    public async Task Order_is_charged_once_when_the_response_is_lost()
    {
        _shop.Gateway.Will(GatewayStep.LoseTheAnswer);

        await _shop.DeliverAllEvents();

        await IsPaidOnce();
    }

    [Fact]
    public async Task Charge_is_retried_when_another_process_took_over_the_attempt_and_crashed()
    {
        _shop.Gateway.Will(GatewayStep.TimeOut);
        _shop.Gateway.Meanwhile = async _ =>
        {
            _shop.Gateway.Meanwhile = _ => Task.CompletedTask;
            await _shop.Send(new StartCharge(_order));
        };

        await _shop.DeliverAllEvents();

        await IsPaidOnce();
        (await Order()).Payment.Attempts.Select(attempt => attempt.Outcome).Should().Equal(
            AttemptOutcome.TimedOut, AttemptOutcome.TimedOut, AttemptOutcome.Succeeded);
    }

    [Fact]
    public async Task Charge_is_reversed_when_it_succeeds_after_the_cancellation()
    {
        _shop.Gateway.Meanwhile = async _ => await _shop.Send(new CancelOrder(Some.Buyer, _order, null));

        await _shop.DeliverAllEvents();

        (await Order()).Should().BeEquivalentTo(new { Status = OrderStatus.Cancelled, Payment = new { Status = PaymentStatus.Refunded } });
        _shop.Gateway.Ledger.Should().ContainSingle().Which.IsReversed.Should().BeTrue();
        (await Stock()).Should().Be(new StockLevel(_teapot.Id, OnHand: 10, Reserved: 0, Available: 10));
    }

    [Fact]
    public async Task Charge_with_a_lost_response_is_reversed_when_the_order_is_cancelled()
    {
        _shop.Gateway.Will(GatewayStep.LoseTheAnswer);
        await _shop.DeliverEvents();

        await _shop.Send(new CancelOrder(Some.Buyer, _order, null));
        await _shop.DeliverAllEvents();

        (await Order()).Should().BeEquivalentTo(new { Status = OrderStatus.Cancelled, Payment = new { Status = PaymentStatus.Refunded } });
        _shop.Gateway.Ledger.Should().ContainSingle().Which.IsReversed.Should().BeTrue();
    }

    [Fact]
    public async Task Charge_with_unknown_outcome_is_reversed_when_the_payment_fails()
    {
        _shop.Gateway.Will(Enumerable.Repeat(GatewayStep.TimeOut, 4).Append(GatewayStep.LoseTheAnswer));

        await _shop.DeliverAllEvents();

        (await Order()).Should().BeEquivalentTo(new { Status = OrderStatus.Rejected, Payment = new { Status = PaymentStatus.Refunded } });
        _shop.Gateway.Ledger.Should().ContainSingle().Which.IsReversed.Should().BeTrue();
        (await Stock()).Should().Be(new StockLevel(_teapot.Id, OnHand: 10, Reserved: 0, Available: 10));
    }

    [Fact]
    public async Task Gateway_declines_later_charges_of_an_order_whose_attempts_all_timed_out()
    {
        _shop.Gateway.Will(Enumerable.Repeat(GatewayStep.TimeOut, 5));

        await _shop.DeliverAllEvents();

        await IsRejected("No answer.");
        var late = await _shop.Gateway.Charge(_shop.Gateway.Requests[0], CancellationToken.None);
        late.Outcome.Should().Be(AttemptOutcome.Declined);
    }

    [Fact]
    public async Task Redelivered_outbox_message_causes_no_second_charge()
    {
        await _shop.DeliverEvents();

        await _shop.Redeliver();

        await IsPaidOnce();
        _shop.Gateway.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task Event_feed_contains_every_step_of_the_order_and_its_payment()
    {
        _shop.Gateway.Will(GatewayStep.Fail);

        await _shop.DeliverAllEvents();

        (await _shop.Feed()).Where(seen => seen.OrderId == _order).Select(seen => seen.Type).Should().BeEquivalentTo(
            "order.placed", "payment.attempted", "payment.attempted", "payment.paid", "order.paid");
    }

    private async Task IsPaidOnce()
    {
        (await Order()).Should().BeEquivalentTo(new { Status = OrderStatus.Paid, Payment = new { Status = PaymentStatus.Paid, NextAttemptAt = (DateTimeOffset?)null } });
        (await Stock()).Should().Be(new StockLevel(_teapot.Id, OnHand: 7, Reserved: 0, Available: 7));
        _shop.Gateway.Ledger.Should().Equal(new LedgerEntry(_order, Some.Money(3750), IsReversed: false));
    }

    private async Task IsRejected(string reason)
    {
        (await Order()).Should().BeEquivalentTo(new
        {
            Status = OrderStatus.Rejected,
            StatusReason = reason,
            Payment = new { Status = PaymentStatus.Failed, Failure = reason, NextAttemptAt = (DateTimeOffset?)null },
        });
        (await Stock()).Should().Be(new StockLevel(_teapot.Id, OnHand: 10, Reserved: 0, Available: 10));
        (await Movements()).Should().ContainSingle().Which.Kind.Should().Be(StockMovementKind.Initial);
    }

    private Task<OrderDetails> Order() => _shop.Send(new GetOrder(Some.Buyer, _order));

    private Task<StockLevel> Stock() => _shop.Send(new GetStock(Some.Admin, _teapot.Id));

    private async Task<IReadOnlyList<StockMovement>> Movements() =>
        (await _shop.Send(new ListStockMovements(Some.Admin, _teapot.Id, new(10)))).Items;
}

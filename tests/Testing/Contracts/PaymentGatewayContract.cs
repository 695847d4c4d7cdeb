using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

/// <summary>What Shop relies on. Each implementation defines how its gateway is made to fail.</summary>
public abstract class PaymentGatewayContract
{
    private readonly OrderId _order = OrderId.New(TestClock.Start);

    protected static CancellationToken Token => CancellationToken.None;

    protected abstract IPaymentGateway Gateway { get; }

    /// <summary>Number of charges that stand for an order in the gateway's ledger.</summary>
    protected abstract Task<int> CountStandingCharges(OrderId order);

    /// <summary>A charge request that fails in the given way at its first attempt, and succeeds by its third.</summary>
    protected abstract ChargeRequest ThatWill(GatewayStep step, OrderId order);

    [Fact]
    public async Task A_charge_is_made_once_when_it_is_requested_again()
    {
        var request = ThatWill(GatewayStep.Succeed, _order);

        var first = await Gateway.Charge(request, Token);
        var second = await Gateway.Charge(request with { Attempt = 2 }, Token);

        first.Should().Be(ChargeResult.Succeeded);
        second.Should().Be(ChargeResult.Succeeded);
        (await CountStandingCharges(_order)).Should().Be(1);
    }

    [Fact]
    public async Task A_charge_is_made_once_when_it_is_requested_concurrently()
    {
        var request = ThatWill(GatewayStep.Succeed, _order);

        await Task.WhenAll(Enumerable.Range(1, 5).Select(attempt => Task.Run(() => Gateway.Charge(request with { Attempt = attempt }, Token))));

        (await CountStandingCharges(_order)).Should().Be(1);
    }

    [Fact]
    public async Task A_charge_with_a_lost_response_is_reported_at_the_next_attempt()
    {
        var request = ThatWill(GatewayStep.LoseTheAnswer, _order);

        var first = await Gateway.Charge(request, Token);
        var second = await Gateway.Charge(request with { Attempt = 2 }, Token);

        first.Outcome.Should().Be(AttemptOutcome.TimedOut);
        second.Should().Be(ChargeResult.Succeeded);
        (await CountStandingCharges(_order)).Should().Be(1);
    }

    [Fact]
    public async Task A_charge_that_failed_may_succeed_later()
    {
        var request = ThatWill(GatewayStep.Fail, _order);

        var first = await Gateway.Charge(request, Token);
        (await CountStandingCharges(_order)).Should().Be(0);
        await Gateway.Charge(request with { Attempt = 2 }, Token);
        var third = await Gateway.Charge(request with { Attempt = 3 }, Token);

        first.Outcome.Should().Be(AttemptOutcome.Failed);
        first.Reason.Should().NotBeNullOrWhiteSpace();
        third.Should().Be(ChargeResult.Succeeded);
    }

    [Fact]
    public async Task A_decline_is_final()
    {
        var request = ThatWill(GatewayStep.Decline, _order);

        var first = await Gateway.Charge(request, Token);
        var second = await Gateway.Charge(request with { Attempt = 2 }, Token);

        first.Outcome.Should().Be(AttemptOutcome.Declined);
        second.Outcome.Should().Be(AttemptOutcome.Declined);
        (await CountStandingCharges(_order)).Should().Be(0);
    }

    [Fact]
    public async Task A_reversed_charge_is_void_and_a_repeated_reversal_returns_the_same_result()
    {
        await Gateway.Charge(ThatWill(GatewayStep.Succeed, _order), Token);

        (await Gateway.Reverse(_order, Token)).Should().BeTrue();
        (await Gateway.Reverse(_order, Token)).Should().BeTrue();

        (await CountStandingCharges(_order)).Should().Be(0);
    }

    [Fact]
    public async Task A_charge_after_a_reversal_is_not_made()
    {
        (await Gateway.Reverse(_order, Token)).Should().BeFalse();

        var late = await Gateway.Charge(ThatWill(GatewayStep.Succeed, _order), Token);

        late.Outcome.Should().NotBe(AttemptOutcome.Succeeded);
        (await CountStandingCharges(_order)).Should().Be(0);
    }

    [Fact]
    public async Task A_reversed_charge_is_not_reported_as_successful_when_requested_again()
    {
        var request = ThatWill(GatewayStep.Succeed, _order);
        await Gateway.Charge(request, Token);
        await Gateway.Reverse(_order, Token);

        var late = await Gateway.Charge(request with { Attempt = 2 }, Token);

        late.Outcome.Should().NotBe(AttemptOutcome.Succeeded);
        (await CountStandingCharges(_order)).Should().Be(0);
    }

    protected static ChargeRequest Request(OrderId order, string? method = null) => new(order, Some.Money(1250), method, Attempt: 1);
}

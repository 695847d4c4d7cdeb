using FluentAssertions;
using Shop.Application.Ports;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Xunit;

namespace Shop.Testing.Contracts;

/// <summary>What Shop relies on. Each implementation defines how its gateway is made to fail.</summary>
public abstract class PaymentGatewayContract
{
    private readonly OrderId _order = OrderId.New(FixedClock.Start);

    protected static CancellationToken Token => CancellationToken.None;

    protected abstract IPaymentGateway Gateway { get; }

    /// <summary>Number of charges that stand for an order in the gateway's ledger.</summary>
    protected abstract Task<int> CountStandingCharges(OrderId order);

    /// <summary>A charge request that fails in the given way at its first attempt, and succeeds by its third.</summary>
    protected abstract ChargeRequest ThatWill(GatewayStep step, OrderId order);

    [Fact]
    public async Task A_charge_is_made_once_however_often_it_is_asked_for()
    {
        var request = ThatWill(GatewayStep.Succeed, _order);

        var first = await Gateway.Charge(request, Token);
        var second = await Gateway.Charge(request with { Attempt = 2 }, Token);

        first.Should().Be(ChargeResult.Succeeded);
        second.Should().Be(ChargeResult.Succeeded);
        (await CountStandingCharges(_order)).Should().Be(1);
    }

    [Fact]
    public async Task A_charge_is_made_once_when_it_is_asked_for_at_the_same_time()
    {
        var request = ThatWill(GatewayStep.Succeed, _order);

        await Task.WhenAll(Enumerable.Range(1, 5).Select(attempt => Task.Run(() => Gateway.Charge(request with { Attempt = attempt }, Token))));

        (await CountStandingCharges(_order)).Should().Be(1);
    }

    [Fact]
    public async Task A_charge_whose_answer_was_lost_is_told_of_at_the_next_attempt()
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
    public async Task A_reversed_charge_stands_no_more_and_a_repetition_says_the_same()
    {
        await Gateway.Charge(ThatWill(GatewayStep.Succeed, _order), Token);

        (await Gateway.Reverse(_order, Token)).Should().BeTrue();
        (await Gateway.Reverse(_order, Token)).Should().BeTrue();

        (await CountStandingCharges(_order)).Should().Be(0);
    }

    [Fact]
    public async Task After_a_reversal_no_charge_is_made()
    {
        (await Gateway.Reverse(_order, Token)).Should().BeFalse();

        var late = await Gateway.Charge(ThatWill(GatewayStep.Succeed, _order), Token);

        late.Outcome.Should().NotBe(AttemptOutcome.Succeeded);
        (await CountStandingCharges(_order)).Should().Be(0);
    }

    [Fact]
    public async Task A_charge_that_was_reversed_is_not_told_of_as_made()
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

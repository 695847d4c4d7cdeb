using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Adapters.Payments.Tests.Simulation;

public sealed class SimulatedGatewayTests
{
    private readonly OrderId _order = GatewayUnderTest.AnOrder();

    [Theory]
    [InlineData(null)]
    [InlineData("sim_ok")]
    [InlineData("sim_slow")]
    [InlineData("sim_fail_0")]
    public async Task Simulated_gateway_charges_on_the_first_call(string? method)
    {
        await using var gateway = await GatewayUnderTest.Start();

        var result = await gateway.Charge(_order, method);

        result.Should().Be(ChargeResult.Succeeded);
        (await gateway.Charges(_order)).Should().Be(1);
    }

    [Theory]
    [InlineData("sim_decline")]
    [InlineData("visa")]
    [InlineData("sim_fail_")]
    [InlineData("sim_fail_-1")]
    [InlineData("sim_fail_1000")]
    [InlineData("SIM_OK")]
    [InlineData("")]
    public async Task Simulated_gateway_declines_permanently_with_a_reason(string method)
    {
        await using var gateway = await GatewayUnderTest.Start();

        var result = await gateway.Charge(_order, method);

        result.Outcome.Should().Be(AttemptOutcome.Declined);
        result.Reason.Should().NotBeNullOrWhiteSpace();
        (await gateway.Outcome(_order, "sim_ok")).Should().Be(AttemptOutcome.Declined);
        (await gateway.Charges(_order)).Should().Be(0);
    }

    [Theory]
    [InlineData("sim_ok")]
    [InlineData("sim_slow")]
    [InlineData("sim_fail_999")]
    public async Task Simulated_gateway_declines_its_scripts_where_they_are_not_offered(string method)
    {
        await using var gateway = await GatewayUnderTest.Start(offersMethods: false);

        (await gateway.Outcome(_order, method)).Should().Be(AttemptOutcome.Declined);
        (await gateway.Outcome(GatewayUnderTest.AnOrder())).Should().Be(AttemptOutcome.Succeeded);
    }

    [Fact]
    public async Task Simulated_gateway_fails_as_often_as_scripted_and_then_charges()
    {
        await using var gateway = await GatewayUnderTest.Start();

        AttemptOutcome[] outcomes = [await gateway.Outcome(_order, "sim_fail_2"), await gateway.Outcome(_order, "sim_fail_2"), await gateway.Outcome(_order, "sim_fail_2")];

        outcomes.Should().Equal(AttemptOutcome.Failed, AttemptOutcome.Failed, AttemptOutcome.Succeeded);
        (await gateway.Charges(_order)).Should().Be(1);
    }

    [Fact]
    public async Task Simulated_gateway_counts_scripted_failures_across_a_restart()
    {
        await using var before = await GatewayUnderTest.Start();
        await before.Charge(_order, "sim_fail_1");
        await using var after = before.Another();

        (await after.Outcome(_order, "sim_fail_1")).Should().Be(AttemptOutcome.Succeeded);
    }

    [Fact]
    public async Task Second_call_returns_the_charge_whose_response_was_lost()
    {
        await using var gateway = await GatewayUnderTest.Start();

        var first = await gateway.Outcome(_order, "sim_timeout");
        var chargedByThen = await gateway.Charges(_order);
        var second = await gateway.Outcome(_order, "sim_timeout");

        first.Should().Be(AttemptOutcome.TimedOut);
        chargedByThen.Should().Be(1);
        second.Should().Be(AttemptOutcome.Succeeded);
        (await gateway.Charges(_order)).Should().Be(1);
    }

    [Fact]
    public async Task Simulated_gateway_finds_a_charge_with_a_lost_response_after_a_restart()
    {
        await using var before = await GatewayUnderTest.Start();
        await before.Charge(_order, "sim_timeout");
        await using var after = before.Another();

        (await after.Outcome(_order, "sim_timeout")).Should().Be(AttemptOutcome.Succeeded);
        (await after.Charges(_order)).Should().Be(1);
    }

    [Theory]
    [InlineData(0, 0.0, AttemptOutcome.Succeeded)]
    [InlineData(100, 0.999999, AttemptOutcome.Failed)]
    [InlineData(30, 0.299, AttemptOutcome.Failed)]
    [InlineData(30, 0.3, AttemptOutcome.Succeeded)]
    public async Task Simulated_gateway_fails_at_random_when_no_payment_method_is_given(double probability, double chance, AttemptOutcome expected)
    {
        await using var gateway = await GatewayUnderTest.Start(probability, chance);

        (await gateway.Outcome(_order)).Should().Be(expected);
    }

    [Fact]
    public async Task Scripted_payment_method_ignores_the_failure_probability()
    {
        await using var gateway = await GatewayUnderTest.Start(failureProbability: 100);

        (await gateway.Outcome(_order, "sim_ok")).Should().Be(AttemptOutcome.Succeeded);
    }

    [Fact]
    public async Task Simulated_gateway_declines_another_amount_for_the_same_order()
    {
        await using var gateway = await GatewayUnderTest.Start();
        await gateway.Charge(_order, amount: 1_000);

        var result = await gateway.Charge(_order, amount: 2_000);

        result.Outcome.Should().Be(AttemptOutcome.Declined);
        (await gateway.Charges(_order)).Should().Be(1);
    }

    [Theory]
    [InlineData(0.5, "sim_ok", 0.5)]
    [InlineData(0.5, "sim_slow", 5)]
    [InlineData(20, "sim_slow", 30)]
    public async Task Charge_takes_the_configured_duration_or_ten_times_that_up_to_30_seconds(double duration, string method, double expected)
    {
        await using var gateway = await GatewayUnderTest.Start(duration: TimeSpan.FromSeconds(duration));

        await gateway.Charge(_order, method);

        gateway.Clock.Waited.Should().Be(TimeSpan.FromSeconds(expected));
    }

    [Fact]
    public async Task Simulated_gateway_stops_waiting_when_cancelled()
    {
        await using var gateway = await GatewayUnderTest.Start(duration: TimeSpan.FromMinutes(1));

        var charge = () => gateway.Charge(_order, cancellation: new CancellationToken(canceled: true));

        await charge.Should().ThrowAsync<OperationCanceledException>();
    }
}

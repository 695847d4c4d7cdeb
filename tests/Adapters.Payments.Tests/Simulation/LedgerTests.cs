using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using Shop.Adapters.Payments.Simulation;
using Shop.Application.Payments;
using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Payments.Tests.Simulation;

public sealed class LedgerTests
{
    private readonly OrderId _order = GatewayUnderTest.AnOrder();

    [Theory]
    [InlineData("sim_ok")]
    [InlineData("sim_timeout")]
    [InlineData("sim_fail_3")]
    public async Task Ledger_has_one_charge_after_fifty_concurrent_calls(string method)
    {
        await using var gateway = await GatewayUnderTest.Start();
        await using var other = gateway.Another();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(call => (call % 2 == 0 ? gateway : other).Charge(_order, method)));

        (await gateway.Charges(_order)).Should().Be(1);
    }

    [Fact]
    public async Task Ledger_acknowledges_no_charge_that_a_failover_could_undo()
    {
        await using var server = await OwnPostgres.Make();
        await using var gateway = GatewayUnderTest.On(server.ConnectionString);
        await gateway.Charge(GatewayUnderTest.AnOrder());
        await server.LoseStandby();

        var charge = gateway.Charge(_order);
        await Eventually.Holds(server.CancelsACommit, TimeSpan.FromSeconds(30));

        await FluentActions.Awaiting(() => charge).Should().ThrowAsync<TimeoutException>();
        await server.RegainStandby();
    }

    [Fact]
    public async Task Ledger_is_created_once_when_many_instances_start_together()
    {
        await using var first = await GatewayUnderTest.Start();
        List<GatewayUnderTest> instances = [.. Enumerable.Range(0, 8).Select(_ => first.Another())];

        var outcomes = await Task.WhenAll(instances.Select(instance => instance.Outcome(GatewayUnderTest.AnOrder())));

        outcomes.Should().AllBeEquivalentTo(AttemptOutcome.Succeeded);
        foreach (var instance in instances)
            await instance.DisposeAsync();
    }

    [Fact]
    public async Task Ledger_reverses_a_charge_once_and_confirms_every_repeated_reversal()
    {
        await using var gateway = await GatewayUnderTest.Start();
        await gateway.Charge(_order);

        bool[] answers = [await gateway.Reverse(_order), await gateway.Reverse(_order)];

        answers.Should().Equal(true, true);
        (await gateway.GivenBack(_order)).Should().Be(1);
    }

    [Fact]
    public async Task Ledger_reverses_nothing_when_nothing_was_charged()
    {
        await using var gateway = await GatewayUnderTest.Start();
        await gateway.Charge(_order, "sim_decline");

        (await gateway.Reverse(_order)).Should().BeFalse();
        (await gateway.Reverse(GatewayUnderTest.AnOrder())).Should().BeFalse();
    }

    [Fact]
    public async Task Ledger_declines_a_charge_after_a_reversal()
    {
        await using var gateway = await GatewayUnderTest.Start();
        await gateway.Reverse(_order);

        var late = await gateway.Charge(_order, "sim_ok");

        late.Outcome.Should().Be(AttemptOutcome.Declined);
        (await gateway.Charges(_order)).Should().Be(0);
    }

    [Fact]
    public async Task Ledger_has_no_unreversed_charge_after_concurrent_charges_and_reversals()
    {
        await using var gateway = await GatewayUnderTest.Start();
        await using var other = gateway.Another();
        List<OrderId> orders = [.. Enumerable.Range(0, 20).Select(_ => GatewayUnderTest.AnOrder())];

        await Task.WhenAll(orders.SelectMany(order => new Task[]
        {
            gateway.Charge(order), other.Reverse(order), other.Charge(order), gateway.Reverse(order),
        }));

        foreach (var order in orders)
            (await gateway.GivenBack(order)).Should().Be(await gateway.Charges(order)).And.BeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Charge_times_out_when_the_ledger_is_unreachable()
    {
        var nowhere = new NpgsqlConnectionStringBuilder { Host = Path.Combine(Path.GetTempPath(), "no-such-socket"), Username = "shop" };
        await using var ledger = new Ledger(nowhere.ConnectionString, TimeProvider.System);
        var gateway = new SimulatedGateway(
            ledger, Options.Create(new PaymentOptions { Duration = TimeSpan.Zero }), new SimulatedMethods(AreOffered: true), null!, TimeProvider.System, NullLogger<SimulatedGateway>.Instance);

        var result = await gateway.Charge(new ChargeRequest(_order, Money.Zero(Currency.Of("USD")), "sim_ok", 1), CancellationToken.None);

        result.Outcome.Should().Be(AttemptOutcome.TimedOut);
    }
}

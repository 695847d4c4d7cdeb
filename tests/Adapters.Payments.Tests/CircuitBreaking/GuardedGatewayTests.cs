using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shop.Adapters.Payments.CircuitBreaking;
using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Payments.Tests.CircuitBreaking;

public sealed class GuardedGatewayTests : IDisposable
{
    private readonly FakeTimeProvider _clock = TestClock.New();
    private readonly ScriptedGateway _gateway = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly PaymentOptions _options = new()
    {
        FailureRatio = 50,
        MinimumThroughput = 4,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = TimeSpan.FromSeconds(5),
    };

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task Guarded_gateway_returns_the_outcome_of_the_gateway()
    {
        var guarded = Guard();
        _gateway.Will(GatewayStep.Succeed, GatewayStep.Decline, GatewayStep.Fail, GatewayStep.TimeOut);

        (await Outcomes(guarded, 4)).Should().Equal(
            AttemptOutcome.Succeeded, AttemptOutcome.Declined, AttemptOutcome.Failed, AttemptOutcome.TimedOut);
    }

    [Fact]
    public async Task Open_circuit_breaker_does_not_call_the_gateway_and_returns_the_time_of_the_next_call()
    {
        var guarded = Guard();
        await BreakDown(guarded);

        guarded.Admit().Should().Be(_clock.GetUtcNow() + _options.BreakDuration);
        var refused = await Charge(guarded);

        refused.Outcome.Should().Be(AttemptOutcome.Failed);
        _gateway.Requests.Should().HaveCount(4, "the fifth never reached it");
    }

    [Fact]
    public async Task Circuit_breaker_stays_closed_when_the_gateway_answers_with_declines_and_failures()
    {
        var guarded = Guard();
        _gateway.Will([.. Enumerable.Repeat(GatewayStep.Decline, 10), .. Enumerable.Repeat(GatewayStep.Fail, 10)]);

        await Outcomes(guarded, 20);

        guarded.Admit().Should().BeNull();
        _gateway.Requests.Should().HaveCount(20);
    }

    [Fact]
    public async Task Circuit_breaker_admits_one_call_after_its_break_and_closes_when_that_call_succeeds()
    {
        var guarded = Guard();
        await BreakDown(guarded);
        _clock.Advance(_options.BreakDuration);

        guarded.Admit().Should().BeNull();
        guarded.Admit().Should().Be(_clock.GetUtcNow() + TimeSpan.FromSeconds(1));
        (await Charge(guarded)).Outcome.Should().Be(AttemptOutcome.Succeeded);

        (guarded.Admit(), guarded.Admit()).Should().Be(((DateTimeOffset?)null, (DateTimeOffset?)null));
    }

    [Fact]
    public async Task Circuit_breaker_opens_again_when_the_trial_call_fails()
    {
        var guarded = Guard();
        await BreakDown(guarded);
        _clock.Advance(_options.BreakDuration);
        _gateway.Will(GatewayStep.TimeOut);

        await Charge(guarded);

        guarded.Admit().Should().Be(_clock.GetUtcNow() + _options.BreakDuration);
    }

    [Fact]
    public async Task Charge_times_out_when_the_gateway_does_not_answer_in_time()
    {
        var silent = Substitute.For<IPaymentGateway>();
        silent.Charge(null!, CancellationToken.None).ReturnsForAnyArgs(async call =>
        {
            await new TaskCompletionSource().Task.WaitAsync(call.Arg<CancellationToken>());
            return ChargeResult.Succeeded;
        });
        _options.Timeout = TimeSpan.FromMilliseconds(100);
        var guarded = Guard(TimeProvider.System, silent);

        (await Charge(guarded)).Outcome.Should().Be(AttemptOutcome.TimedOut);
    }

    [Fact]
    public async Task Circuit_breaker_state_is_a_metric()
    {
        var states = new List<int>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Name == "shop.payments.circuit.state" && instrument.Meter.Scope == _services.GetRequiredService<IMeterFactory>()) self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<int>((_, state, _, _) => states.Add(state));
        var guarded = Guard();
        listener.Start();

        listener.RecordObservableInstruments();
        await BreakDown(guarded);
        listener.RecordObservableInstruments();

        states.Should().Equal(0, 2);
    }

    [Fact]
    public async Task Circuit_breaker_state_is_that_of_the_instance()
    {
        var circuit = NewCircuit(_clock);
        var guarded = new GuardedGateway(_gateway, circuit, _options, _clock);
        var before = circuit.Status;

        await BreakDown(guarded);

        (before, circuit.Status).Should().Be((CircuitStatus.Closed, CircuitStatus.Open));
    }

    private GuardedGateway Guard(TimeProvider? clock = null, IPaymentGateway? gateway = null) =>
        new(gateway ?? _gateway, NewCircuit(clock ?? _clock), _options, clock ?? _clock);

    private Circuit NewCircuit(TimeProvider clock) =>
        new(Options.Create(_options), new CircuitMeter(_services.GetRequiredService<IMeterFactory>()), clock, NullLogger<Circuit>.Instance);

    private async Task BreakDown(GuardedGateway guarded)
    {
        _gateway.Will(GatewayStep.TimeOut, GatewayStep.TimeOut, GatewayStep.Fail, GatewayStep.TimeOut);
        await Outcomes(guarded, 4);
    }

    private static async Task<IReadOnlyList<AttemptOutcome>> Outcomes(GuardedGateway guarded, int calls)
    {
        var outcomes = new List<AttemptOutcome>();
        for (var call = 0; call < calls; call++)
            outcomes.Add((await Charge(guarded)).Outcome);
        return outcomes;
    }

    private static Task<ChargeResult> Charge(GuardedGateway guarded) =>
        guarded.Charge(new ChargeRequest(OrderId.New(TestClock.Start), Some.Money(1000), null, 1), CancellationToken.None);
}

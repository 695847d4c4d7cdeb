using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Shop.Application.Ports.Payments;
using Shop.Domain.Payments;

namespace Shop.Adapters.Payments.CircuitBreaking;

/// <summary>The circuit breaker of the gateway, with the state of this instance.</summary>
internal sealed class Circuit(IOptions<PaymentOptions> options, CircuitMeter meter, TimeProvider clock, ILogger<Circuit> logger) : IGatewayCircuit
{
    /// <summary>How soon other callers retry while a trial call is in progress.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private DateTimeOffset? _restsUntil;
    private DateTimeOffset? _tryingUntil;

    public CircuitStatus Status => meter.State switch
    {
        CircuitState.Closed => CircuitStatus.Closed,
        CircuitState.HalfOpen => CircuitStatus.HalfOpen,
        _ => CircuitStatus.Open,
    };

    /// <summary>
    /// Returns null when a call may be made, or the time of the next try. After the break duration, one trial call is let through.
    /// </summary>
    public DateTimeOffset? Admit()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (_restsUntil is not { } rest)
                return null;
            if (now < rest)
                return rest;
            if (now < _tryingUntil)
                return now + Soon;

            // A trial call that is never made, for example after a crash, blocks other calls no longer than one call takes.
            _tryingUntil = now + options.Value.Timeout + Soon;
            return null;
        }
    }

    public void Refused() => meter.Refused();

    public CircuitBreakerStrategyOptions Settings() => new()
    {
        FailureRatio = options.Value.FailureRatio / 100.0,
        MinimumThroughput = options.Value.MinimumThroughput,
        SamplingDuration = options.Value.SamplingDuration,
        BreakDuration = options.Value.BreakDuration,
        ShouldHandle = call => ValueTask.FromResult(IsFailure(call.Outcome)),
        OnOpened = opened => Open(opened.BreakDuration),
        OnHalfOpened = _ => Try(),
        OnClosed = _ => Close(),
    };

    /// <summary>
    /// Only timeouts and exceptions count as failures. A declined or failed charge is a response, and its order ends by the retry policy.
    /// </summary>
    private static bool IsFailure(Outcome<object> outcome) =>
        outcome.Exception is not null and not OperationCanceledException
        || outcome.Result is ChargeResult { Outcome: AttemptOutcome.TimedOut };

    private ValueTask Open(TimeSpan rest)
    {
        lock (_gate)
            (_restsUntil, _tryingUntil) = (clock.GetUtcNow() + rest, null);
        meter.State = CircuitState.Open;
        logger.LogWarning("Payment circuit breaker opened; calls stop for {Rest}", rest);
        return ValueTask.CompletedTask;
    }

    private ValueTask Try()
    {
        meter.State = CircuitState.HalfOpen;
        logger.LogInformation("Payment circuit breaker half-opened; trial call started");
        return ValueTask.CompletedTask;
    }

    private ValueTask Close()
    {
        lock (_gate)
            (_restsUntil, _tryingUntil) = (null, null);
        meter.State = CircuitState.Closed;
        logger.LogInformation("Payment circuit breaker closed; calls resumed");
        return ValueTask.CompletedTask;
    }
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Shop.Application.Ports;
using Shop.Domain.Orders;

namespace Shop.Adapters.Payments.Guarding;

/// <summary>Whether the gateway is believed to work, as this instance has met it.</summary>
internal sealed class Circuit(IOptions<PaymentOptions> options, CircuitMeter meter, TimeProvider clock, ILogger<Circuit> logger)
{
    /// <summary>How soon those ask again who were not the one that tries.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private DateTimeOffset? _restsUntil;
    private DateTimeOffset? _tryingUntil;

    /// <summary>Lets a call through (null), or says when to ask again. After a rest one call is let through alone, to try.</summary>
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

            // Whoever was let through and never called, or died, blocks the way for no longer than a call takes.
            _tryingUntil = now + options.Value.Timeout + Soon;
            return null;
        }
    }

    public void Refused() => meter.Refused();

    public CircuitBreakerStrategyOptions Settings() => new()
    {
        FailureRatio = options.Value.BreakerShare / 100.0,
        MinimumThroughput = options.Value.BreakerMinimum,
        SamplingDuration = options.Value.BreakerWindow,
        BreakDuration = options.Value.BreakerRest,
        ShouldHandle = call => ValueTask.FromResult(IsFailure(call.Outcome)),
        OnOpened = opened => Open(opened.BreakDuration),
        OnHalfOpened = _ => Try(),
        OnClosed = _ => Close(),
    };

    /// <summary>Whoever says no, be it for good or for now, works; and orders of a gateway that always says no come to an end.</summary>
    private static bool IsFailure(Outcome<object> outcome) =>
        outcome.Exception is not null and not OperationCanceledException
        || outcome.Result is ChargeResult { Outcome: AttemptOutcome.TimedOut };

    private ValueTask Open(TimeSpan rest)
    {
        lock (_gate)
            (_restsUntil, _tryingUntil) = (clock.GetUtcNow() + rest, null);
        meter.State = CircuitState.Open;
        logger.LogWarning("The payment gateway is out of order and is left alone for {Rest}", rest);
        return ValueTask.CompletedTask;
    }

    private ValueTask Try()
    {
        meter.State = CircuitState.HalfOpen;
        logger.LogInformation("The payment gateway is tried again");
        return ValueTask.CompletedTask;
    }

    private ValueTask Close()
    {
        lock (_gate)
            (_restsUntil, _tryingUntil) = (null, null);
        meter.State = CircuitState.Closed;
        logger.LogInformation("The payment gateway works again");
        return ValueTask.CompletedTask;
    }
}

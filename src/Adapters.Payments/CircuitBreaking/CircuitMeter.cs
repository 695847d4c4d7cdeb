using System.Diagnostics.Metrics;
using Polly.CircuitBreaker;

namespace Shop.Adapters.Payments.CircuitBreaking;

/// <summary>The metrics of the circuit breaker.</summary>
internal sealed class CircuitMeter
{
    public const string Name = "Shop.Payments";

    private readonly Counter<long> _refused;

    public CircuitMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _refused = meter.CreateCounter<long>("shop.payments.circuit.refused", "{call}",
            "Charges that were not sent because the circuit breaker was open.");
        meter.CreateObservableGauge("shop.payments.circuit.state", Number, null,
            "State of the circuit breaker: 0 closed, 1 half-open, 2 open.");
    }

    public CircuitState State { get; set; }

    public void Refused() => _refused.Add(1);

    private int Number() => State switch
    {
        CircuitState.Closed => 0,
        CircuitState.HalfOpen => 1,
        _ => 2,
    };
}

using System.Diagnostics.Metrics;
using Polly.CircuitBreaker;

namespace Shop.Adapters.Payments.Guarding;

/// <summary>Shows whether the gateway is believed to work.</summary>
internal sealed class CircuitMeter
{
    public const string Name = "Shop.Payments";

    private readonly Counter<long> _refused;

    public CircuitMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _refused = meter.CreateCounter<long>("shop.payments.circuit.refused", "{call}", "Charges that were not sent because the gateway is out of order.");
        meter.CreateObservableGauge("shop.payments.circuit.state", Number, null, "0 while the gateway works, 1 while it is tried, 2 while it is left alone.");
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

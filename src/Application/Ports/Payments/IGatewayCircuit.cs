namespace Shop.Application.Ports.Payments;

/// <summary>The circuit breaker of the payment gateway on this instance.</summary>
public interface IGatewayCircuit
{
    CircuitStatus Status { get; }
}

/// <summary>Whether the circuit breaker lets calls through.</summary>
public enum CircuitStatus
{
    /// <summary>All calls are made.</summary>
    Closed,

    /// <summary>One trial call is made.</summary>
    HalfOpen,

    /// <summary>No calls are made.</summary>
    Open,
}

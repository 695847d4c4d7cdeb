using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;

namespace Shop.Application.Ports.Payments;

/// <summary>The external payment provider. All calls are idempotent; the order id is the key.</summary>
public interface IPaymentGateway
{
    /// <summary>Returns null when a call may be made, or the time of the next try while the circuit breaker is open.</summary>
    DateTimeOffset? Admit() => null;

    /// <summary>
    /// Charges an order at most once; a repeated call returns the result of the first. Errors and timeouts of the gateway are results, not
    /// exceptions.
    /// </summary>
    Task<ChargeResult> Charge(ChargeRequest request, CancellationToken cancellation);

    /// <summary>Ensures that no charge for the order stands, now or later.</summary>
    /// <returns>Whether a charge was reversed, by this call or an earlier one.</returns>
    /// <exception cref="Exception">
    /// The gateway failed, did not respond or is not called because the circuit breaker is open; the caller retries later.
    /// </exception>
    Task<bool> Reverse(OrderId order, CancellationToken cancellation);
}

/// <summary>The charge of one order.</summary>
/// <param name="Order">The idempotency key: at most one charge is made for it.</param>
/// <param name="Amount">May be 0.</param>
/// <param name="Method">The payment method chosen by the buyer; null for the gateway's default.</param>
/// <param name="Attempt">From 1.</param>
public sealed record ChargeRequest(OrderId Order, Money Amount, string? Method, int Attempt);

/// <summary>The response of the gateway.</summary>
/// <param name="Outcome">Whether the order is charged; <see cref="AttemptOutcome.TimedOut"/> when this is unknown.</param>
/// <param name="Reason">The reason given by the gateway; null on success.</param>
public sealed record ChargeResult(AttemptOutcome Outcome, string? Reason)
{
    public static ChargeResult Succeeded { get; } = new(AttemptOutcome.Succeeded, (string?)null);
}

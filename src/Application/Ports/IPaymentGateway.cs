using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Application.Ports;

/// <summary>Those who move the money. Every call may be repeated: the order's id is the key under which they recognise it.</summary>
public interface IPaymentGateway
{
    /// <summary>Lets a call through (null), or says when to ask again, while the gateway is believed to be out of order.</summary>
    DateTimeOffset? Admit() => null;

    /// <summary>Charges once per order; a repeated call tells what became of the first one. Never throws for what the gateway says or fails to say.</summary>
    Task<ChargeResult> Charge(ChargeRequest request, CancellationToken cancellation);

    /// <summary>Makes sure that no charge for this order stands, now or later.</summary>
    /// <returns>Whether a charge was given back, by this call or an earlier one.</returns>
    Task<bool> Reverse(OrderId order, CancellationToken cancellation);
}

/// <summary>What is to be charged.</summary>
/// <param name="Order">The key: at most one charge is made under it.</param>
/// <param name="Amount">More than nothing is not demanded; a free order is charged nothing.</param>
/// <param name="Method">What the buyer chose, or null for the default.</param>
/// <param name="Attempt">From 1.</param>
public sealed record ChargeRequest(OrderId Order, Money Amount, string? Method, int Attempt);

/// <summary>What the gateway said.</summary>
/// <param name="Outcome">Whether the money moved; <see cref="AttemptOutcome.TimedOut"/> when that is unknown.</param>
/// <param name="Reason">The gateway's words; null on success.</param>
public sealed record ChargeResult(AttemptOutcome Outcome, string? Reason)
{
    public static ChargeResult Succeeded { get; } = new(AttemptOutcome.Succeeded, (string?)null);
}

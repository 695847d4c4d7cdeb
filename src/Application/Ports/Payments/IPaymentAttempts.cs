using Shop.Application.Payments;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Orders;

namespace Shop.Application.Ports.Payments;

/// <summary>
/// Records payment attempts, each completely or not at all. Concurrent calls may share one transaction (group commit);
/// <see cref="Charging"/> decides on each of them separately.
/// </summary>
/// <remarks>
/// Rejects an unknown order with <c>order-not-found</c>. Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.
/// </remarks>
public interface IPaymentAttempts
{
    /// <summary>Starts the next attempt.</summary>
    /// <returns>The request for the gateway; null when there is nothing left to charge.</returns>
    Task<ChargeRequest?> Start(OrderId order, CancellationToken cancellation);

    /// <summary>Records the result of an attempt with its effects on the order and its stock.</summary>
    /// <returns>When to deliver the event again; null only when the payment is settled.</returns>
    Task<DateTimeOffset?> Finish(FinishCharge charge, CancellationToken cancellation);
}

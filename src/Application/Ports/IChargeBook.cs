using Shop.Application.Orders;
using Shop.Domain.Orders;

namespace Shop.Application.Ports;

/// <summary>
/// Notes the attempts to charge orders, each wholly or not at all. Those noted at the same moment may share a transaction; yet
/// <see cref="Charging"/> decides about each alone. Refuses with <c>order-not-found</c>.
/// </summary>
public interface IChargeBook
{
    /// <returns>What the gateway is to be told; null when there is nothing to charge any more.</returns>
    Task<ChargeRequest?> Start(OrderId order, CancellationToken cancellation);

    /// <returns>When to come back to it; null only for a payment that is settled.</returns>
    Task<DateTimeOffset?> Finish(FinishCharge charge, CancellationToken cancellation);
}

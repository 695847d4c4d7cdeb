using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Ports;

/// <summary>The orders.</summary>
public interface IOrderRepository
{
    void Add(Order order);

    /// <summary>An order of this buyer that waits for its payment, as it is now; null when there is none.</summary>
    Task<OrderId?> FindUnpaid(AccountId buyer, CancellationToken cancellation);

    /// <summary>The order, which nobody else changes until the unit of work ends. Lock orders before stock, never after.</summary>
    Task<Order?> Lock(OrderId id, CancellationToken cancellation);
}

using Shop.Domain.Orders;

namespace Shop.Application.Ports;

/// <summary>The orders.</summary>
public interface IOrderRepository
{
    void Add(Order order);

    /// <summary>The order, which nobody else changes until the unit of work ends. Lock orders before stock, never after.</summary>
    Task<Order?> Lock(OrderId id, CancellationToken cancellation);
}

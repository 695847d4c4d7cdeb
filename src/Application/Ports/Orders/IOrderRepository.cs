using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Ports.Orders;

/// <summary>Stores orders.</summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IOrderRepository
{
    void Add(Order order);

    /// <summary>Returns the id of a pending order of the buyer; null when there is none.</summary>
    Task<OrderId?> FindUnpaid(AccountId buyer, CancellationToken cancellation);

    /// <summary>Returns the unpaid orders of these buyers, by buyer; buyers without one are missing. Orders that are placed concurrently may be missing, too.</summary>
    Task<IReadOnlyDictionary<AccountId, OpenOrders>> FindOpen(IReadOnlyCollection<AccountId> buyers, CancellationToken cancellation);

    /// <summary>
    /// Returns an order and locks it until the unit of work ends; null when there is none. Orders must be locked before stock, never after.
    /// </summary>
    Task<Order?> Lock(OrderId id, CancellationToken cancellation);
}

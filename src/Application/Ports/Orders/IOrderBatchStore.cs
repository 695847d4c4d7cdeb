using Shop.Application.Orders;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Ports.Orders;

/// <summary>Loads what a batch of orders needs, and saves what it has placed. Used inside a unit of work.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IOrderBatchStore
{
    /// <summary>
    /// Loads and locks until the unit of work ends: the buyers if they may have one unpaid order each, the carts that are ordered, and the stock
    /// of all variants, each sorted by id. Loads their products, usual addresses and unpaid orders.
    /// </summary>
    Task<OrderBatch> Load(IReadOnlyList<OrderDraft> wanted, CancellationToken cancellation);

    /// <summary>Saves the placed orders with their payments, the reservations and the emptied carts; it commits with the unit of work.</summary>
    Task Save(OrderBatch batch, CancellationToken cancellation);
}

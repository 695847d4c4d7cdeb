using Shop.Application.Payments;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Orders;

namespace Shop.Application.Ports.Payments;

/// <summary>Loads what a batch of charges needs, and saves what it has changed. Used inside a unit of work.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IChargeBatchStore
{
    /// <summary>
    /// Loads orders with their payments, without those that do not exist, and locks the orders until the unit of work ends, sorted by id; then
    /// the stocks of the orders to settle, sorted by id.
    /// </summary>
    /// <param name="settled">The orders that may be paid or rejected, and so change their stock.</param>
    Task<ChargeBatch> Load(IReadOnlyCollection<OrderId> orders, IReadOnlyCollection<OrderId> settled, CancellationToken cancellation);

    /// <summary>Saves the changed payments, orders and stocks; it commits with the unit of work.</summary>
    Task Save(ChargeBatch batch, CancellationToken cancellation);
}

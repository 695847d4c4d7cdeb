using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;

namespace Shop.Application.Ports.Inventory;

/// <summary>Stores the stock figures and movements of products.</summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IStockRepository
{
    void Add(Stock stock);

    Task<Stock?> Find(ProductId product, CancellationToken cancellation);

    /// <summary>
    /// Returns the existing ones of the given stocks, ordered by product id, and locks them until the unit of work ends. The common lock
    /// order prevents deadlocks between orders for the same products.
    /// </summary>
    Task<IReadOnlyList<Stock>> Lock(IReadOnlyCollection<ProductId> products, CancellationToken cancellation);

    /// <summary>Returns the movements of a product, newest first. Rejects a cursor of another list with <c>cursor-invalid</c>.</summary>
    Task<Page<StockMovement>> ListMovements(ProductId product, PageRequest page, CancellationToken cancellation);
}

using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;

namespace Shop.Application.Ports.Inventory;

/// <summary>Stores the stock figures and movements of variants.</summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IStockRepository
{
    void Add(Stock stock);

    Task<Stock?> Find(VariantId variant, CancellationToken cancellation);

    /// <summary>
    /// Returns the existing ones of the given stocks, ordered by variant id, and locks them until the unit of work ends. The common lock
    /// order prevents deadlocks between orders for the same variants.
    /// </summary>
    Task<IReadOnlyList<Stock>> Lock(IReadOnlyCollection<VariantId> variants, CancellationToken cancellation);

    /// <summary>Returns the movements of a variant, newest first. Rejects a cursor of another list with <c>cursor-invalid</c>.</summary>
    Task<Page<StockMovement>> ListMovements(VariantId variant, PageRequest page, CancellationToken cancellation);
}

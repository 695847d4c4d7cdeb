using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Application.Ports;

/// <summary>What is on hand and reserved of every product.</summary>
public interface IStockRepository
{
    void Add(Stock stock);

    Task<Stock?> Find(ProductId product, CancellationToken cancellation);

    /// <summary>
    /// Those of the given products' stocks that exist, in product-id order; nobody else changes them until the unit of work ends.
    /// Locking in one order everywhere is what keeps two orders for the same products from waiting for each other.
    /// </summary>
    Task<IReadOnlyList<Stock>> Lock(IReadOnlyCollection<ProductId> products, CancellationToken cancellation);

    /// <summary>The product's movements, newest first.</summary>
    Task<Page<StockMovement>> ListMovements(ProductId product, PageRequest page, CancellationToken cancellation);
}

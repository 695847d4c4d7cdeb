using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;

namespace Shop.Application.Ports.Catalog;

/// <summary>
/// Loads and stores many products with their stocks at once, in the current unit of work. What is stored has the same effects as through
/// <see cref="IProductRepository"/>: versions, events, audit entries, stock movements, invalidation.
/// </summary>
/// <remarks>Every method throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IProductBatchStore
{
    /// <summary>
    /// Returns the products with these skus, case-insensitive, in any order, and locks them until the unit of work ends.
    /// </summary>
    /// <param name="stockOf">The skus of the products whose stock is locked and returned, too.</param>
    Task<IReadOnlyList<StockedProduct>> Lock(IReadOnlyCollection<string> skus, IReadOnlyCollection<string> stockOf, CancellationToken cancellation);

    /// <summary>Returns those of the values that products have, in the form in which they are compared, with their products.</summary>
    Task<IReadOnlyDictionary<string, ProductId>> FindTaken(UniqueField field, IReadOnlyCollection<string> values, CancellationToken cancellation);

    /// <summary>No other unit of work finds a free slug for any of these until this one ends.</summary>
    Task HoldSlugs(IReadOnlyCollection<string> wanted, CancellationToken cancellation);

    /// <summary>
    /// Stores new products with their stocks, and those products and stocks that <see cref="Lock"/> has returned and that have changed
    /// since; the order of events is that of the list. Rejects everything with <c>sku-taken</c>, <c>name-taken</c> or <c>slug-taken</c>
    /// when a product has such a value; then the unit of work cannot continue.
    /// </summary>
    /// <param name="products">Each once.</param>
    /// <param name="by">The actor of the audit entries.</param>
    Task Save(IReadOnlyList<StockedProduct> products, Actor by, CancellationToken cancellation);
}

/// <summary>A product and the stock of its default variant.</summary>
/// <param name="Stock">Null when only the product matters.</param>
public sealed record StockedProduct(Product Product, Stock? Stock);

/// <summary>What no two products have in common.</summary>
public enum UniqueField
{
    Sku,
    Name,
    Slug,
}

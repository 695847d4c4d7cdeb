using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Ports.Catalog;

/// <summary>Stores products. Deleted products are never returned.</summary>
/// <remarks>
/// The commit rejects the sku, name or slug of another product with <c>sku-taken</c>, <c>name-taken</c> or <c>slug-taken</c>. Asynchronous
/// methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.
/// </remarks>
public interface IProductRepository
{
    void Add(Product product);

    Task<Product?> Find(ProductId id, CancellationToken cancellation);

    /// <summary>Returns the existing ones of the given products, in any order.</summary>
    Task<IReadOnlyList<Product>> FindAll(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation);

    /// <summary>Returns the products with these skus, case-insensitive, in any order.</summary>
    Task<IReadOnlyList<Product>> FindBySku(IReadOnlyCollection<string> skus, CancellationToken cancellation);

    /// <summary>Returns published products of a seller, up to a number, in any order.</summary>
    Task<IReadOnlyList<Product>> FindPublishedOf(AccountId seller, int limit, CancellationToken cancellation);

    /// <summary>Counts the inactive products of a seller that were last changed at this time or later.</summary>
    Task<int> CountInactiveOf(AccountId seller, DateTimeOffset changedFrom, CancellationToken cancellation);

    /// <summary>Returns the wanted slug or, when it is taken, the first free one of <c>wanted-2</c>, <c>wanted-3</c>, …</summary>
    Task<string> FindFreeSlug(string wanted, CancellationToken cancellation);
}

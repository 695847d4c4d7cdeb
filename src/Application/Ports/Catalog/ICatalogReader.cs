using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Ports.Catalog;

/// <summary>
/// Reads products with their brand, taxonomy, seller and availability, as an actor may see them; a null visitor is an anonymous request.
/// </summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface ICatalogReader
{
    /// <summary>Returns a product; null when it does not exist or is not visible to the visitor.</summary>
    Task<ProductDetails?> Find(ProductId id, Actor? actor, CancellationToken cancellation);

    /// <summary>As <see cref="Find"/>, by slug.</summary>
    Task<ProductDetails?> FindBySlug(string slug, Actor? actor, CancellationToken cancellation);

    /// <summary>As <see cref="Find"/>, by sku, case-insensitive.</summary>
    Task<ProductDetails?> FindBySku(string sku, Actor? actor, CancellationToken cancellation);

    /// <summary>Returns the published ones of the given products, in any order.</summary>
    Task<IReadOnlyList<ProductDetails>> FindPublished(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation);

    /// <summary>
    /// Returns visible products that match the filter. Rejects a cursor of another list or sort order with <c>cursor-invalid</c>.
    /// </summary>
    Task<Page<ProductDetails>> Browse(ProductFilter filter, Actor? actor, ProductSort sort, PageRequest page, CancellationToken cancellation);

    /// <summary>Counts the facets of all visible products that match the filter.</summary>
    Task<ProductFacets> CountFacets(ProductFilter filter, Actor? actor, CancellationToken cancellation);

    /// <summary>
    /// Returns the products of a seller in every status, or in one, newest first. Rejects a cursor of another list with
    /// <c>cursor-invalid</c>.
    /// </summary>
    Task<Page<ProductDetails>> OfSeller(AccountId seller, ProductStatus? status, PageRequest page, CancellationToken cancellation);

    /// <summary>
    /// Returns up to <paramref name="limit"/> other published products that share categories or tags with the product: most shared first,
    /// then newest.
    /// </summary>
    Task<IReadOnlyList<ProductDetails>> FindRelated(ProductDetails product, int limit, CancellationToken cancellation);
}

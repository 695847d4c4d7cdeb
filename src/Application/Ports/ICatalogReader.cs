using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Ports;

/// <summary>Reads products as visitors see them: with brand, categories, seller and what is available.</summary>
public interface ICatalogReader
{
    /// <summary>Null when there is none that this visitor may see; a null visitor is an anonymous one.</summary>
    Task<ProductDetails?> Find(ProductId id, Actor? visitor, CancellationToken cancellation);

    Task<ProductDetails?> FindBySlug(string slug, Actor? visitor, CancellationToken cancellation);

    Task<ProductDetails?> FindBySku(string sku, Actor? visitor, CancellationToken cancellation);

    /// <summary>Those of these products that are published, in no order.</summary>
    Task<IReadOnlyList<ProductDetails>> FindPublished(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation);

    /// <summary>What this visitor may see of the products that match the filter; a cursor made by another sort order is refused with <c>cursor-invalid</c>.</summary>
    Task<Page<ProductDetails>> Browse(ProductFilter filter, Actor? visitor, ProductSort sort, PageRequest page, CancellationToken cancellation);

    /// <summary>What all of the same products are made of.</summary>
    Task<ProductFacets> CountFacets(ProductFilter filter, Actor? visitor, CancellationToken cancellation);

    /// <summary>A seller's own products in every status, or in one; newest first.</summary>
    Task<Page<ProductDetails>> OfSeller(AccountId seller, ProductStatus? status, PageRequest page, CancellationToken cancellation);

    /// <summary>Other published products that share a category or a tag with the product; those that share most first, then the newest.</summary>
    Task<IReadOnlyList<ProductDetails>> FindRelated(ProductDetails product, int limit, CancellationToken cancellation);
}

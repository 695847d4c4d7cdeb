using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.SampleData;

/// <summary>A product of the sample catalog.</summary>
/// <param name="Brand">The name of the brand.</param>
/// <param name="Categories">Slugs.</param>
/// <param name="Price">In minor units of the store's currency.</param>
/// <param name="SalePrice">In minor units, or null.</param>
/// <param name="BySeller">Whether the product belongs to the sample seller instead of the store itself.</param>
internal sealed record SampleProduct(
    string Sku,
    string Name,
    string Description,
    string Brand,
    IReadOnlyList<string> Categories,
    string Unit,
    long Price,
    long? SalePrice,
    int Stock,
    ProductStatus Status,
    bool BySeller)
{
    public ProductDescription Describe(
        string slug,
        BrandId brand,
        IReadOnlyList<CategoryId> categories,
        IReadOnlyList<TagId> tags,
        CollectionId? collection,
        Currency currency,
        ProductImage image) =>
        new(
            Sku,
            slug,
            Name,
            Description,
            brand,
            categories,
            tags,
            collection,
            Unit,
            Money.Of(Price, currency),
            SalePrice is { } salePrice ? Money.Of(salePrice, currency) : null,
            Status,
            Images: [image]);
}

using Shop.Application.Catalog;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>A product with what other tables say of it, as it is read.</summary>
internal sealed record ProductRow(
    Product Product, string FoldedName, int Available, long StockVersion, string? BrandName, Collection? Collection, string? StoreName)
{
    public ProductDetails ToDetails(IReadOnlyDictionary<CategoryId, LabelOf<CategoryId>> categories, IReadOnlyDictionary<TagId, LabelOf<TagId>> tags) =>
        new(
            Product.Id,
            Product.Sku,
            Product.Slug,
            Product.Name,
            Product.Description,
            Product.BrandId is { } brand && BrandName is not null ? new BrandLabel(brand, BrandName) : null,
            [.. Product.CategoryIds.Where(categories.ContainsKey).Select(id => categories[id])],
            [.. Product.TagIds.Where(tags.ContainsKey).Select(id => tags[id])],
            Collection is null ? null : new LabelOf<CollectionId>(Collection.Id, Collection.Name, Collection.Slug),
            Product.Unit,
            Product.Price,
            Product.SalePrice,
            Product.Status,
            Product.Images,
            Available,
            StockVersion,
            Product.SellerId is { } seller ? new SellerLabel(seller, StoreName) : null,
            Product.Version,
            Product.CreatedAt,
            Product.UpdatedAt);
}

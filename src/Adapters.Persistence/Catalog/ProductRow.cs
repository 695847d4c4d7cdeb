using Shop.Application.Catalog;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>A product with what other tables say of it, as it is read.</summary>
internal sealed record ProductRow(Product Product, string FoldedName, int Available, string? BrandName, string? StoreName)
{
    public ProductDetails ToDetails(IReadOnlyDictionary<CategoryId, CategoryLabel> categories) =>
        new(
            Product.Id,
            Product.Sku,
            Product.Slug,
            Product.Name,
            Product.Description,
            Product.BrandId is { } brand && BrandName is not null ? new BrandLabel(brand, BrandName) : null,
            [.. Product.CategoryIds.Where(categories.ContainsKey).Select(id => categories[id])],
            Product.Unit,
            Product.Price,
            Product.SalePrice,
            Product.Status,
            Product.Images,
            Available,
            Product.SellerId is { } seller ? new SellerLabel(seller, StoreName) : null,
            Product.Version,
            Product.CreatedAt,
            Product.UpdatedAt);
}

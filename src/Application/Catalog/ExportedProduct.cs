using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog;

/// <summary>A product in words that mean the same in another store.</summary>
/// <param name="Brand">By name.</param>
/// <param name="Categories">By slug, in the product's order.</param>
/// <param name="Tags">By slug, in the product's order.</param>
/// <param name="Collection">By name.</param>
/// <param name="Stock">How many are on hand.</param>
public sealed record ExportedProduct(
    string Sku,
    string Slug,
    string Name,
    string? Description,
    string? Brand,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Tags,
    string? Collection,
    string? Unit,
    Money Price,
    Money? SalePrice,
    ProductStatus Status,
    IReadOnlyList<ProductImage> Images,
    int Stock);

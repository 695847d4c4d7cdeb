using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Products;

/// <summary>A product whose references are names and slugs instead of ids, so that another store can import it.</summary>
/// <param name="Brand">The name.</param>
/// <param name="Categories">Slugs, in the product's order.</param>
/// <param name="Tags">Slugs, in the product's order.</param>
/// <param name="Collection">The name.</param>
/// <param name="Stock">The quantity on hand.</param>
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

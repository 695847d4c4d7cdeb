using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Browsing;

/// <summary>A product as returned to visitors.</summary>
/// <param name="StockVersion">The version of the stock: 1 for a new product, increased by every change of its stock.</param>
public sealed record ProductDetails(
    ProductId Id,
    string Sku,
    string Slug,
    string Name,
    string? Description,
    BrandReference? Brand,
    IReadOnlyList<TaxonOf<CategoryId>> Categories,
    IReadOnlyList<TaxonOf<TagId>> Tags,
    TaxonOf<CollectionId>? Collection,
    string? Unit,
    Money Price,
    Money? SalePrice,
    ProductStatus Status,
    IReadOnlyList<ProductImage> Images,
    int Available,
    long StockVersion,
    SellerReference? Seller,
    long Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public Money EffectivePrice => SalePrice ?? Price;

    /// <summary>The reduction by the sale price in whole percent of the price, halves rounded up; null without a sale price.</summary>
    public int? DiscountPercent =>
        SalePrice is { } sale ? (int)((((Price.Amount - sale.Amount) * 200) + Price.Amount) / (Price.Amount * 2)) : null;
}

/// <summary>The brand of a product.</summary>
public sealed record BrandReference(BrandId Id, string Name);

/// <summary>A category, a tag or a collection of a product.</summary>
public sealed record TaxonOf<TId>(TId Id, string Name, string Slug);

/// <summary>The seller of a product.</summary>
public sealed record SellerReference(AccountId Id, string? StoreName);

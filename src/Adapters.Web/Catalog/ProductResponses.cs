using Shop.Adapters.Web.Catalog.Taxonomy;
using Shop.Adapters.Web.Inventory;
using Shop.Application.Catalog;
using Shop.Application.Catalog.Browsing;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Catalog;

/// <summary>A product.</summary>
/// <param name="Brand">The brand, or null.</param>
/// <param name="Unit">The unit of sale, or null.</param>
/// <param name="Price">The regular unit price.</param>
/// <param name="SalePrice">The reduced price, or null.</param>
/// <param name="EffectivePrice">The current unit price: the sale price, or else the regular price.</param>
/// <param name="DiscountPercent">The reduction of the sale price in whole percent, halves rounded up; null without a sale price.</param>
/// <param name="Available">The quantity that can be ordered now.</param>
/// <param name="Seller">The seller; null for a product of the store.</param>
/// <param name="Version">Increases with every change; part of the entity tag.</param>
internal sealed record ProductResponse(
    ProductId Id,
    string Sku,
    string Slug,
    string Name,
    string? Description,
    BrandReferenceResponse? Brand,
    IReadOnlyList<TaxonReferenceResponse<CategoryId>> Categories,
    IReadOnlyList<TaxonReferenceResponse<TagId>> Tags,
    TaxonReferenceResponse<CollectionId>? Collection,
    string? Unit,
    Money Price,
    Money? SalePrice,
    Money EffectivePrice,
    int? DiscountPercent,
    ProductStatus Status,
    IReadOnlyList<ProductImageResponse> Images,
    int Available,
    SellerReferenceResponse? Seller,
    long Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <summary>The brand of a product.</summary>
internal sealed record BrandReferenceResponse(BrandId Id, string Name);

/// <summary>A category, tag or collection of a product.</summary>
internal sealed record TaxonReferenceResponse<TId>(TId Id, string Name, string Slug)
    where TId : struct
{
    public static TaxonReferenceResponse<TId> Of(TaxonOf<TId> taxon) => new(taxon.Id, taxon.Name, taxon.Slug);
}

/// <summary>An image of a product.</summary>
internal sealed record ProductImageResponse(string Url, string? Alt);

/// <summary>The seller of a product.</summary>
internal sealed record SellerReferenceResponse(AccountId Id, string? StoreName);

internal static class ProductMapping
{
    public static ProductResponse ToResponse(this ProductDetails product) =>
        new(product.Id,
            product.Sku,
            product.Slug,
            product.Name,
            product.Description,
            product.Brand is { } brand ? new BrandReferenceResponse(brand.Id, brand.Name) : null,
            [.. product.Categories.Select(TaxonReferenceResponse<CategoryId>.Of)],
            [.. product.Tags.Select(TaxonReferenceResponse<TagId>.Of)],
            product.Collection is { } collection ? TaxonReferenceResponse<CollectionId>.Of(collection) : null,
            product.Unit,
            product.Price,
            product.SalePrice,
            product.EffectivePrice,
            product.DiscountPercent,
            product.Status,
            [.. product.Images.Select(image => new ProductImageResponse(image.Url, image.Alt))],
            product.Available,
            product.Seller is { } seller ? new SellerReferenceResponse(seller.Id, seller.StoreName) : null,
            product.Version,
            product.CreatedAt,
            product.UpdatedAt);
}

using Shop.Application.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Catalog;

/// <summary>A product of the store.</summary>
/// <param name="Brand">The maker, or null.</param>
/// <param name="Unit">What one of it is, or null.</param>
/// <param name="Price">The regular price of one.</param>
/// <param name="SalePrice">The reduced price, or null.</param>
/// <param name="EffectivePrice">What one costs today.</param>
/// <param name="DiscountPercent">What the sale price saves, in whole percent, halves rounded up; null without a sale price.</param>
/// <param name="Available">How many can be ordered now.</param>
/// <param name="Seller">Whose product it is; null for the store's own.</param>
/// <param name="Version">One more with every change; the entity tag.</param>
internal sealed record ProductResponse(
    ProductId Id,
    string Sku,
    string Slug,
    string Name,
    string? Description,
    BrandLabelResponse? Brand,
    IReadOnlyList<LabelResponse<CategoryId>> Categories,
    IReadOnlyList<LabelResponse<TagId>> Tags,
    LabelResponse<CollectionId>? Collection,
    string? Unit,
    Money Price,
    Money? SalePrice,
    Money EffectivePrice,
    int? DiscountPercent,
    ProductStatus Status,
    IReadOnlyList<ProductImageResponse> Images,
    int Available,
    SellerLabelResponse? Seller,
    long Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <summary>A brand as it stands on a product.</summary>
internal sealed record BrandLabelResponse(BrandId Id, string Name);

/// <summary>A category, a tag or a collection as it stands on a product.</summary>
internal sealed record LabelResponse<TId>(TId Id, string Name, string Slug)
    where TId : struct
{
    public static LabelResponse<TId> Of(LabelOf<TId> label) => new(label.Id, label.Name, label.Slug);
}

/// <summary>A picture of a product.</summary>
internal sealed record ProductImageResponse(string Url, string? Alt);

/// <summary>A seller as they stand on a product.</summary>
internal sealed record SellerLabelResponse(AccountId Id, string? StoreName);

internal static class ProductMapping
{
    public static ProductResponse ToResponse(this ProductDetails product) =>
        new(product.Id,
            product.Sku,
            product.Slug,
            product.Name,
            product.Description,
            product.Brand is { } brand ? new BrandLabelResponse(brand.Id, brand.Name) : null,
            [.. product.Categories.Select(LabelResponse<CategoryId>.Of)],
            [.. product.Tags.Select(LabelResponse<TagId>.Of)],
            product.Collection is { } collection ? LabelResponse<CollectionId>.Of(collection) : null,
            product.Unit,
            product.Price,
            product.SalePrice,
            product.EffectivePrice,
            product.DiscountPercent,
            product.Status,
            [.. product.Images.Select(image => new ProductImageResponse(image.Url, image.Alt))],
            product.Available,
            product.Seller is { } seller ? new SellerLabelResponse(seller.Id, seller.StoreName) : null,
            product.Version,
            product.CreatedAt,
            product.UpdatedAt);
}

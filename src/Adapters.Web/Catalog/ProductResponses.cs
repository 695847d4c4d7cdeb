using Mapster;
using Shop.Adapters.Web.Http.Results;
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
    where TId : struct;

/// <summary>An image of a product.</summary>
internal sealed record ProductImageResponse(string Url, string? Alt);

/// <summary>The seller of a product.</summary>
internal sealed record SellerReferenceResponse(AccountId Id, string? StoreName);

internal static class ProductMapping
{
    public static ProductResponse ToResponse(this ProductDetails product) => ResponseMappings.Map<ProductDetails, ProductResponse>(product);
}

/// <summary>Products and their parts have the members of their responses.</summary>
internal sealed class ProductMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<ProductDetails, ProductResponse>();
        config.NewConfig<BrandReference, BrandReferenceResponse>();
        config.NewConfig<TaxonOf<CategoryId>, TaxonReferenceResponse<CategoryId>>();
        config.NewConfig<TaxonOf<TagId>, TaxonReferenceResponse<TagId>>();
        config.NewConfig<TaxonOf<CollectionId>, TaxonReferenceResponse<CollectionId>>();
        config.NewConfig<ProductImage, ProductImageResponse>();
        config.NewConfig<SellerReference, SellerReferenceResponse>();
    }
}

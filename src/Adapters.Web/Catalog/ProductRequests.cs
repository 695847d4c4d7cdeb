using System.ComponentModel.DataAnnotations;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Catalog;

/// <summary>A product to create.</summary>
/// <param name="Sku">1–64 characters, unique; case is ignored.</param>
/// <param name="Name">1–200 characters, unique; case is ignored.</param>
/// <param name="Price">The regular unit price, in the currency of the store.</param>
/// <param name="Description">Up to 10,000 characters.</param>
/// <param name="BrandId">The id of an existing brand.</param>
/// <param name="CategoryIds">The ids of up to 20 existing categories, without duplicates.</param>
/// <param name="TagIds">The ids of up to 50 existing tags, without duplicates.</param>
/// <param name="CollectionId">The id of an existing collection.</param>
/// <param name="Unit">The unit of sale, such as <c>piece</c> or <c>kg</c>; up to 40 characters.</param>
/// <param name="SalePrice">A reduced price; must be below the price.</param>
/// <param name="Status">The visibility; default published.</param>
/// <param name="Images">Up to 20 images, in display order.</param>
/// <param name="Slug">The name in URLs; derived from the name by default.</param>
/// <param name="Stock">The initial quantity on hand; default 0.</param>
internal sealed record CreateProductRequest(
    [property: Length(1, ProductDescription.SkuMaxLength)] string Sku,
    [property: Length(1, ProductDescription.NameMaxLength)] string Name,
    Money Price,
    [property: MaxLength(ProductDescription.DescriptionMaxLength)] string? Description = null,
    BrandId? BrandId = null,
    [property: MaxLength(ProductDescription.MaxCategories)] IReadOnlyList<CategoryId>? CategoryIds = null,
    [property: MaxLength(ProductDescription.MaxTags)] IReadOnlyList<TagId>? TagIds = null,
    CollectionId? CollectionId = null,
    [property: MaxLength(ProductDescription.UnitMaxLength)] string? Unit = null,
    Money? SalePrice = null,
    ProductStatus Status = ProductStatus.Published,
    [property: MaxLength(ProductDescription.MaxImages)] IReadOnlyList<ProductImageRequest>? Images = null,
    [property: RegularExpression(ProductBounds.SlugPattern)] string? Slug = null,
    [property: Range(0, Domain.Inventory.Stock.MaxOnHand)] int Stock = 0)
{
    public ProductFields ToFields()
    {
        return new ProductFields(
            Sku, Name, Price, Description, BrandId, new(true, CategoryIds ?? []), new(true, TagIds ?? []), CollectionId, Unit, SalePrice, Status,
            ProductImageRequest.ToImages(Images), Slug is null ? default : new(true, Slug));
    }
}

/// <summary>The new fields of a product; omitted fields get their defaults, except the slug, which keeps its value.</summary>
internal sealed record ReplaceProductRequest(
    [property: Length(1, ProductDescription.SkuMaxLength)] string Sku,
    [property: Length(1, ProductDescription.NameMaxLength)] string Name,
    Money Price,
    [property: MaxLength(ProductDescription.DescriptionMaxLength)] string? Description = null,
    BrandId? BrandId = null,
    [property: MaxLength(ProductDescription.MaxCategories)] IReadOnlyList<CategoryId>? CategoryIds = null,
    [property: MaxLength(ProductDescription.MaxTags)] IReadOnlyList<TagId>? TagIds = null,
    CollectionId? CollectionId = null,
    [property: MaxLength(ProductDescription.UnitMaxLength)] string? Unit = null,
    Money? SalePrice = null,
    ProductStatus Status = ProductStatus.Published,
    [property: MaxLength(ProductDescription.MaxImages)] IReadOnlyList<ProductImageRequest>? Images = null,
    [property: RegularExpression(ProductBounds.SlugPattern)] string? Slug = null)
{
    public ProductFields ToFields() =>
        new CreateProductRequest(
            Sku, Name, Price, Description, BrandId, CategoryIds, TagIds, CollectionId, Unit, SalePrice, Status, Images, Slug).ToFields();
}

/// <summary>A JSON merge patch (RFC 7396): an omitted field keeps its value, null empties it.</summary>
internal sealed record ChangeProductRequest(
    [property: Length(1, ProductDescription.SkuMaxLength)] Optional<string> Sku = default,
    [property: Length(1, ProductDescription.NameMaxLength)] Optional<string> Name = default,
    Optional<ChangeMoneyRequest> Price = default,
    [property: MaxLength(ProductDescription.DescriptionMaxLength)] Optional<string?> Description = default,
    Optional<BrandId?> BrandId = default,
    [property: MaxLength(ProductDescription.MaxCategories)] Optional<IReadOnlyList<CategoryId>?> CategoryIds = default,
    [property: MaxLength(ProductDescription.MaxTags)] Optional<IReadOnlyList<TagId>?> TagIds = default,
    Optional<CollectionId?> CollectionId = default,
    [property: MaxLength(ProductDescription.UnitMaxLength)] Optional<string?> Unit = default,
    Optional<ChangeMoneyRequest?> SalePrice = default,
    Optional<ProductStatus> Status = default,
    [property: MaxLength(ProductDescription.MaxImages)] Optional<IReadOnlyList<ProductImageRequest>?> Images = default,
    [property: RegularExpression(ProductBounds.SlugPattern)] Optional<string> Slug = default)
{
    public ProductFields ToFields()
    {
        return new ProductFields(
            Sku, Name, default, Description, BrandId, new(CategoryIds.IsGiven, CategoryIds.Value ?? []),
            new(TagIds.IsGiven, TagIds.Value ?? []), CollectionId, Unit, new(SalePrice is { IsGiven: true, Value: null }, null), Status,
            Images.IsGiven ? ProductImageRequest.ToImages(Images.Value) : default, Slug);
    }
}

/// <summary>The members of an amount to change; an omitted member keeps its value.</summary>
/// <param name="Amount">In minor units of the currency.</param>
/// <param name="Currency">An ISO 4217 code, such as <c>EUR</c>.</param>
internal sealed record ChangeMoneyRequest(
    [property: Range(0, Money.MaxAmount)] Optional<long> Amount = default,
    [property: RegularExpression("^[A-Z]{3}$")] Optional<string> Currency = default)
{
    public MoneyFields ToFields() => new(Amount, Currency);
}

/// <summary>An image of a product.</summary>
/// <param name="Url">An absolute http or https URL, or the path of an uploaded picture.</param>
/// <param name="Alt">The alternative text, up to 500 characters.</param>
internal sealed record ProductImageRequest(
    [property: Length(1, ProductDescription.ImageUrlMaxLength)] string Url,
    [property: MaxLength(ProductDescription.ImageAltMaxLength)] string? Alt = null)
{
    public static Optional<IReadOnlyList<ProductImage>> ToImages(IReadOnlyList<ProductImageRequest>? images) =>
        new(true, [.. (images ?? []).Select(image => new ProductImage(image.Url, image.Alt))]);
}

/// <summary>Bounds that are not constants of the domain.</summary>
internal static class ProductBounds
{
    public const string SlugPattern = "^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$";
}

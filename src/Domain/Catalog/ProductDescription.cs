using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Domain.Shared.Texts;

namespace Shop.Domain.Catalog;

/// <summary>The data of a product that its seller maintains.</summary>
/// <param name="Sku">1–64 characters, unique among products that are not deleted, case-insensitive.</param>
/// <param name="Slug">1–80 of <c>a–z 0–9 -</c>, unique among products that are not deleted.</param>
/// <param name="Name">1–200 characters, unique among products that are not deleted, case-insensitive.</param>
/// <param name="Description">Up to 10,000 characters.</param>
/// <param name="BrandId">The brand, or null.</param>
/// <param name="CategoryIds">Up to 20, each once.</param>
/// <param name="TagIds">Up to 50, each once.</param>
/// <param name="CollectionId">The collection, or null.</param>
/// <param name="Unit">The unit of sale, such as <c>piece</c> or <c>kg</c>; up to 40 characters, or null.</param>
/// <param name="Price">The regular price of one unit.</param>
/// <param name="SalePrice">Below the price and in its currency, or null.</param>
/// <param name="Status">Determines the visibility of the product.</param>
/// <param name="Images">Up to 20, in display order.</param>
public sealed record ProductDescription(
    string Sku,
    string Slug,
    string Name,
    string? Description,
    BrandId? BrandId,
    IReadOnlyList<CategoryId> CategoryIds,
    IReadOnlyList<TagId> TagIds,
    CollectionId? CollectionId,
    string? Unit,
    Money Price,
    Money? SalePrice,
    ProductStatus Status,
    IReadOnlyList<ProductImage> Images)
{
    public const int SkuMaxLength = 64;
    public const int SlugMaxLength = Catalog.Slug.MaxLength;
    public const int NameMaxLength = 200;
    public const int DescriptionMaxLength = 10_000;
    public const int UnitMaxLength = 40;
    public const int MaxCategories = 20;
    public const int MaxTags = 50;
    public const int MaxImages = 20;
    public const int ImageUrlMaxLength = 2_000;
    public const int ImageAltMaxLength = 500;

    public string Sku { get; init => field = Nfc.Of(value); } = Nfc.Of(Sku);

    public string Name { get; init => field = Nfc.Of(value); } = Nfc.Of(Name);

    public string? Description { get; init => field = Nfc.Of(value); } = Nfc.Of(Description);

    public string? Unit { get; init => field = Nfc.Of(value); } = Nfc.Of(Unit);
}

using FluentValidation;
using Shop.Application.Messaging;
using Shop.Application.Validation;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Products;

/// <summary>The product fields of a request; the ranges are those of <see cref="ProductDescription"/>.</summary>
public sealed record ProductFields(
    Optional<string> Sku,
    Optional<string> Name,
    Optional<Money> Price,
    Optional<string?> Description,
    Optional<BrandId?> BrandId,
    Optional<IReadOnlyList<CategoryId>> CategoryIds,
    Optional<IReadOnlyList<TagId>> TagIds,
    Optional<CollectionId?> CollectionId,
    Optional<string?> Unit,
    Optional<Money?> SalePrice,
    Optional<ProductStatus> Status,
    Optional<IReadOnlyList<ProductImage>> Images,
    Optional<string> Slug)
{
    /// <summary>The description of a new product with valid fields.</summary>
    internal ProductDescription Describe(string slug) =>
        new(
            Sku.Value,
            slug,
            Name.Value,
            Description.Value,
            BrandId.Value,
            CategoryIds.Or([]),
            TagIds.Or([]),
            CollectionId.Value,
            Unit.Value,
            Price.Value,
            SalePrice.Value,
            Status.Value,
            Images.Or([]));

    /// <summary>The description with the given fields changed.</summary>
    internal ProductDescription Change(ProductDescription before, MergedPrices prices) =>
        new(
            Sku.Or(before.Sku),
            Slug.Or(before.Slug),
            Name.Or(before.Name),
            Description.Or(before.Description),
            BrandId.Or(before.BrandId),
            CategoryIds.Or(before.CategoryIds),
            TagIds.Or(before.TagIds),
            CollectionId.Or(before.CollectionId),
            Unit.Or(before.Unit),
            prices.Price!,
            prices.SalePrice,
            Status.Or(before.Status),
            Images.Or(before.Images));
}

internal sealed class ProductFieldsValidator : AbstractValidator<ProductFields>
{
    public ProductFieldsValidator()
    {
        RuleFor(f => f.Sku.Value).RequiredLine(ProductDescription.SkuMaxLength).Addressable().When(f => f.Sku.IsGiven);
        RuleFor(f => f.Name.Value).RequiredLine(ProductDescription.NameMaxLength).When(f => f.Name.IsGiven);
        RuleFor(f => f.Price.Value).Required().When(f => f.Price.IsGiven);
        RuleFor(f => f.Description.Value).OptionalText(ProductDescription.DescriptionMaxLength);
        RuleFor(f => f.Unit.Value).OptionalName(ProductDescription.UnitMaxLength);
        RuleFor(f => f.Slug.Value).Slug().NotReserved(Domain.Catalog.Slug.ReservedForProducts).When(f => f.Slug.IsGiven);
        RuleFor(f => f.CategoryIds.Value).Required().ListOfAtMost(ProductDescription.MaxCategories).EachOnce().When(f => f.CategoryIds.IsGiven);
        RuleFor(f => f.TagIds.Value).Required().ListOfAtMost(ProductDescription.MaxTags).EachOnce().When(f => f.TagIds.IsGiven);
        RuleFor(f => f.Images.Value).Required().ListOfAtMost(ProductDescription.MaxImages).When(f => f.Images.IsGiven);
        RuleForEach(f => f.Images.Value).SetValidator(new ProductImageValidator())
            .When(f => f.Images is { IsGiven: true, Value: { } images } && images.IsListOfAtMost(ProductDescription.MaxImages));
    }
}

internal sealed class ProductImageValidator : AbstractValidator<ProductImage>
{
    public ProductImageValidator()
    {
        RuleFor(image => image.Url).PictureAddress(ProductDescription.ImageUrlMaxLength);
        RuleFor(image => image.Alt).OptionalLine(ProductDescription.ImageAltMaxLength);
    }
}

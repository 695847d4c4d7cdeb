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
    Optional<string> Slug);

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

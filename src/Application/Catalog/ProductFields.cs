using FluentValidation;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog;

/// <summary>The fields of a product that a request gives; the ranges are those of <see cref="ProductDescription"/>.</summary>
public sealed record ProductFields(
    Optional<string> Sku,
    Optional<string> Name,
    Optional<Money> Price,
    Optional<string?> Description,
    Optional<BrandId?> BrandId,
    Optional<IReadOnlyList<CategoryId>> CategoryIds,
    Optional<string?> Unit,
    Optional<Money?> SalePrice,
    Optional<ProductStatus> Status,
    Optional<IReadOnlyList<ProductImage>> Images,
    Optional<string> Slug);

internal sealed class ProductFieldsValidator : AbstractValidator<ProductFields>
{
    public ProductFieldsValidator()
    {
        RuleFor(f => f.Sku.Value).RequiredLine(ProductDescription.SkuMaxLength).When(f => f.Sku.IsGiven);
        RuleFor(f => f.Name.Value).RequiredLine(ProductDescription.NameMaxLength).When(f => f.Name.IsGiven);
        RuleFor(f => f.Price.Value).Required().When(f => f.Price.IsGiven);
        RuleFor(f => f.Description.Value).OptionalText(ProductDescription.DescriptionMaxLength);
        RuleFor(f => f.Unit.Value).OptionalLine(ProductDescription.UnitMaxLength);
        RuleFor(f => f.Slug.Value)
            .Must(slug => slug is not null && Domain.Catalog.Slug.IsValid(slug))
            .WithErrorCode("slug-invalid")
            .WithMessage("Must be lower-case letters, digits and single hyphens between them, 1 to 200 in all.")
            .When(f => f.Slug.IsGiven);
        RuleFor(f => f.CategoryIds.Value)
            .Required().ListOfAtMost(ProductDescription.MaxCategories)
            .Must(ids => ids is null || ids.Distinct().Count() == ids.Count)
            .WithErrorCode("duplicate").WithMessage("Must name each category once.")
            .When(f => f.CategoryIds.IsGiven);
        RuleFor(f => f.Images.Value).Required().ListOfAtMost(ProductDescription.MaxImages).When(f => f.Images.IsGiven);
        RuleForEach(f => f.Images.Value).SetValidator(new ProductImageValidator()).When(f => f.Images is { IsGiven: true, Value: not null });
    }
}

internal sealed class ProductImageValidator : AbstractValidator<ProductImage>
{
    public ProductImageValidator()
    {
        RuleFor(image => image.Url)
            .Must(IsWebAddress)
            .WithErrorCode("url-invalid")
            .WithMessage($"Must be an absolute http or https address of at most {ProductDescription.ImageUrlMaxLength} characters.");
        RuleFor(image => image.Alt).OptionalLine(ProductDescription.ImageAltMaxLength);
    }

    private static bool IsWebAddress(string url) =>
        url.Length <= ProductDescription.ImageUrlMaxLength
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0;
}

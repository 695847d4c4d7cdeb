using FluentValidation;
using Shop.Application.Messaging;
using Shop.Application.Validation;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>The collection fields of a request; the ranges are those of <see cref="Collection"/> and <see cref="Banner"/>.</summary>
public sealed record CollectionFields(
    TaxonFields Taxon, Optional<string?> Icon, Optional<IReadOnlyList<Banner>> Banners, Optional<string?> Layout);

internal sealed class CollectionFieldsValidator : AbstractValidator<CollectionFields>
{
    public CollectionFieldsValidator()
    {
        RuleFor(f => f.Taxon).SetValidator(new TaxonFieldsValidator());
        RuleFor(f => f.Icon.Value).OptionalLine(Collection.IconMaxLength);
        RuleFor(f => f.Layout.Value).OptionalLine(Collection.LayoutMaxLength);
        RuleFor(f => f.Banners.Value).Required().ListOfAtMost(Collection.MaxBanners).When(f => f.Banners.IsGiven);
        RuleForEach(f => f.Banners.Value).SetValidator(new BannerValidator())
            .When(f => f.Banners is { IsGiven: true, Value: { } banners } && banners.IsListOfAtMost(Collection.MaxBanners));
    }
}

internal sealed class BannerValidator : AbstractValidator<Banner>
{
    public BannerValidator()
    {
        RuleFor(banner => banner.Title).RequiredLine(Banner.TitleMaxLength);
        RuleFor(banner => banner.Text).OptionalText(Banner.TextMaxLength);
        RuleFor(banner => banner.ImageUrl!).PictureAddress(ProductDescription.ImageUrlMaxLength).When(banner => banner.ImageUrl is not null);
    }
}

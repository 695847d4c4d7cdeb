using FluentValidation;
using Shop.Application.Messaging;
using Shop.Application.Validation;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>The category fields of a request; the ranges are those of <see cref="Category"/>.</summary>
public sealed record CategoryFields(
    TaxonFields Taxon, Optional<CategoryId?> ParentId, Optional<string?> Icon, Optional<string?> Description);

internal sealed class CategoryFieldsValidator : AbstractValidator<CategoryFields>
{
    public CategoryFieldsValidator()
    {
        RuleFor(f => f.Taxon).SetValidator(new TaxonFieldsValidator());
        RuleFor(f => f.Taxon.Slug.Value).NotReserved(Slug.ReservedForCategories);
        RuleFor(f => f.Icon.Value).OptionalLine(Category.IconMaxLength);
        RuleFor(f => f.Description.Value).OptionalText(Category.DescriptionMaxLength);
    }
}

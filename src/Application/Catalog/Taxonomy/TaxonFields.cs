using FluentValidation;
using Shop.Application.Messaging;
using Shop.Application.Validation;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>The fields of a request that all kinds of taxa share; the ranges are those of <see cref="Taxon{TId}"/>.</summary>
public sealed record TaxonFields(Optional<string> Name, Optional<string> Slug);

internal sealed class TaxonFieldsValidator : AbstractValidator<TaxonFields>
{
    public TaxonFieldsValidator()
    {
        RuleFor(f => f.Name.Value).RequiredLine(Taxon<BrandId>.NameMaxLength).When(f => f.Name.IsGiven);
        RuleFor(f => f.Slug.Value).Slug().When(f => f.Slug.IsGiven);
    }
}

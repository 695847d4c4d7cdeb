using FluentValidation;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Labels;

/// <summary>The fields of a request that all kinds of taxa share; the ranges are those of <see cref="Label{TId}"/>.</summary>
public sealed record LabelFields(Optional<string> Name, Optional<string> Slug);

internal sealed class LabelFieldsValidator : AbstractValidator<LabelFields>
{
    public LabelFieldsValidator()
    {
        RuleFor(f => f.Name.Value).RequiredLine(Label<BrandId>.NameMaxLength).When(f => f.Name.IsGiven);
        RuleFor(f => f.Slug.Value).Slug().When(f => f.Slug.IsGiven);
    }
}

using FluentValidation;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Labels;

/// <summary>What every brand, category, tag and collection has, as far as a request gives it; the ranges are those of <see cref="Label{TId}"/>.</summary>
public sealed record LabelFields(Optional<string> Name, Optional<string> Slug);

internal sealed class LabelFieldsValidator : AbstractValidator<LabelFields>
{
    public LabelFieldsValidator()
    {
        RuleFor(f => f.Name.Value).RequiredLine(Label<BrandId>.NameMaxLength).When(f => f.Name.IsGiven);
        RuleFor(f => f.Slug.Value).Slug().When(f => f.Slug.IsGiven);
    }
}

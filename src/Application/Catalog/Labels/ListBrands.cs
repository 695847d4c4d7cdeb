using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Labels;

/// <summary>Lists brands, ordered by name.</summary>
public sealed record ListBrands(LabelFilter Fields, PageRequest Page) : IQuery<Page<Counted<Brand>>>;

internal sealed class ListBrandsValidator : AbstractValidator<ListBrands>
{
    public ListBrandsValidator()
    {
        RuleFor(q => q.Fields.Q).OptionalLine(LabelFilter.QueryMaxLength);
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
    }
}

internal sealed class ListBrandsHandler(ILabelReader<Brand, BrandId> brands) : IRequestHandler<ListBrands, Page<Counted<Brand>>>
{
    public Task<Page<Counted<Brand>>> Handle(ListBrands query, CancellationToken cancellationToken) =>
        brands.List(query.Fields, query.Page, cancellationToken);
}

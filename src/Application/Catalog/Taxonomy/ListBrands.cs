using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Lists brands, ordered by name.</summary>
public sealed record ListBrands(TaxonFilter Fields, PageRequest Page) : IQuery<Page<Counted<Brand>>>;

internal sealed class ListBrandsValidator : AbstractValidator<ListBrands>
{
    public ListBrandsValidator()
    {
        RuleFor(q => q.Fields.Q).OptionalLine(TaxonFilter.QueryMaxLength);
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
    }
}

internal sealed class ListBrandsHandler(ITaxonReader<Brand, BrandId> brands) : IRequestHandler<ListBrands, Page<Counted<Brand>>>
{
    public Task<Page<Counted<Brand>>> Handle(ListBrands query, CancellationToken cancellationToken) =>
        brands.List(query.Fields, query.Page, cancellationToken);
}

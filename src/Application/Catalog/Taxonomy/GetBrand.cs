using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Returns a brand by id or slug. Rejects with <c>brand-not-found</c>.</summary>
public sealed record GetBrand(string IdOrSlug) : IQuery<Counted<Brand>>;

internal sealed class GetBrandHandler(ITaxonReader<Brand, BrandId> brands) : IRequestHandler<GetBrand, Counted<Brand>>
{
    public Task<Counted<Brand>> Handle(GetBrand query, CancellationToken cancellationToken) => brands.Get(query.IdOrSlug, cancellationToken);
}

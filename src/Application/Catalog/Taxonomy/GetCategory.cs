using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Returns a category by id or slug. Rejects with <c>category-not-found</c>.</summary>
public sealed record GetCategory(string IdOrSlug) : IQuery<Counted<Category>>;

internal sealed class GetCategoryHandler(ITaxonReader<Category, CategoryId> categories) : IRequestHandler<GetCategory, Counted<Category>>
{
    public Task<Counted<Category>> Handle(GetCategory query, CancellationToken cancellationToken) => categories.Get(query.IdOrSlug, cancellationToken);
}

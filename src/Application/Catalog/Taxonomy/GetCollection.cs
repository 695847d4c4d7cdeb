using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Returns a collection by id or slug. Rejects with <c>collection-not-found</c>.</summary>
public sealed record GetCollection(string IdOrSlug) : IQuery<Counted<Collection>>;

internal sealed class GetCollectionHandler(ITaxonReader<Collection, CollectionId> collections) : IRequestHandler<GetCollection, Counted<Collection>>
{
    public Task<Counted<Collection>> Handle(GetCollection query, CancellationToken cancellationToken) => collections.Get(query.IdOrSlug, cancellationToken);
}

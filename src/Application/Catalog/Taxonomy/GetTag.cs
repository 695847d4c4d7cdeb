using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Returns a tag by id or slug. Rejects with <c>tag-not-found</c>.</summary>
public sealed record GetTag(string IdOrSlug) : IQuery<Counted<Tag>>;

internal sealed class GetTagHandler(ITaxonReader<Tag, TagId> tags) : IRequestHandler<GetTag, Counted<Tag>>
{
    public Task<Counted<Tag>> Handle(GetTag query, CancellationToken cancellationToken) => tags.Get(query.IdOrSlug, cancellationToken);
}

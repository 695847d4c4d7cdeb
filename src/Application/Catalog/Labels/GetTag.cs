using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Labels;

/// <summary>Somebody looks at a tag, by its id or its slug.</summary>
public sealed record GetTag(string IdOrSlug) : IQuery<Counted<Tag>>;

internal sealed class GetTagHandler(ILabelReader<Tag, TagId> tags) : IRequestHandler<GetTag, Counted<Tag>>
{
    public Task<Counted<Tag>> Handle(GetTag query, CancellationToken cancellationToken) => tags.Get(query.IdOrSlug, cancellationToken);
}

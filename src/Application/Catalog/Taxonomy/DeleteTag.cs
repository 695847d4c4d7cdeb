using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Deletes an unused tag. For admins. Rejects with <c>tag-not-found</c>, <c>stale-version</c> and <c>in-use</c>.</summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record DeleteTag(Actor Actor, TagId Id, long? ExpectedVersion) : ICommand<Unit>;

internal sealed class DeleteTagHandler(ITaxonRepository<Tag, TagId> tags) : IRequestHandler<DeleteTag, Unit>
{
    public async Task<Unit> Handle(DeleteTag command, CancellationToken cancellationToken)
    {
        await tags.RemoveUnused(command.Id, command.ExpectedVersion, cancellationToken);
        return Unit.Value;
    }
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>
/// Deletes an unused collection. For admins. Rejects with <c>collection-not-found</c>, <c>stale-version</c> and <c>in-use</c>.
/// </summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record DeleteCollection(Actor Actor, CollectionId Id, long? ExpectedVersion) : ICommand<Unit>;

internal sealed class DeleteCollectionHandler(ITaxonRepository<Collection, CollectionId> collections) : IRequestHandler<DeleteCollection, Unit>
{
    public async Task<Unit> Handle(DeleteCollection command, CancellationToken cancellationToken)
    {
        await collections.RemoveUnused(command.Id, command.ExpectedVersion, cancellationToken);
        return Unit.Value;
    }
}

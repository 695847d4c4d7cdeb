using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Labels;

/// <summary>An admin removes a collection that no product has.</summary>
/// <param name="ExpectedVersion">The version the caller saw; null accepts any.</param>
public sealed record DeleteCollection(Actor Actor, CollectionId Id, long? ExpectedVersion) : ICommand<Unit>;

internal sealed class DeleteCollectionHandler(ILabelRepository<Collection, CollectionId> collections) : IRequestHandler<DeleteCollection, Unit>
{
    public async Task<Unit> Handle(DeleteCollection command, CancellationToken cancellationToken)
    {
        await collections.RemoveUnused(command.Id, command.ExpectedVersion, cancellationToken);
        return Unit.Value;
    }
}

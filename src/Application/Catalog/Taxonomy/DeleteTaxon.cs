using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>
/// Deletes an unused brand, tag or collection. For admins. Rejects with <c>…-not-found</c>, <c>stale-version</c> and <c>in-use</c>.
/// </summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record DeleteTaxon<TTaxon, TId>(Actor Actor, TId Id, ExpectedVersion? ExpectedVersion) : ICommand<Unit>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>;

internal sealed class DeleteTaxonHandler<TTaxon, TId>(ITaxonRepository<TTaxon, TId> taxa) : IRequestHandler<DeleteTaxon<TTaxon, TId>, Unit>
    where TTaxon : Taxon<TId>
    where TId : struct, IEntityId<TId>
{
    public async Task<Unit> Handle(DeleteTaxon<TTaxon, TId> command, CancellationToken cancellationToken)
    {
        await taxa.RemoveUnused(command.Id, command.ExpectedVersion, cancellationToken);
        return Unit.Value;
    }
}

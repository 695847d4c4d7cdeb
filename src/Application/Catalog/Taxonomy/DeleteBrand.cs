using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Deletes an unused brand. For admins. Rejects with <c>brand-not-found</c>, <c>stale-version</c> and <c>in-use</c>.</summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record DeleteBrand(Actor Actor, BrandId Id, long? ExpectedVersion) : ICommand<Unit>;

internal sealed class DeleteBrandHandler(ITaxonRepository<Brand, BrandId> brands) : IRequestHandler<DeleteBrand, Unit>
{
    public async Task<Unit> Handle(DeleteBrand command, CancellationToken cancellationToken)
    {
        await brands.RemoveUnused(command.Id, command.ExpectedVersion, cancellationToken);
        return Unit.Value;
    }
}

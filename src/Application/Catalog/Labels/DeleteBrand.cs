using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Labels;

/// <summary>An admin removes a brand that no product has.</summary>
/// <param name="ExpectedVersion">The version the caller saw; null accepts any.</param>
public sealed record DeleteBrand(Actor Actor, BrandId Id, long? ExpectedVersion) : ICommand<Unit>;

internal sealed class DeleteBrandHandler(ILabelRepository<Brand, BrandId> brands) : IRequestHandler<DeleteBrand, Unit>
{
    public async Task<Unit> Handle(DeleteBrand command, CancellationToken cancellationToken)
    {
        await brands.RemoveUnused(command.Id, command.ExpectedVersion, cancellationToken);
        return Unit.Value;
    }
}

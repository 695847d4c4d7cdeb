using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>A product's seller or an admin takes it out of the catalog for good.</summary>
/// <param name="ExpectedVersion">The version the caller saw; null accepts any.</param>
public sealed record DeleteProduct(Actor Actor, ProductId Id, long? ExpectedVersion) : ICommand<Unit>;

internal sealed class DeleteProductHandler(IProductRepository products, TimeProvider clock) : IRequestHandler<DeleteProduct, Unit>
{
    public async Task<Unit> Handle(DeleteProduct command, CancellationToken cancellationToken)
    {
        var product = await products.FindManagedBy(command.Actor, command.Id, cancellationToken);
        product.EnsureVersion(command.ExpectedVersion);

        product.Delete(command.Actor.Id, clock.GetUtcNow());
        return Unit.Value;
    }
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Products;

/// <summary>
/// Deletes a product from the catalog. For the product's seller and admins. Rejects with <c>product-not-found</c>, <c>not-product-owner</c>
/// and <c>stale-version</c>.
/// </summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record DeleteProduct(Actor Actor, ProductId Id, ExpectedVersion? ExpectedVersion) : ICommand<Unit>;

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

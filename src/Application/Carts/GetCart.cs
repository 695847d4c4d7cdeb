using MediatR;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Carts;

namespace Shop.Application.Carts;

/// <summary>
/// Returns a cart with current prices and availability. Rejects a guest's cart that does not exist with <c>cart-not-found</c>.
/// </summary>
public sealed record GetCart(CartOwner Owner) : IQuery<CartDetails>;

internal sealed class GetCartHandler(OwnedCarts carts, ICatalogReader catalog, StorePolicy store) : IRequestHandler<GetCart, CartDetails>
{
    public async Task<CartDetails> Handle(GetCart query, CancellationToken cancellationToken)
    {
        var lines = (await carts.Find(query.Owner, cancellationToken))?.Lines ?? [];
        var published = await catalog.FindPublished([.. lines.Select(line => line.VariantId.AsProduct())], cancellationToken);
        var products = published.ToDictionary(product => product.Id);
        return new CartDetails(
            [.. lines.Select(line => (Id: line.VariantId.AsProduct(), line.Quantity))
                .Select(line => new CartItem(line.Id, products.GetValueOrDefault(line.Id), line.Quantity))],
            store.Currency);
    }
}

using MediatR;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Ports.Carts;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;

namespace Shop.Application.Carts;

/// <summary>Returns the actor's cart with current prices and availability.</summary>
public sealed record GetCart(Actor Owner) : IQuery<CartDetails>;

internal sealed class GetCartHandler(ICartRepository carts, ICatalogReader catalog, StorePolicy store) : IRequestHandler<GetCart, CartDetails>
{
    public async Task<CartDetails> Handle(GetCart query, CancellationToken cancellationToken)
    {
        var lines = (await carts.Find(query.Owner.Id, cancellationToken))?.Lines ?? [];
        var published = await catalog.FindPublished([.. lines.Select(line => line.ProductId)], cancellationToken);
        var products = published.ToDictionary(product => product.Id);
        return new CartDetails(
            [.. lines.Select(line => new CartItem(line.ProductId, products.GetValueOrDefault(line.ProductId), line.Quantity))],
            store.Currency);
    }
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Wishlists;

/// <summary>Whether a product is on the actor's wishlist.</summary>
public sealed record IsOnWishlist(Actor Owner, ProductId ProductId) : IQuery<bool>;

internal sealed class IsOnWishlistHandler(IWishlistRepository wishlists) : IRequestHandler<IsOnWishlist, bool>
{
    public async Task<bool> Handle(IsOnWishlist query, CancellationToken cancellationToken) =>
        await wishlists.Find(query.Owner.Id, query.ProductId, cancellationToken) is not null;
}

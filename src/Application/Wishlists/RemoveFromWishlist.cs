using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Wishlists;

/// <summary>Removes a product from the actor's wishlist; does nothing when it is not there.</summary>
public sealed record RemoveFromWishlist(Actor Owner, ProductId ProductId) : ICommand<Unit>;

internal sealed class RemoveFromWishlistHandler(IWishlistRepository wishlists) : IRequestHandler<RemoveFromWishlist, Unit>
{
    public async Task<Unit> Handle(RemoveFromWishlist command, CancellationToken cancellationToken)
    {
        if (await wishlists.Lock(command.Owner.Id, command.ProductId, cancellationToken) is { } entry)
            wishlists.Remove(entry);
        return Unit.Value;
    }
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Wishlists;

/// <summary>
/// Adds a product to the actor's wishlist, or removes it. Returns whether it is on the list. Rejects an invisible product with
/// <c>product-not-found</c>.
/// </summary>
public sealed record ToggleWishlist(Actor Owner, ProductId ProductId) : ICommand<bool>;

internal sealed class ToggleWishlistHandler(IWishlistRepository wishlists, IMediator mediator) : IRequestHandler<ToggleWishlist, bool>
{
    public async Task<bool> Handle(ToggleWishlist command, CancellationToken cancellationToken)
    {
        if (await wishlists.Lock(command.Owner.Id, command.ProductId, cancellationToken) is { } entry)
        {
            wishlists.Remove(entry);
            return false;
        }

        await mediator.Send(new AddToWishlist(command.Owner, command.ProductId), cancellationToken);
        return true;
    }
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Wishlists;

/// <summary>Somebody presses the heart beside a product. Whether it is on the list afterwards; refuses with <c>product-not-found</c> what cannot be added.</summary>
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

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Wishlists;

/// <summary>Somebody wishes for a product no more; what is not on the list is not missed.</summary>
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

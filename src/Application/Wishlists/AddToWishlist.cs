using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Wishlists;

namespace Shop.Application.Wishlists;

/// <summary>
/// Adds a product to the actor's wishlist; keeps the position of one that is already on it. Rejects an invisible product with
/// <c>product-not-found</c>, and an account that was erased meanwhile with <c>account-not-found</c>.
/// </summary>
public sealed record AddToWishlist(Actor Owner, ProductId ProductId) : ICommand<Unit>;

internal sealed class AddToWishlistHandler(IWishlistRepository wishlists, IAccountRepository accounts, ICatalogReader catalog, TimeProvider clock)
    : IRequestHandler<AddToWishlist, Unit>
{
    public async Task<Unit> Handle(AddToWishlist command, CancellationToken cancellationToken)
    {
        if (await wishlists.Lock(command.Owner.Id, command.ProductId, cancellationToken) is not null)
            return Unit.Value;
        if (await catalog.Find(command.ProductId, command.Owner, cancellationToken) is null)
            throw ProductErrors.NotFound(command.ProductId);
        if (!await accounts.Hold(command.Owner.Id, cancellationToken))
            throw AccountErrors.NotFound(command.Owner.Id);

        wishlists.Add(new WishlistEntry(command.Owner.Id, command.ProductId, clock.GetUtcNow()));
        return Unit.Value;
    }
}

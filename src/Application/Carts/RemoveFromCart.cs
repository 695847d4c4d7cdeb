using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;

namespace Shop.Application.Carts;

/// <summary>
/// Removes a product from a cart; does nothing when it is not there. Rejects a guest's cart that does not exist with <c>cart-not-found</c>.
/// </summary>
public sealed record RemoveFromCart(CartOwner Owner, ProductId ProductId) : ICommand<Unit>;

internal sealed class RemoveFromCartHandler(OwnedCarts carts, TimeProvider clock) : IRequestHandler<RemoveFromCart, Unit>
{
    public async Task<Unit> Handle(RemoveFromCart command, CancellationToken cancellationToken)
    {
        var cart = await carts.Lock(command.Owner, cancellationToken);
        cart?.Remove(VariantId.DefaultOf(command.ProductId), clock.GetUtcNow());
        return Unit.Value;
    }
}

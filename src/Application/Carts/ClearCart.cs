using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Carts;

namespace Shop.Application.Carts;

/// <summary>Removes all items from a cart. Rejects a guest's cart that does not exist with <c>cart-not-found</c>.</summary>
public sealed record ClearCart(CartOwner Owner) : ICommand<Unit>;

internal sealed class ClearCartHandler(OwnedCarts carts, TimeProvider clock) : IRequestHandler<ClearCart, Unit>
{
    public async Task<Unit> Handle(ClearCart command, CancellationToken cancellationToken)
    {
        var cart = await carts.Lock(command.Owner, cancellationToken);
        cart?.Clear(clock.GetUtcNow());
        return Unit.Value;
    }
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Carts;
using Shop.Domain.Accounts;

namespace Shop.Application.Carts;

/// <summary>Removes all items from the actor's cart.</summary>
public sealed record ClearCart(Actor Owner) : ICommand<Unit>;

internal sealed class ClearCartHandler(ICartRepository carts) : IRequestHandler<ClearCart, Unit>
{
    public async Task<Unit> Handle(ClearCart command, CancellationToken cancellationToken)
    {
        var cart = await carts.Lock(command.Owner.Id, cancellationToken);
        cart?.Clear();
        return Unit.Value;
    }
}

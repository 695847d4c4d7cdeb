using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Carts;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Carts;

/// <summary>Removes a product from the actor's cart; does nothing when it is not there.</summary>
public sealed record RemoveFromCart(Actor Owner, ProductId ProductId) : ICommand<Unit>;

internal sealed class RemoveFromCartHandler(ICartRepository carts) : IRequestHandler<RemoveFromCart, Unit>
{
    public async Task<Unit> Handle(RemoveFromCart command, CancellationToken cancellationToken)
    {
        var cart = await carts.Lock(command.Owner.Id, cancellationToken);
        cart?.Remove(command.ProductId);
        return Unit.Value;
    }
}

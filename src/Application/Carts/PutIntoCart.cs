using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Carts;
using Shop.Application.Ports.Catalog;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Application.Carts;

/// <summary>
/// Sets the quantity of a product in the actor's cart. Rejects a product that is not published with <c>product-not-found</c>, and a 101st
/// product with <c>cart-full</c>.
/// </summary>
public sealed record PutIntoCart(Actor Owner, ProductId ProductId, int Quantity) : ICommand<Unit>;

internal sealed class PutIntoCartValidator : AbstractValidator<PutIntoCart>
{
    public PutIntoCartValidator() => RuleFor(c => c.Quantity).From(1, OrderLine.MaxQuantity);
}

internal sealed class PutIntoCartHandler(ICartRepository carts, ICatalogReader catalog) : IRequestHandler<PutIntoCart, Unit>
{
    public async Task<Unit> Handle(PutIntoCart command, CancellationToken cancellationToken)
    {
        if ((await catalog.FindPublished([command.ProductId], cancellationToken)).Count == 0)
            throw ProductErrors.NotFound(command.ProductId);

        var cart = await carts.Lock(command.Owner.Id, cancellationToken);
        if (cart is null)
            carts.Add(cart = Cart.Of(command.Owner.Id));
        cart.Put(command.ProductId, command.Quantity);
        return Unit.Value;
    }
}

using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Validation;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Application.Carts;

/// <summary>
/// Sets the quantity of a product in a cart. Rejects a product that is not published with <c>product-not-found</c>, a 101st product with
/// <c>cart-full</c>, and a guest's cart that does not exist with <c>cart-not-found</c>.
/// </summary>
public sealed record PutIntoCart(CartOwner Owner, ProductId ProductId, int Quantity) : ICommand<Unit>;

internal sealed class PutIntoCartValidator : AbstractValidator<PutIntoCart>
{
    public PutIntoCartValidator() => RuleFor(c => c.Quantity).From(1, OrderLine.MaxQuantity);
}

internal sealed class PutIntoCartHandler(OwnedCarts carts, ICatalogReader catalog, TimeProvider clock) : IRequestHandler<PutIntoCart, Unit>
{
    public async Task<Unit> Handle(PutIntoCart command, CancellationToken cancellationToken)
    {
        if ((await catalog.FindPublished([command.ProductId], cancellationToken)).Count == 0)
            throw ProductErrors.NotFound(command.ProductId);

        var cart = await carts.LockOrAdd(command.Owner, cancellationToken);
        cart.Put(VariantId.DefaultOf(command.ProductId), command.Quantity, clock.GetUtcNow());
        return Unit.Value;
    }
}

using Shop.Domain.Shared;

namespace Shop.Domain.Carts;

/// <summary>What carts refuse.</summary>
public static class CartErrors
{
    public static DomainException Empty() => new("cart-empty", "There is nothing in the cart to order.");

    public static DomainException Full() => new("cart-full", $"A cart holds at most {Cart.MaxLines} products.");
}

using Shop.Domain.Shared;

namespace Shop.Domain.Carts;

/// <summary>Domain errors of carts.</summary>
public static class CartErrors
{
    public static DomainException Empty() => new("cart-empty", "The cart is empty.");

    public static DomainException Full() => new("cart-full", $"A cart holds at most {Cart.MaxLines} products.");
}

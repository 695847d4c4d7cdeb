using Shop.Domain.Shared;

namespace Shop.Domain.Carts;

/// <summary>Domain errors of carts.</summary>
public static class CartErrors
{
    /// <summary>The same for an unknown, an expired and a merged cart.</summary>
    public static DomainException NotFound() => new("cart-not-found", "No cart has this token. It may have expired, or was merged.");

    public static DomainException Empty() => new("cart-empty", "The cart is empty.");

    public static DomainException Full() => new("cart-full", $"A cart holds at most {Cart.MaxLines} products.");
}

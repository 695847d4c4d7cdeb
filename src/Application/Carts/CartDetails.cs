using Shop.Application.Catalog.Browsing;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Carts;

/// <summary>A cart as returned to its owner.</summary>
public sealed record CartDetails(IReadOnlyList<CartItem> Items, Currency Currency)
{
    /// <summary>The sum of all items that can be ordered; null above the limit of an order total.</summary>
    public Money? Total =>
        Items.Aggregate((Int128)0, (sum, item) => sum + item.Cost) is var cost && cost > Money.MaxAmount ? null : Money.Of((long)cost, Currency);
}

/// <summary>An item of a cart.</summary>
/// <param name="Product">Null when the product is not published.</param>
public sealed record CartItem(ProductId ProductId, ProductDetails? Product, int Quantity)
{
    public int Available => Product?.Available ?? 0;

    public Money? UnitPrice => Product?.EffectivePrice;

    /// <summary>Null when the product cannot be ordered or the sum is above the limit of an amount.</summary>
    public Money? Total => UnitPrice is null || Cost > Money.MaxAmount ? null : Money.Of((long)Cost, UnitPrice.Currency);

    /// <summary>In minor units; 0 when the product cannot be ordered.</summary>
    internal Int128 Cost => (Int128)(UnitPrice?.Amount ?? 0) * Quantity;
}

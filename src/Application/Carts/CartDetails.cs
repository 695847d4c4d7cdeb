using Shop.Application.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Carts;

/// <summary>A cart as its owner sees it.</summary>
public sealed record CartDetails(IReadOnlyList<CartItem> Items, Currency Currency)
{
    /// <summary>What all that can be ordered costs; null when that is more than an order may cost.</summary>
    public Money? Total =>
        Items.Aggregate((Int128)0, (sum, item) => sum + item.Cost) is var cost && cost > Money.MaxAmount ? null : Money.Of((long)cost, Currency);
}

/// <summary>A product in a cart.</summary>
/// <param name="Product">Null when it is not published any more; nothing of a draft is told.</param>
public sealed record CartItem(ProductId ProductId, ProductDetails? Product, int Quantity)
{
    public int Available => Product?.Available ?? 0;

    public Money? UnitPrice => Product?.EffectivePrice;

    /// <summary>Null when it cannot be ordered, or costs more than an order may.</summary>
    public Money? Total => UnitPrice is null || Cost > Money.MaxAmount ? null : Money.Of((long)Cost, UnitPrice.Currency);

    /// <summary>In minor units; nothing for what cannot be ordered.</summary>
    internal Int128 Cost => (Int128)(UnitPrice?.Amount ?? 0) * Quantity;
}

using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Domain.Carts;

/// <summary>The products that an account intends to order. Prices are not fixed and stock is not reserved.</summary>
public sealed class Cart : AggregateRoot
{
    public const int MaxLines = Order.MaxLines;

    public AccountId OwnerId { get; }

    /// <summary>Each product once, in the order of addition; at most 100.</summary>
    public IReadOnlyList<CartLine> Lines { get; private set; } = [];

    private Cart(AccountId ownerId) => OwnerId = ownerId;

    public static Cart Of(AccountId owner) => new(owner);

    /// <summary>
    /// Sets the quantity of a product and adds the product when it is missing. Rejects a 101st product with <c>cart-full</c>.
    /// </summary>
    public void Put(ProductId product, int quantity)
    {
        var line = new CartLine(product, quantity);
        if (Lines.Any(other => other.ProductId == product))
        {
            Lines = [.. Lines.Select(other => other.ProductId == product ? line : other)];
            return;
        }

        if (Lines.Count == MaxLines)
            throw CartErrors.Full();

        Lines = [.. Lines, line];
    }

    public void Remove(ProductId product) => Lines = [.. Lines.Where(line => line.ProductId != product)];

    public void Clear() => Lines = [];

    /// <summary>Rejects an empty cart with <c>cart-empty</c>.</summary>
    public void EnsureNotEmpty()
    {
        if (Lines.Count == 0)
            throw CartErrors.Empty();
    }
}

using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Domain.Carts;

/// <summary>What somebody is about to order. It promises nothing: prices are today's, and nothing is reserved.</summary>
public sealed class Cart : AggregateRoot
{
    public const int MaxLines = Order.MaxLines;

    public AccountId OwnerId { get; }

    /// <summary>Each product once, in the order they were put in.</summary>
    public IReadOnlyList<CartLine> Lines { get; private set; } = [];

    private Cart(AccountId ownerId) => OwnerId = ownerId;

    public static Cart Of(AccountId owner) => new(owner);

    /// <summary>Has this many of a product from now on, however many there were; refuses with <c>cart-full</c> a 101st product.</summary>
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

    /// <summary>Refuses with <c>cart-empty</c> when there is nothing to order.</summary>
    public void EnsureNotEmpty()
    {
        if (Lines.Count == 0)
            throw CartErrors.Empty();
    }
}

using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Domain.Inventory;

/// <summary>The quantities of one product. Invariant: 0 ≤ reserved ≤ on hand.</summary>
public sealed class Stock : AggregateRoot
{
    public const int MaxOnHand = 1_000_000_000;

    private readonly List<StockMovement> _movements = [];

    public ProductId ProductId { get; }

    public int OnHand { get; private set; }

    public int Reserved { get; private set; }

    public int Available => OnHand - Reserved;

    /// <summary>The stock movements since the stock was loaded or opened.</summary>
    public IReadOnlyList<StockMovement> Movements => _movements;

    private Stock(ProductId productId) => ProductId = productId;

    public static Stock Open(ProductId product, int onHand, AccountId by, DateTimeOffset at)
    {
        var stock = new Stock(product);
        if (onHand != 0)
            stock.Move(onHand, StockMovementKind.Initial, null, null, by, at);
        return stock;
    }

    /// <summary>Reserves a quantity for an order. Rejects more than is available with <c>insufficient-stock</c>.</summary>
    public void Reserve(int quantity)
    {
        EnsurePositive(quantity);
        if (quantity > Available)
            throw StockErrors.Insufficient(ProductId, quantity, Available);

        Reserved += quantity;
    }

    /// <summary>Releases a reservation.</summary>
    public void Release(int quantity)
    {
        EnsureReserved(quantity);
        Reserved -= quantity;
    }

    /// <summary>Turns a reservation into a sale: reduces reserved and on hand.</summary>
    public void Sell(OrderId order, int quantity, DateTimeOffset at)
    {
        EnsureReserved(quantity);
        Reserved -= quantity;
        Move(-quantity, StockMovementKind.Sale, null, order, null, at);
    }

    /// <summary>Returns the sold quantity of an order that ends before it is shipped.</summary>
    public void Return(OrderId order, int quantity, DateTimeOffset at)
    {
        EnsurePositive(quantity);
        Move(quantity, StockMovementKind.Return, null, order, null, at);
    }

    /// <summary>
    /// Adds the delta, which may be negative. Rejects a result below the reserved quantity with <c>insufficient-stock</c>.
    /// </summary>
    public StockMovement Adjust(int delta, string? reason, AccountId by, DateTimeOffset at) =>
        Move(delta, StockMovementKind.Adjustment, reason, null, by, at);

    /// <summary>
    /// Sets the quantity on hand to a counted value. Rejects the change with <c>stock-changed</c> when <paramref name="changeFrom"/> is not
    /// the quantity on hand.
    /// </summary>
    public void Set(int onHand, int? changeFrom, AccountId by, DateTimeOffset at)
    {
        if (changeFrom is { } expected && expected != OnHand)
            throw StockErrors.Changed(expected, OnHand);
        if (onHand != OnHand)
            Move(onHand - OnHand, StockMovementKind.Set, null, null, by, at);
    }

    private StockMovement Move(int delta, StockMovementKind kind, string? reason, OrderId? order, AccountId? by, DateTimeOffset at)
    {
        var onHand = (long)OnHand + delta;
        if (onHand > MaxOnHand)
            throw StockErrors.OutOfRange();
        if (onHand < Reserved)
            throw StockErrors.Insufficient(ProductId, -delta, Available);

        OnHand = (int)onHand;
        var movement = new StockMovement(StockMovementId.New(at), ProductId, delta, kind, reason, order, by, at);
        _movements.Add(movement);
        return movement;
    }

    private static void EnsurePositive(int quantity) => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);

    private void EnsureReserved(int quantity)
    {
        EnsurePositive(quantity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantity, Reserved);
    }
}

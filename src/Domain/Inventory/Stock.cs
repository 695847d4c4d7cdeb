using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Domain.Inventory;

/// <summary>The quantities of one variant. Invariant: 0 ≤ reserved ≤ on hand.</summary>
public sealed class Stock : AggregateRoot
{
    public const int MaxOnHand = 1_000_000_000;

    /// <summary>The reason of the adjustment that follows such a return.</summary>
    public const string FullReason = "The largest quantity on hand is exceeded by a return.";

    private readonly List<StockMovement> _movements = [];

    public VariantId VariantId { get; }

    public int OnHand { get; private set; }

    public int Reserved { get; private set; }

    public int Available => OnHand - Reserved;

    /// <summary>The stock movements since the stock was loaded or opened.</summary>
    public IReadOnlyList<StockMovement> Movements => _movements;

    private Stock(VariantId variantId) => VariantId = variantId;

    public static Stock Open(VariantId variant, int onHand, AccountId by, DateTimeOffset at)
    {
        var stock = new Stock(variant);
        if (onHand != 0)
            stock.Move(onHand, StockMovementKind.Initial, null, null, by, at);
        return stock;
    }

    /// <summary>Reserves a quantity for an order. Rejects more than is available with <c>insufficient-stock</c>.</summary>
    public void Reserve(int quantity)
    {
        EnsurePositive(quantity);
        if (quantity > Available)
            throw StockErrors.Insufficient(VariantId, quantity, Available);

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

    /// <summary>
    /// Returns the sold quantity of an order that ends before it is shipped. Never rejects it: what exceeds the largest quantity on hand is
    /// removed by an adjustment.
    /// </summary>
    public void Return(OrderId order, int quantity, DateTimeOffset at)
    {
        EnsurePositive(quantity);
        var surplus = (int)Math.Max(0, (long)OnHand + quantity - MaxOnHand);
        OnHand += quantity - surplus;
        Record(quantity, StockMovementKind.Return, null, order, null, at);
        if (surplus > 0)
            Record(-surplus, StockMovementKind.Adjustment, FullReason, null, null, at);
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
            throw StockErrors.Insufficient(VariantId, -delta, Available);

        OnHand = (int)onHand;
        return Record(delta, kind, reason, order, by, at);
    }

    private StockMovement Record(int delta, StockMovementKind kind, string? reason, OrderId? order, AccountId? by, DateTimeOffset at)
    {
        var movement = new StockMovement(StockMovementId.New(at), VariantId, delta, kind, reason, order, by, at);
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

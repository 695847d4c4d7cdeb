namespace Shop.Domain.Inventory;

/// <summary>The cause of a change of the quantity on hand.</summary>
public enum StockMovementKind
{
    Initial,
    Adjustment,
    Set,
    Sale,
    Return,
}

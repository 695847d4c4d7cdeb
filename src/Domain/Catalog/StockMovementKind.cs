namespace Shop.Domain.Catalog;

/// <summary>Why the quantity on hand changed.</summary>
public enum StockMovementKind
{
    Initial,
    Adjustment,
    Set,
    Sale,
    Return,
}

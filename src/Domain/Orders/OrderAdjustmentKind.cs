namespace Shop.Domain.Orders;

/// <summary>The cause of an adjustment.</summary>
public enum OrderAdjustmentKind
{
    Discount,
    Shipping,
    Tax,
}

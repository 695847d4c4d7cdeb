namespace Shop.Domain.Orders;

/// <summary>The allowed status transitions of an order.</summary>
public static class OrderTransitions
{
    public static bool Allows(OrderStatus from, OrderStatus to) => (from, to) switch
    {
        (OrderStatus.Pending, OrderStatus.Paid or OrderStatus.Rejected or OrderStatus.Cancelled) => true,
        (OrderStatus.Paid, OrderStatus.Preparing or OrderStatus.Cancelled) => true,
        (OrderStatus.Preparing, OrderStatus.Shipped or OrderStatus.Cancelled) => true,
        (OrderStatus.Shipped, OrderStatus.Delivered) => true,
        _ => false,
    };

    /// <summary>Whether no transition leads out of the status.</summary>
    public static bool IsFinal(OrderStatus status) =>
        status is OrderStatus.Delivered or OrderStatus.Rejected or OrderStatus.Cancelled;
}

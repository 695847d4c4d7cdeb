namespace Shop.Domain.Orders;

/// <summary>The status of an order; no transition leads backwards.</summary>
public enum OrderStatus
{
    Pending,
    Paid,
    Preparing,
    Shipped,
    Delivered,
    Rejected,
    Cancelled,
}

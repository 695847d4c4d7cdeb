namespace Shop.Domain.Orders;

/// <summary>How far an order has come; no step leads backwards.</summary>
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

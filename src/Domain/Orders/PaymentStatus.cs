namespace Shop.Domain.Orders;

/// <summary>What became of the money.</summary>
public enum PaymentStatus
{
    Pending,
    Paid,
    Failed,
    Cancelled,
    Refunded,
}

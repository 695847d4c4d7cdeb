namespace Shop.Domain.Payments;

/// <summary>The status of a payment.</summary>
public enum PaymentStatus
{
    Pending,
    Paid,
    Failed,
    Cancelled,
    Refunded,
}

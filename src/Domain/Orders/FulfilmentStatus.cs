namespace Shop.Domain.Orders;

/// <summary>The fulfilment of a paid order, as reported by the seller or an admin.</summary>
public enum FulfilmentStatus
{
    Preparing,
    Shipped,
    Delivered,
}

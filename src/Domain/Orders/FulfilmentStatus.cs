namespace Shop.Domain.Orders;

/// <summary>How far a paid order is on its way, as whoever sends it says.</summary>
public enum FulfilmentStatus
{
    Preparing,
    Shipped,
    Delivered,
}

namespace Shop.Domain.Orders;

/// <summary>An action on an order.</summary>
public enum OrderAction
{
    Cancel,
    Prepare,
    Ship,
    Deliver,
    Refund,
}

namespace Shop.Domain.Orders;

/// <summary>What can be done with an order.</summary>
public enum OrderAction
{
    Cancel,
    Prepare,
    Ship,
    Deliver,
    Refund,
}

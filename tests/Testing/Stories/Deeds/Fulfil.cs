using Shop.Application.Orders;
using Shop.Domain.Orders;

namespace Shop.Testing.Stories.Deeds;

public sealed record Fulfil(int Order, FulfilmentStatus To, Who By) : OrderDeed(Order)
{
    private (OrderStatus Before, OrderStatus After) Way => To switch
    {
        FulfilmentStatus.Preparing => (OrderStatus.Paid, OrderStatus.Preparing),
        FulfilmentStatus.Shipped => (OrderStatus.Preparing, OrderStatus.Shipped),
        _ => (OrderStatus.Shipped, OrderStatus.Delivered),
    };

    public override string ToString() => $"{By} has order {Order} {To}";

    protected override Task Do(Scene scene, OrderId id, BookedOrder order) => scene.Send(new FulfilOrder(By.For(order), id, To));

    protected override string? Refusal(BookedOrder order) =>
        !By.Sees(order) ? "order-not-found"
        : By != Who.Admin && !By.SellsAllOf(order) ? "not-order-seller"
        : order.Status == Way.Before ? null
        : "illegal-transition";

    protected override BookedOrder Change(BookedOrder order) => order with { Status = Way.After };
}

using Shop.Application.Orders;
using Shop.Domain.Orders;
using Shop.Testing.Data;

namespace Shop.Testing.Stories.Deeds;

public sealed record Refund(int Order) : OrderDeed(Order)
{
    public override string ToString() => $"Admin refunds order {Order}";

    protected override Task Do(Scene scene, OrderId id, BookedOrder order) => scene.Send(new RefundOrder(Some.Admin, id, "Arrived broken."));

    protected override string? Refusal(BookedOrder order) => order.IsRefundable ? null : "order-not-refundable";

    protected override BookedOrder Change(BookedOrder order) => order.Refund();
}

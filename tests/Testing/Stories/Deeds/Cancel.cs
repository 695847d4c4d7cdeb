using Shop.Application.Orders;
using Shop.Domain.Orders;

namespace Shop.Testing.Stories.Deeds;

public sealed record Cancel(int Order, Who By) : OrderDeed(Order)
{
    public override string ToString() => $"{By} cancels order {Order}";

    protected override Task Do(Scene scene, OrderId id, BookedOrder order) => scene.Send(new CancelOrder(By.For(order), id, null));

    protected override string? Refusal(BookedOrder order) =>
        !By.Sees(order) ? "order-not-found"
        : By is not Who.Buyer and not Who.Admin ? "not-order-buyer"
        : order.IsCancellable ? null
        : "order-not-cancellable";

    protected override BookedOrder Change(BookedOrder order) => order.Cancel();
}

using Shop.Application.Orders;
using Shop.Domain.Orders;
using Shop.Testing.Data;

namespace Shop.Testing.ModelBased.Commands;

public sealed record Refund(int Order) : OrderCommand(Order)
{
    public override string ToString() => $"Admin refunds order {Order}";

    protected override Task Do(ModelRun run, OrderId id, ExpectedOrder order) => run.Send(new RefundOrder(Some.Admin, id, "Arrived broken."));

    protected override string? Refusal(ExpectedOrder order) => order.IsRefundable ? null : "order-not-refundable";

    protected override ExpectedOrder Change(ExpectedOrder order) => order.Refund();
}

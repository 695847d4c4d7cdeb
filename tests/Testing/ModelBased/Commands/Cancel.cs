using Shop.Application.Orders;
using Shop.Domain.Orders;

namespace Shop.Testing.ModelBased.Commands;

public sealed record Cancel(int Order, CallerRole By) : OrderCommand(Order)
{
    public override string ToString() => $"{By} cancels order {Order}";

    protected override Task Do(ModelRun run, OrderId id, ExpectedOrder order) => run.Send(new CancelOrder(By.For(order), id, null));

    protected override string? Refusal(ExpectedOrder order) =>
        !By.Sees(order) ? "order-not-found"
        : By is not CallerRole.Buyer and not CallerRole.Admin ? "not-order-buyer"
        : order.IsCancellable ? null
        : "order-not-cancellable";

    protected override ExpectedOrder Change(ExpectedOrder order) => order.Cancel();
}

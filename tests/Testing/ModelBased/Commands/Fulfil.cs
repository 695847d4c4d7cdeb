using Shop.Application.Orders;
using Shop.Domain.Orders;

namespace Shop.Testing.ModelBased.Commands;

/// <param name="To">Null for the next status.</param>
public sealed record Fulfil(int Order, FulfilmentStatus? To, CallerRole By) : OrderCommand(Order)
{
    public override string ToString() => $"{By} has order {Order} {(To is { } to ? $"{to}" : "go one step further")}";

    protected override Task Do(ModelRun run, OrderId id, ExpectedOrder order) => run.Send(new FulfilOrder(By.For(order), id, Next(order)));

    protected override string? Refusal(ExpectedOrder order) =>
        !By.Sees(order) ? "order-not-found"
        : By != CallerRole.Admin && !By.SellsAllOf(order) ? "not-order-seller"
        : order.Status == Way(Next(order)).Before ? null
        : "illegal-transition";

    protected override ExpectedOrder Change(ExpectedOrder order) => order with { Status = Way(Next(order)).After };

    private FulfilmentStatus Next(ExpectedOrder order) => To ?? Enum.GetValues<FulfilmentStatus>().FirstOrDefault(to => Way(to).Before == order.Status);

    private static (OrderStatus Before, OrderStatus After) Way(FulfilmentStatus to) => to switch
    {
        FulfilmentStatus.Preparing => (OrderStatus.Paid, OrderStatus.Preparing),
        FulfilmentStatus.Shipped => (OrderStatus.Preparing, OrderStatus.Shipped),
        _ => (OrderStatus.Shipped, OrderStatus.Delivered),
    };
}

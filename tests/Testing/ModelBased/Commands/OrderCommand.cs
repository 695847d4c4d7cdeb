using Shop.Domain.Orders;

namespace Shop.Testing.ModelBased.Commands;

/// <summary>A command on an order.</summary>
/// <param name="Order">Taken modulo the number of orders.</param>
public abstract record OrderCommand(int Order) : ModelCommand
{
    public override ModelStep? On(ModelRun run)
    {
        if (run.Orders.Count == 0)
            return null;

        var number = Order % run.Orders.Count;
        return new ModelStep(
            () => Do(run, run.Orders[number], run.ModelState.Orders[number]),
            model => Refusal(model.Orders[number]) is { } code
                ? ExpectedOutcome.Refused(model, code)
                : ExpectedOutcome.Of(model, model.Change(number, Change)));
    }

    public override IEnumerable<ModelCommand> Simpler() => Order > 0 ? [this with { Order = 0 }, this with { Order = Order - 1 }] : [];

    protected abstract Task Do(ModelRun run, OrderId id, ExpectedOrder order);

    protected abstract string? Refusal(ExpectedOrder order);

    protected abstract ExpectedOrder Change(ExpectedOrder order);
}

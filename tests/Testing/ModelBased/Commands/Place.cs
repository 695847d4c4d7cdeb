using System.Collections.Immutable;
using Shop.Application.Orders;

namespace Shop.Testing.ModelBased.Commands;

/// <param name="Lines">May contain a product twice, and more than is available.</param>
public sealed record Place(int Buyer, ImmutableArray<(int Product, int Quantity)> Lines, PaymentPlan Plan) : ModelCommand
{
    public override ModelStep On(ModelRun run)
    {
        (int Product, int Quantity)[] lines = [.. Lines.Select(line => (line.Product % run.Products.Length, line.Quantity))];
        var command = new PlaceOrder(
            ModelRun.Buyers[Buyer], [.. lines.Select(line => new OrderItem(run.Products[line.Product], line.Quantity))], null, $"{Plan}");
        return new ModelStep(() => run.Send(command), model => Foresee(run, model, lines));
    }

    public override IEnumerable<ModelCommand> Simpler() =>
    [
        .. Lines.Length > 1 ? Lines.Select(line => this with { Lines = [line] }) : [],
        .. Plan.Simpler().Select(plan => this with { Plan = plan }),
    ];

    public override string ToString() =>
        $"buyer {Buyer} orders {string.Join(" and ", Lines.Select(line => $"{line.Quantity} of product {line.Product}"))}; the gateway: {Plan}";

    private ExpectedOutcome Foresee(ModelRun run, ModelState model, (int Product, int Quantity)[] lines)
    {
        var order = new ExpectedOrder(Buyer, lines, run.Clock.GetUtcNow());
        if (run.OneUnpaid && model.Orders.Exists(other => other.Buyer == Buyer && other.Status == Domain.Orders.OrderStatus.Pending))
            return ExpectedOutcome.Refused(model, "unpaid-order-exists");
        if (lines.GroupBy(line => line.Product).Any(same => same.Sum(line => line.Quantity) > model.Available(same.Key)))
            return ExpectedOutcome.Refused(model, "insufficient-stock");

        return ExpectedOutcome.Of(model, model with { Orders = model.Orders.Add(order) });
    }
}

using Shop.Application.Inventory;
using Shop.Domain.Inventory;
using Shop.Testing.Data;

namespace Shop.Testing.ModelBased.Commands;

/// <param name="Delta">Not 0; negative to remove stock.</param>
public sealed record Restock(int Product, int Delta) : ModelCommand
{
    public override ModelStep On(ModelRun run)
    {
        var product = Product % run.Products.Length;
        return new ModelStep(
            () => run.Send(new AdjustStock(Some.Admin, run.Products[product], Delta, "Counted.")),
            model => model.Available(product) + Delta < 0
                ? ExpectedOutcome.Refused(model, "insufficient-stock")
                : model.OnHand(product) + Delta > Stock.MaxOnHand
                ? ExpectedOutcome.Refused(model, "stock-out-of-range")
                : ExpectedOutcome.Of(model, model with { Received = model.Received.SetItem(product, model.Received[product] + Delta) }));
    }

    public override string ToString() => Delta > 0 ? $"{Delta} of product {Product} come in" : $"{-Delta} of product {Product} are gone";
}

using Shop.Application.Inventory;
using Shop.Domain.Inventory;
using Shop.Testing.Data;

namespace Shop.Testing.ModelBased.Commands;

/// <summary>Sets the stock of a product to the largest quantity.</summary>
public sealed record FillStock(int Product) : ModelCommand
{
    public override ModelStep On(ModelRun run)
    {
        var product = Product % run.Products.Length;
        return new ModelStep(
            () => run.Send(new SetStock(Some.Admin, run.Products[product], Stock.MaxOnHand, null)),
            model => ExpectedOutcome.Of(
                model, model with { Received = model.Received.SetItem(product, model.Received[product] + Stock.MaxOnHand - model.OnHand(product)) }));
    }

    public override string ToString() => $"the stock of product {Product} is full";
}

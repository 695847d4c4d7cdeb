using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Inventory;

public sealed class StockLawsTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;
    private static readonly OrderId Order = OrderId.New(Now);

    private static readonly Gen<int> Quantities = Gen.OneOf(
        Gen.Choose(-20, 20), Gen.Choose(-Stock.MaxOnHand, Stock.MaxOnHand), Gen.Elements(int.MinValue, int.MaxValue, Stock.MaxOnHand));

    private static readonly Gen<Step> Steps = Gen.Elements(
            new Kind("reserve", (stock, quantity) => stock.Reserve(quantity)),
            new Kind("release", (stock, quantity) => stock.Release(quantity)),
            new Kind("sell", (stock, quantity) => stock.Sell(Order, quantity, Now)),
            new Kind("return", (stock, quantity) => stock.Return(Order, quantity, Now)),
            new Kind("adjust", (stock, quantity) => stock.Adjust(quantity, null, Some.Admin.Id, Now)),
            new Kind("set", (stock, quantity) => stock.Set(quantity, null, Some.Admin.Id, Now)),
            new Kind("set from", (stock, quantity) => stock.Set(quantity, stock.OnHand, Some.Admin.Id, Now)))
        .SelectMany(kind => Quantities.Select(quantity => new Step(kind, quantity)));

    [Property]
    public Property Reserved_quantity_is_never_negative_and_never_exceeds_on_hand() => AfterEveryStep((stock, _) =>
    {
        stock.Reserved.Should().BeGreaterThanOrEqualTo(0);
        stock.OnHand.Should().BeGreaterThanOrEqualTo(stock.Reserved).And.BeLessThanOrEqualTo(Stock.MaxOnHand);
        stock.Available.Should().Be(stock.OnHand - stock.Reserved);
    });

    [Property]
    public Property Stock_movements_sum_up_to_on_hand() => AfterEveryStep((stock, _) =>
        stock.Movements.Sum(movement => (long)movement.Delta).Should().Be(stock.OnHand));

    [Property]
    public Property Received_quantity_equals_available_plus_reserved_plus_sold() => AfterEveryStep((stock, _) =>
    {
        var trade = stock.Movements.Where(movement => movement.Kind is StockMovementKind.Sale or StockMovementKind.Return).Sum(movement => (long)movement.Delta);
        var cameIn = stock.Movements.Sum(movement => (long)movement.Delta) - trade;
        (stock.Available + stock.Reserved - trade).Should().Be(cameIn);
    });

    [Property]
    public Property Rejected_step_leaves_the_stock_unchanged() => AfterEveryStep((stock, refused) =>
    {
        if (refused is { } before)
            (stock.OnHand, stock.Reserved, stock.Movements.Count).Should().Be(before);
    });

    private static Property AfterEveryStep(Action<Stock, (int OnHand, int Reserved, int Movements)?> law) => Prop.ForAll(Steps.ToArbitrary().Array(), steps =>
    {
        var stock = AProduct.Named("Teapot").WithStock(10).BuildStock();
        foreach (var step in steps)
        {
            var before = (stock.OnHand, stock.Reserved, stock.Movements.Count);
            law(stock, step.IsTakenBy(stock) ? null : before);
        }
    });

    private sealed record Kind(string Name, Action<Stock, int> Act);

    private sealed record Step(Kind Kind, int Quantity)
    {
        public bool IsTakenBy(Stock stock)
        {
            try
            {
                Kind.Act(stock, Quantity);
                return true;
            }
            catch (Exception refused) when (refused is DomainException or ArgumentOutOfRangeException)
            {
                return false;
            }
        }

        public override string ToString() => $"{Kind.Name} {Quantity}";
    }
}

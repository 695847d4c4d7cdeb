using System.Collections.Immutable;
using Shop.Application.Orders;

namespace Shop.Testing.Stories.Deeds;

/// <param name="Lines">May contain a product twice, and more than is available.</param>
public sealed record Place(int Buyer, ImmutableArray<(int Product, int Quantity)> Lines, PaymentPlan Plan) : Deed
{
    public override Act On(Scene scene)
    {
        (int Product, int Quantity)[] lines = [.. Lines.Select(line => (line.Product % scene.Products.Length, line.Quantity))];
        var command = new PlaceOrder(
            Scene.Buyers[Buyer], [.. lines.Select(line => new OrderItem(scene.Products[line.Product], line.Quantity))], null, $"{Plan}");
        return new Act(() => scene.Send(command), books => Foresee(scene, books, lines));
    }

    public override IEnumerable<Deed> Simpler() =>
    [
        .. Lines.Length > 1 ? Lines.Select(line => this with { Lines = [line] }) : [],
        .. Plan.Simpler().Select(plan => this with { Plan = plan }),
    ];

    public override string ToString() =>
        $"buyer {Buyer} orders {string.Join(" and ", Lines.Select(line => $"{line.Quantity} of product {line.Product}"))}; the gateway: {Plan}";

    private Forecast Foresee(Scene scene, Books books, (int Product, int Quantity)[] lines)
    {
        var order = new BookedOrder(Buyer, lines, scene.Clock.Now);
        if (scene.OneUnpaid && books.Orders.Exists(other => other.Buyer == Buyer && other.Status == Domain.Orders.OrderStatus.Pending))
            return Forecast.Refused(books, "unpaid-order-exists");
        if (lines.GroupBy(line => line.Product).Any(same => same.Sum(line => line.Quantity) > books.Available(same.Key)))
            return Forecast.Refused(books, "insufficient-stock");

        return Forecast.Of(books, books with { Orders = books.Orders.Add(order) });
    }
}

using Shop.Domain.Orders;

namespace Shop.Testing.Stories.Deeds;

/// <summary>A command on an order.</summary>
/// <param name="Order">Taken modulo the number of orders.</param>
public abstract record OrderDeed(int Order) : Deed
{
    public override Act? On(Scene scene)
    {
        if (scene.Orders.Count == 0)
            return null;

        var number = Order % scene.Orders.Count;
        return new Act(
            () => Do(scene, scene.Orders[number], scene.Books.Orders[number]),
            books => Refusal(books.Orders[number]) is { } code
                ? Forecast.Refused(books, code)
                : Forecast.Of(books, books.Change(number, Change)));
    }

    public override IEnumerable<Deed> Simpler() => Order > 0 ? [this with { Order = 0 }, this with { Order = Order - 1 }] : [];

    protected abstract Task Do(Scene scene, OrderId id, BookedOrder order);

    protected abstract string? Refusal(BookedOrder order);

    protected abstract BookedOrder Change(BookedOrder order);
}

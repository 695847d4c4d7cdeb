using System.Collections.Immutable;
using Shop.Domain.Orders;

namespace Shop.Testing.Stories;

/// <summary>The model: expected stock and orders, computed only from received stock and placed orders.</summary>
/// <param name="Received">Total received quantity of each product.</param>
public sealed record Books(ImmutableList<int> Received, ImmutableList<BookedOrder> Orders)
{
    public int OnHand(int product) => Received[product] - Sum(product, order => order.IsSold);

    public int Available(int product) => OnHand(product) - Reserved(product);

    public Books Change(int order, Func<BookedOrder, BookedOrder> change) => this with { Orders = Orders.SetItem(order, change(Orders[order])) };

    /// <summary>The expected state, in the format of <see cref="Scene.Look"/>.</summary>
    public IReadOnlyList<string> Told() =>
    [
        .. Received.Select((_, product) => Tell(product, OnHand(product), Reserved(product))),
        .. Orders.Select((order, number) => Tell(number, order.Status, order.Payment, order.Attempts, order.IsRunning, order.HasMoney, order.IsRefundable)),
    ];

    public static string Tell(int product, int onHand, int reserved) => $"product {product}: {onHand} on hand, {reserved} reserved";

    public static string Tell(int order, OrderStatus status, PaymentStatus payment, int attempts, bool isRunning, bool hasMoney, bool isRefundable) =>
        $"order {order}: {status}, payment {payment} after {attempts} attempts{(isRunning ? ", the last one running" : "")}"
        + $"{(hasMoney ? ", one succeeded" : "")}{(isRefundable ? ", refundable" : "")}";

    private int Reserved(int product) => Sum(product, order => order.Status == OrderStatus.Pending);

    private int Sum(int product, Func<BookedOrder, bool> which) =>
        Orders.Where(which).Sum(order => order.Lines.Where(line => line.Product == product).Sum(line => line.Quantity));
}

using System.Collections.Immutable;
using Shop.Domain.Orders;

namespace Shop.Testing.Stories;

/// <summary>What a shop's stock and orders should be, from nothing but what came in and what was ordered.</summary>
/// <param name="Received">Of each product, what ever came into the store.</param>
public sealed record Books(ImmutableList<int> Received, ImmutableList<BookedOrder> Orders)
{
    public int OnHand(int product) => Received[product] - Sum(product, order => order.IsSold);

    public int Available(int product) => OnHand(product) - Reserved(product);

    public Books Change(int order, Func<BookedOrder, BookedOrder> change) => this with { Orders = Orders.SetItem(order, change(Orders[order])) };

    /// <summary>As <see cref="Scene.Look"/> tells of the shop.</summary>
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

using System.Collections.Immutable;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Testing.ModelBased;

/// <summary>The model: expected stock and orders, computed only from received stock and placed orders.</summary>
/// <param name="Received">Total received quantity of each product.</param>
public sealed record ModelState(ImmutableList<int> Received, ImmutableList<ExpectedOrder> Orders)
{
    public int OnHand(int product) => Received[product] - Sum(product, order => order.IsSold);

    public int Available(int product) => OnHand(product) - Reserved(product);

    public ModelState Change(int order, Func<ExpectedOrder, ExpectedOrder> change) =>
        (this with { Orders = Orders.SetItem(order, change(Orders[order])) }).WithoutSurplus();

    /// <summary>The expected state, in the format of <see cref="ModelRun.Describe"/>.</summary>
    public IReadOnlyList<string> Describe() =>
    [
        .. Received.Select((_, product) => Describe(product, OnHand(product), Reserved(product))),
        .. Orders.Select((order, number) => Describe(number, order.Status, order.Payment, order.Attempts, order.IsRunning, order.HasMoney, order.IsRefundable)),
    ];

    public static string Describe(int product, int onHand, int reserved) => $"product {product}: {onHand} on hand, {reserved} reserved";

    public static string Describe(int order, OrderStatus status, PaymentStatus payment, int attempts, bool isRunning, bool hasMoney, bool isRefundable) =>
        $"order {order}: {status}, payment {payment} after {attempts} attempts{(isRunning ? ", the last one running" : "")}"
        + $"{(hasMoney ? ", one succeeded" : "")}{(isRefundable ? ", refundable" : "")}";

    /// <summary>A return to a full stock is followed by an adjustment.</summary>
    private ModelState WithoutSurplus() =>
        this with { Received = [.. Received.Select((received, product) => received - Math.Max(0, OnHand(product) - Stock.MaxOnHand))] };

    private int Reserved(int product) => Sum(product, order => order.Status == OrderStatus.Pending);

    private int Sum(int product, Func<ExpectedOrder, bool> which) =>
        Orders.Where(which).Sum(order => order.Lines.Where(line => line.Product == product).Sum(line => line.Quantity));
}

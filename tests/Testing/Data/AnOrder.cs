using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Fakes;

namespace Shop.Testing.Data;

/// <summary>A pending order of one teapot, with its payment.</summary>
public sealed class AnOrder
{
    private readonly List<(Product Product, int Quantity)> _items = [];
    private readonly List<OrderAdjustment> _adjustments = [];
    private AccountId _buyer = Some.Buyer.Id;
    private PostalAddress? _address;
    private DateTimeOffset _at = TestClock.Start;
    private Order? _order;

    private AnOrder()
    {
    }

    public static AnOrder Of(AProduct product, int quantity = 1) => new AnOrder().And(product, quantity);

    public static AnOrder OfOneTeapot() => Of(AProduct.Named("Teapot"));

    public AnOrder And(AProduct product, int quantity = 1) => With(() => _items.Add((product.Build(), quantity)));

    /// <param name="amount">Minor units; negative for a reduction.</param>
    public AnOrder Adjusted(OrderAdjustmentKind kind, long amount) => With(() => _adjustments.Add(new OrderAdjustment(kind, $"{kind}", amount)));

    public AnOrder By(AccountId buyer) => With(() => _buyer = buyer);

    public AnOrder SentTo(PostalAddress address) => With(() => _address = address);

    public AnOrder PlacedAt(DateTimeOffset at) => With(() => _at = at);

    /// <summary>Returns the same order at every call.</summary>
    public Order Build() => _order ??= Order.Place(
        OrderId.New(_at),
        _buyer,
        [.. _items.Select((item, position) => OrderLine.Of(position, VariantId.DefaultOf(item.Product.Id), item.Product, item.Quantity))],
        _adjustments,
        _address,
        _at);

    public Payment BuildPayment() => Payment.For(PaymentId.New(_at), Build(), method: null, _at);

    private AnOrder With(Action choice)
    {
        choice();
        return this;
    }
}

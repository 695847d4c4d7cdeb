using Shop.Adapters.Site.Shared;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Adapters.Site.Sell;

/// <summary>The state of the page of a seller, all of which stands in its address: that of the list of products, and that of the list of orders.</summary>
/// <param name="After">Where the list of products continues; null for its beginning.</param>
/// <param name="OrderStatus">Null for orders in every status.</param>
/// <param name="OrdersAfter">Where the list of orders continues; null for its beginning.</param>
public sealed record SellQuery(string? Q, ProductStatus? Status, ProductSort Sort, string? After, OrderStatus? OrderStatus, string? OrdersAfter)
{
    public const string Path = "/sell";

    /// <summary>Reads the address; ignores values that it does not offer.</summary>
    public static SellQuery Of(IQueryCollection query) => new(
        TypedText.Line(query["q"]),
        EnumNames<ProductStatus>.TryParse(query["status"], out var status) ? status : null,
        EnumNames<ProductSort>.TryParse(query["sort"], out var sort) && sort != ProductSort.Relevance ? sort : ProductSort.Newest,
        TypedText.OrNull(query["after"]),
        EnumNames<OrderStatus>.TryParse(query["orders"], out var orders) ? orders : null,
        TypedText.OrNull(query["ordersAfter"]));

    public bool HasFilter => Q is not null || Status is not null;

    public string Address => PageAddress.Of(
        Path,
        ("q", Q),
        ("status", NameOf(Status)),
        ("sort", Sort == ProductSort.Newest ? null : EnumNames<ProductSort>.Of(Sort)),
        ("after", After),
        ("orders", NameOf(OrderStatus)),
        ("ordersAfter", OrdersAfter));

    /// <summary>The products of one seller, in every status unless one was chosen.</summary>
    public ProductFilter ProductsOf(Actor seller) => new(Q, Sellers: [seller.Id], Statuses: Status is { } one ? [one] : Enum.GetValues<ProductStatus>());

    /// <summary>The orders with products of the seller.</summary>
    public OrderFilter SoldOrders => new(OrderStatus, From: null, To: null, Buyer: null, Selling: true);

    /// <summary>Null at the beginning.</summary>
    public Cursor? ProductCursor => Products.Read(After);

    /// <summary>Null at the beginning.</summary>
    public Cursor? OrderCursor => Orders.Read(OrdersAfter);

    /// <summary>The address of the next products; the orders stay.</summary>
    public string FurtherProducts(Cursor next) => (this with { After = Products.Write(next) }).Address;

    /// <summary>The address of the next orders; the products stay.</summary>
    public string FurtherOrders(Cursor next) => (this with { OrdersAfter = Orders.Write(next) }).Address;

    private ListAddress Products => new(Path, ("q", Q), ("status", NameOf(Status)), ("sort", NameOf<ProductSort>(Sort)));

    private ListAddress Orders => new(Path, ("orders", NameOf(OrderStatus)));

    private static string? NameOf<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } one ? EnumNames<TEnum>.Of(one) : null;
}

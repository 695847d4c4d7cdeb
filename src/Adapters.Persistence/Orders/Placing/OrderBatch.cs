using Shop.Application.Catalog;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;

namespace Shop.Adapters.Persistence.Orders.Placing;

/// <summary>The rows loaded for a batch of orders, with the effect of the orders of the batch that are already decided.</summary>
internal sealed class OrderBatch
{
    private readonly HashSet<ProductId> _touched = [];

    public required IReadOnlyDictionary<ProductId, Product> Products { get; init; }

    /// <summary>Locked rows.</summary>
    public required IReadOnlyDictionary<ProductId, Stock> Stocks { get; init; }

    /// <summary>Locked rows, of the buyers who order from their cart.</summary>
    public required IReadOnlyDictionary<AccountId, Cart> Carts { get; init; }

    public required IReadOnlyDictionary<AccountId, PostalAddress> UsualAddresses { get; init; }

    /// <summary>Null when a buyer may have several unpaid orders.</summary>
    public required Dictionary<AccountId, OrderId>? Unpaid { get; init; }

    /// <summary>The stock rows with new reservations.</summary>
    public IReadOnlyList<Stock> Touched => [.. _touched.Select(product => Stocks[product])];

    /// <summary>Catalog changes to publish after the commit.</summary>
    public IEnumerable<CatalogChange> Changes => [.. Touched.Select(stock => new AvailabilityChanged(stock.ProductId, stock.Available, stock.Version + 1))];

    public void EnsureNothingIsUnpaid(Actor buyer)
    {
        if (Unpaid?.TryGetValue(buyer.Id, out var order) == true)
            throw OrderErrors.UnpaidExists(order);
    }

    public Cart? CartOf(PlaceOrder command) => command.FromCart ? Carts.GetValueOrDefault(command.Actor.Id) : null;

    public PostalAddress? UsualAddressOf(PlaceOrder command) => UsualAddresses.GetValueOrDefault(command.Actor.Id);

    public void Taken(Order order)
    {
        _touched.UnionWith(order.Lines.Select(line => line.ProductId));
        Unpaid?.TryAdd(order.BuyerId, order.Id);
    }
}

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
    private readonly HashSet<VariantId> _touched = [];

    public required IReadOnlyDictionary<VariantId, Product> Products { get; init; }

    /// <summary>Locked rows.</summary>
    public required IReadOnlyDictionary<VariantId, Stock> Stocks { get; init; }

    /// <summary>Locked rows, of the buyers who order from their cart.</summary>
    public required IReadOnlyDictionary<AccountId, Cart> Carts { get; init; }

    public required IReadOnlyDictionary<AccountId, PostalAddress> UsualAddresses { get; init; }

    /// <summary>Null when a buyer may have several unpaid orders.</summary>
    public required Dictionary<AccountId, OrderId>? Unpaid { get; init; }

    public required OrderPolicy Policy { get; init; }

    /// <summary>What buyers have unpaid, when the policy limits that.</summary>
    public required Dictionary<AccountId, OpenOrders> Open { get; init; }

    /// <summary>The stock rows with new reservations.</summary>
    public IReadOnlyList<Stock> Touched => [.. _touched.Select(variant => Stocks[variant])];

    /// <summary>Catalog changes to publish after the commit.</summary>
    public IEnumerable<CatalogChange> Changes => [.. Touched.Select(stock => new AvailabilityChanged(stock.VariantId, stock.Available, stock.Version + 1))];

    /// <summary>Rejects an order beyond what its buyer may have unpaid.</summary>
    public void EnsureAdmits(PlaceOrder command)
    {
        if (Unpaid?.TryGetValue(command.Actor.Id, out var order) == true)
            throw OrderErrors.UnpaidExists(order);
        Policy.EnsureAdmits(Open.GetValueOrDefault(command.Actor.Id), Checkout.UnitsOf(command, CartOf(command)));
    }

    public Cart? CartOf(PlaceOrder command) => command.FromCart ? Carts.GetValueOrDefault(command.Actor.Id) : null;

    public PostalAddress? UsualAddressOf(PlaceOrder command) => UsualAddresses.GetValueOrDefault(command.Actor.Id);

    public void Taken(Order order)
    {
        _touched.UnionWith(order.Lines.Select(line => line.VariantId));
        Unpaid?.TryAdd(order.BuyerId, order.Id);
        Open[order.BuyerId] = Open.GetValueOrDefault(order.BuyerId).With(order);
    }
}

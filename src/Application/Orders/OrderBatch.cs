using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Application.Orders;

/// <summary>What a new order needs.</summary>
/// <param name="Variants">Empty for an order of a cart.</param>
/// <param name="FromCart">Whether it takes the items of the buyer's cart.</param>
/// <param name="NeedsAddress">Whether it gives no shipping address, so that the buyer's usual one is used.</param>
public sealed record OrderDraft(AccountId Buyer, IReadOnlyList<VariantId> Variants, bool FromCart, bool NeedsAddress);

/// <summary>An order that a batch has placed.</summary>
/// <param name="Cause">The cause of its events and audit entries.</param>
public sealed record PlacedOrder(Order Order, Payment Payment, Actor Buyer, Cause Cause);

/// <summary>What is loaded for a batch of orders, and what those decided first leave for the others.</summary>
public sealed class OrderBatch
{
    private readonly List<PlacedOrder> _placed = [];
    private readonly HashSet<VariantId> _reserved = [];
    private readonly HashSet<AccountId> _ordered = [];

    public required IReadOnlyDictionary<VariantId, Product> Products { get; init; }

    /// <summary>Locked.</summary>
    public required IReadOnlyDictionary<VariantId, Stock> Stocks { get; init; }

    /// <summary>Locked, of the buyers who order from their cart.</summary>
    public required IReadOnlyDictionary<AccountId, Cart> Carts { get; init; }

    public required IReadOnlyDictionary<AccountId, PostalAddress> UsualAddresses { get; init; }

    /// <summary>An unpaid order of each buyer with one; empty when a buyer may have several.</summary>
    public required Dictionary<AccountId, OrderId> Unpaid { get; init; }

    /// <summary>What each buyer has unpaid, when that is limited.</summary>
    public required Dictionary<AccountId, OpenOrders> Open { get; init; }

    public IReadOnlyList<PlacedOrder> Placed => _placed;

    /// <summary>The stocks with new reservations.</summary>
    public IReadOnlyList<Stock> Reserved => [.. _reserved.Select(variant => Stocks[variant])];

    /// <summary>The carts that were ordered, and are now empty.</summary>
    public IReadOnlyList<Cart> Ordered => [.. _ordered.Select(buyer => Carts[buyer])];

    /// <summary>
    /// Places an order and reserves its stock, or changes nothing. Rejects with the codes of <see cref="Checkout"/>, and beyond what the policy
    /// admits, counting the orders that the batch has placed before.
    /// </summary>
    public PlacedOrder Place(PlaceOrder command, Cause cause, OrderPolicy policy, DateTimeOffset now)
    {
        var buyer = command.Actor.Id;
        var cart = command.FromCart ? Carts.GetValueOrDefault(buyer) : null;
        if (policy.OneUnpaidPerBuyer && Unpaid.TryGetValue(buyer, out var unpaid))
            throw OrderErrors.UnpaidExists(unpaid);
        policy.EnsureAdmits(Open.GetValueOrDefault(buyer), Checkout.UnitsOf(command, cart));

        var (order, payment) = Checkout.Place(command, cart, Products, Stocks, UsualAddresses.GetValueOrDefault(buyer), now);
        var placed = new PlacedOrder(order, payment, command.Actor, cause);
        Add(placed, cart);
        return placed;
    }

    private void Add(PlacedOrder placed, Cart? cart)
    {
        var order = placed.Order;
        _placed.Add(placed);
        _reserved.UnionWith(order.Lines.Select(line => line.VariantId));
        if (cart is not null)
            _ordered.Add(order.BuyerId);
        Unpaid.TryAdd(order.BuyerId, order.Id);
        Open[order.BuyerId] = Open.GetValueOrDefault(order.BuyerId).With(order);
    }
}

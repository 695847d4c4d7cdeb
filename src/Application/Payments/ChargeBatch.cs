using Shop.Application.Messaging;
using Shop.Application.Ports.Payments;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Application.Payments;

/// <summary>What is loaded for a batch of charges, each decided on what the earlier ones left.</summary>
public sealed class ChargeBatch
{
    private readonly Dictionary<OrderId, Cause> _causes = [];

    /// <summary>Locked, with their lines if they may be settled.</summary>
    public required IReadOnlyDictionary<OrderId, Order> Orders { get; init; }

    public required IReadOnlyDictionary<OrderId, Payment> Payments { get; init; }

    /// <summary>Locked, of the orders that may be settled.</summary>
    public required IReadOnlyDictionary<VariantId, Stock> Stocks { get; init; }

    /// <summary>The cause of the changes of each order.</summary>
    public IReadOnlyDictionary<OrderId, Cause> Causes => _causes;

    /// <summary>Starts the next attempt; returns null when there is nothing left to charge. Rejects with <c>order-not-found</c>.</summary>
    public ChargeRequest? Start(StartCharge command, Cause cause, DateTimeOffset now)
    {
        var order = Find(command.Id, cause);
        return Charging.Start(Payments[order.Id], now);
    }

    /// <summary>Records the result of an attempt; returns when to continue, null when the payment is settled. Rejects with <c>order-not-found</c>.</summary>
    /// <param name="next">As in <see cref="Charging.Finish"/>.</param>
    public DateTimeOffset? Finish(FinishCharge command, DateTimeOffset? next, Cause cause, PaymentPolicy policy, DateTimeOffset now)
    {
        var order = Find(command.Id, cause);
        return Charging.Finish(command, order, Payments[order.Id], Stocks, next, policy, now);
    }

    private Order Find(OrderId id, Cause cause)
    {
        var order = Orders.GetValueOrDefault(id) ?? throw OrderErrors.NotFound(id);
        _causes[id] = cause;
        return order;
    }
}

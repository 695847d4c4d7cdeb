using Shop.Domain.Accounts;

namespace Shop.Domain.Orders;

/// <summary>
/// The permissions on an order: admins may do everything, buyers may cancel, sellers may fulfil orders that consist of their own products.
/// </summary>
public static class OrderAccess
{
    /// <summary>Whether the actor may see the order: its buyer, a seller of one of its lines, or an admin.</summary>
    public static bool IsVisibleTo(this Order order, Actor reader) =>
        order.IsCancelledBy(reader) || (reader.Role == AccountRole.Seller && order.Lines.Any(line => line.SellerId == reader.Id));

    /// <summary>Whether the actor sees the order for no other reason than selling some of its lines.</summary>
    public static bool IsSeenAsSellerBy(this Order order, Actor reader) => !order.IsCancelledBy(reader);

    /// <summary>Rejects every actor except the buyer and admins with <c>not-order-buyer</c>.</summary>
    public static void EnsureCancelledBy(this Order order, Actor actor)
    {
        if (!order.IsCancelledBy(actor))
            throw OrderErrors.NotBuyer(order.Id);
    }

    /// <summary>Rejects every actor except admins and the seller of all lines with <c>not-order-seller</c>.</summary>
    public static void EnsureFulfilledBy(this Order order, Actor actor)
    {
        if (!order.IsFulfilledBy(actor))
            throw OrderErrors.NotSeller(order.Id);
    }

    /// <summary>The actions that the actor may perform on the order in its current status.</summary>
    public static IReadOnlyList<OrderAction> ActionsOf(this Order order, Actor reader)
    {
        var actions = new List<OrderAction>();
        if (order.IsCancellable && order.IsCancelledBy(reader))
            actions.Add(OrderAction.Cancel);
        if (order.IsFulfilledBy(reader) && NextStep(order.Status) is { } step)
            actions.Add(step);
        if (order.IsRefundable && reader.IsAdmin)
            actions.Add(OrderAction.Refund);
        return actions;
    }

    private static bool IsCancelledBy(this Order order, Actor actor) => actor.IsAdmin || order.BuyerId == actor.Id;

    private static bool IsFulfilledBy(this Order order, Actor actor) =>
        actor.IsAdmin || (actor.Role == AccountRole.Seller && order.Lines.All(line => line.SellerId == actor.Id));

    private static OrderAction? NextStep(OrderStatus status) => status switch
    {
        OrderStatus.Paid => OrderAction.Prepare,
        OrderStatus.Preparing => OrderAction.Ship,
        OrderStatus.Shipped => OrderAction.Deliver,
        _ => null,
    };
}

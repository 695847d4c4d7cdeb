using Shop.Domain.Accounts;

namespace Shop.Domain.Orders;

/// <summary>Who may do what with an order: admins everything, buyers call theirs off, and sellers send what is theirs alone.</summary>
public static class OrderAccess
{
    /// <summary>Whether the order exists for this reader: its buyer, a seller of one of its lines, or an admin.</summary>
    public static bool IsVisibleTo(this Order order, Actor reader) =>
        order.IsCancelledBy(reader) || (reader.Role == AccountRole.Seller && order.Lines.Any(line => line.SellerId == reader.Id));

    /// <summary>Refuses with <c>not-order-buyer</c> everybody but the buyer and admins.</summary>
    public static void EnsureCancelledBy(this Order order, Actor actor)
    {
        if (!order.IsCancelledBy(actor))
            throw OrderErrors.NotBuyer(order.Id);
    }

    /// <summary>Refuses with <c>not-order-seller</c> everybody but admins and who sells all of its lines.</summary>
    public static void EnsureFulfilledBy(this Order order, Actor actor)
    {
        if (!order.IsFulfilledBy(actor))
            throw OrderErrors.NotSeller(order.Id);
    }

    /// <summary>What this reader may do with the order as it is now.</summary>
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

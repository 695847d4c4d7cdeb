using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;

namespace Shop.Application.Orders;

/// <summary>An order with its payment, as returned to an actor.</summary>
/// <param name="BuyerId">Null for a seller, who sees of the buyer what is needed to send the lines.</param>
/// <param name="Actions">The actions that the actor may perform now.</param>
public sealed record OrderDetails(
    OrderId Id,
    string Number,
    OrderStatus Status,
    string? StatusReason,
    AccountId? BuyerId,
    IReadOnlyList<OrderLine> Lines,
    Money Total,
    PostalAddress? ShippingAddress,
    PaymentDetails Payment,
    IReadOnlyList<OrderAction> Actions,
    IReadOnlyList<OrderStep> History,
    long Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    /// <summary>The order as the actor may see it. A seller of some of its lines sees those, and what is needed to send them.</summary>
    public static OrderDetails Of(Order order, Payment payment, Actor actor) =>
        order.IsSeenAsSellerBy(actor) ? OfSeller(order, payment, actor) : Whole(order, payment, actor);

    private static OrderDetails OfSeller(Order order, Payment payment, Actor seller)
    {
        IReadOnlyList<OrderLine> lines = [.. order.Lines.Where(line => line.SellerId == seller.Id)];
        var total = lines.Select(line => line.Total).Aggregate((sum, next) => sum + next);
        var whole = Whole(order, payment, seller);
        return whole with
        {
            StatusReason = null,
            BuyerId = null,
            Lines = lines,
            Total = total,
            ShippingAddress = order.Status is OrderStatus.Paid or OrderStatus.Preparing or OrderStatus.Shipped ? order.ShippingAddress : null,
            Payment = whole.Payment with { Amount = total, Attempts = [], NextAttemptAt = null, Failure = null },
            History = [.. order.History.Select(step => step with { Reason = null })],
        };
    }

    private static OrderDetails Whole(Order order, Payment payment, Actor actor) =>
        new(order.Id, order.Number, order.Status, order.StatusReason, order.BuyerId, order.Lines, order.Total, order.ShippingAddress,
            PaymentDetails.Of(payment), order.ActionsOf(actor), order.History, order.Version, order.CreatedAt, order.UpdatedAt);
}

/// <summary>A payment with its attempts, oldest first.</summary>
public sealed record PaymentDetails(
    PaymentId Id,
    OrderId OrderId,
    PaymentStatus Status,
    Money Amount,
    IReadOnlyList<PaymentAttempt> Attempts,
    DateTimeOffset? NextAttemptAt,
    string? Failure)
{
    public static PaymentDetails Of(Payment payment) =>
        new(payment.Id, payment.OrderId, payment.Status, payment.Amount, payment.Attempts, payment.NextAttemptAt, payment.Failure);
}

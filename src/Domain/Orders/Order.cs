using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Domain.Orders;

/// <summary>A purchase with prices fixed when it was placed, and its status.</summary>
public sealed class Order : AggregateRoot
{
    /// <summary>The reason of an order that was not paid in time, and of its payment.</summary>
    public const string ExpiredReason = "expired";

    public const int MaxLines = 100;

    private readonly List<OrderLine> _lines = [];

    public OrderId Id { get; }

    public AccountId BuyerId { get; }

    public OrderStatus Status { get; private set; }

    /// <summary>The reason for the current status, or null.</summary>
    public string? StatusReason { get; private set; }

    public IReadOnlyList<OrderLine> Lines => _lines;

    public IReadOnlyList<OrderAdjustment> Adjustments { get; private set; } = [];

    /// <summary>The sum of all lines and adjustments.</summary>
    public Money Total { get; private set; } = null!;

    /// <summary>A copy of the shipping address, or null when there is none.</summary>
    public PostalAddress? ShippingAddress { get; private set; }

    /// <summary>All statuses so far, oldest first.</summary>
    public IReadOnlyList<OrderStep> History { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>When the order was paid, in UTC; null before, and unchanged by a refund.</summary>
    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>The refund of the order; null when none was requested.</summary>
    public OrderRefund? Refund { get; private set; }

    public string Number => OrderNumber.For(Id);

    public bool IsCancellable => OrderTransitions.Allows(Status, OrderStatus.Cancelled);

    /// <summary>Whether the order is paid and has no refund.</summary>
    public bool IsRefundable =>
        Refund is null && Status is OrderStatus.Paid or OrderStatus.Preparing or OrderStatus.Shipped or OrderStatus.Delivered;

    private Order(OrderId id, AccountId buyerId, DateTimeOffset createdAt)
    {
        Id = id;
        BuyerId = buyerId;
        CreatedAt = createdAt;
        UpdatedAt = createdAt;
    }

    /// <summary>
    /// Places an order of 1–100 lines. Rejects a total below 0 or above the limit, and lines that sum up to more than the limit, with
    /// <c>order-total-out-of-range</c>.
    /// </summary>
    public static Order Place(
        OrderId id,
        AccountId buyer,
        IReadOnlyList<OrderLine> lines,
        IReadOnlyList<OrderAdjustment> adjustments,
        PostalAddress? address,
        DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfZero(lines.Count, nameof(lines));
        var order = new Order(id, buyer, at)
        {
            Adjustments = adjustments,
            Total = Sum(lines, adjustments),
            ShippingAddress = address,
        };
        order._lines.AddRange(lines);
        order.History = [new OrderStep(OrderStatus.Pending, at, null)];
        order.Raise(new OrderPlaced(id, buyer, order.Number, order.Total));
        return order;
    }

    public void MarkPaid(DateTimeOffset at)
    {
        Step(OrderStatus.Paid, null, at);
        PaidAt = at;
        Raise(new OrderPaid(Id, BuyerId));
    }

    /// <summary>Rejects the order as expired when it is still unpaid after the reservation lifetime.</summary>
    /// <returns>Whether the order expired; false when it is younger or no longer pending.</returns>
    public bool Expire(TimeSpan lifetime, DateTimeOffset at)
    {
        if (Status != OrderStatus.Pending || at < CreatedAt + lifetime)
            return false;

        Reject(ExpiredReason, at);
        return true;
    }

    public void Reject(string reason, DateTimeOffset at)
    {
        Step(OrderStatus.Rejected, reason, at);
        Raise(new OrderRejected(Id, BuyerId, reason));
    }

    /// <summary>Rejects an order that is shipped, delivered, rejected or cancelled with <c>order-not-cancellable</c>.</summary>
    public void Cancel(string? reason, DateTimeOffset at)
    {
        if (!IsCancellable)
            throw OrderErrors.NotCancellable(Status);

        Step(OrderStatus.Cancelled, reason, at);
        Raise(new OrderCancelled(Id, BuyerId, reason));
    }

    /// <summary>
    /// Records a refund and cancels the order unless it is already shipped. Rejects an order without a payment to refund with
    /// <c>order-not-refundable</c>.
    /// </summary>
    public void GiveBack(OrderRefund refund)
    {
        if (!IsRefundable)
            throw OrderErrors.NotRefundable(Status);

        Refund = refund;
        UpdatedAt = refund.At;
        if (IsCancellable)
            Cancel(refund.Reason, refund.At);
    }

    /// <summary>Advances the fulfilment by one step. Rejects any other step with <c>illegal-transition</c>.</summary>
    public void Fulfil(FulfilmentStatus to, DateTimeOffset at)
    {
        Action<DateTimeOffset> step = to switch
        {
            FulfilmentStatus.Preparing => Prepare,
            FulfilmentStatus.Shipped => Ship,
            FulfilmentStatus.Delivered => Deliver,
            _ => throw new ArgumentOutOfRangeException(nameof(to)),
        };
        step(at);
    }

    public void Prepare(DateTimeOffset at)
    {
        Step(OrderStatus.Preparing, null, at);
        Raise(new OrderPreparing(Id, BuyerId));
    }

    public void Ship(DateTimeOffset at)
    {
        Step(OrderStatus.Shipped, null, at);
        Raise(new OrderShipped(Id, BuyerId));
    }

    public void Deliver(DateTimeOffset at)
    {
        Step(OrderStatus.Delivered, null, at);
        Raise(new OrderDelivered(Id, BuyerId));
    }

    /// <summary>Rejects a transition that is not allowed with <c>illegal-transition</c>.</summary>
    private void Step(OrderStatus to, string? reason, DateTimeOffset at)
    {
        if (!OrderTransitions.Allows(Status, to))
            throw OrderErrors.IllegalTransition(Status, to);

        Status = to;
        StatusReason = reason;
        UpdatedAt = at;
        History = [.. History, new OrderStep(to, at, reason)];
    }

    private static Money Sum(IReadOnlyList<OrderLine> lines, IReadOnlyList<OrderAdjustment> adjustments)
    {
        try
        {
            var ofLines = lines.Select(line => line.Total).Aggregate((sum, total) => sum + total);
            return Money.Of(ofLines.Amount + adjustments.Sum(adjustment => adjustment.Amount), ofLines.Currency);
        }
        catch (DomainException outOfRange) when (outOfRange.Code == MoneyErrors.OutOfRange().Code)
        {
            throw OrderErrors.TotalOutOfRange();
        }
    }
}

using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Realtime;

/// <summary>A hub message for an event.</summary>
/// <param name="Target">The name of the message.</param>
/// <param name="Body">Its single argument.</param>
internal sealed record OrderMessage(string Target, object Body)
{
    /// <summary>
    /// Null for an event without a new status of an order or a payment. The last attempt of a payment is one: the next event contains its
    /// result.
    /// </summary>
    public static OrderMessage? Of(FeedEvent happened) => Read(happened) switch
    {
        OrderPlaced => Order(happened, OrderStatus.Pending),
        OrderPaid => Order(happened, OrderStatus.Paid),
        OrderRejected rejected => Order(happened, OrderStatus.Rejected, rejected.Reason),
        OrderCancelled cancelled => Order(happened, OrderStatus.Cancelled, cancelled.Reason),
        OrderPreparing => Order(happened, OrderStatus.Preparing),
        OrderShipped => Order(happened, OrderStatus.Shipped),
        OrderDelivered => Order(happened, OrderStatus.Delivered),
        PaymentAttempted { NextAttemptAt: not null } attempted => Payment(happened, PaymentStatus.Pending, attempted.Reason),
        PaymentPaid => Payment(happened, PaymentStatus.Paid),
        PaymentFailed failed => Payment(happened, PaymentStatus.Failed, failed.Reason),
        PaymentRefunded => Payment(happened, PaymentStatus.Refunded),
        _ => null,
    };

    /// <summary>Null for an event type of a later version, which another instance may already run.</summary>
    private static IDomainEvent? Read(FeedEvent happened) =>
        EventNames.All.Contains(happened.Type, StringComparer.Ordinal) ? EventJson.Read(happened.Type, happened.Data.GetRawText()) : null;

    private static OrderMessage Order(FeedEvent happened, OrderStatus status, string? reason = null) =>
        new("orderUpdated", new OrderUpdated(happened.Sequence, happened.OrderId!.Value, status, reason, happened.At));

    private static OrderMessage Payment(FeedEvent happened, PaymentStatus status, string? reason = null) =>
        new("paymentUpdated", new PaymentUpdated(happened.Sequence, happened.OrderId!.Value, status, reason, happened.At));
}

/// <summary>The new status of an order.</summary>
/// <param name="Sequence">The number of the event in the feed.</param>
internal sealed record OrderUpdated(long Sequence, OrderId OrderId, OrderStatus Status, string? Reason, DateTimeOffset At);

/// <summary>The new status of a payment; with <c>pending</c>, the reason is that of the failed attempt.</summary>
/// <param name="Sequence">The number of the event in the feed.</param>
internal sealed record PaymentUpdated(long Sequence, OrderId OrderId, PaymentStatus Status, string? Reason, DateTimeOffset At);

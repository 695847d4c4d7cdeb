using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Orders;

/// <summary>An order with what became of its payment.</summary>
/// <param name="Number">What people call it on the telephone.</param>
/// <param name="StatusReason">Why it is in this status, or null.</param>
/// <param name="ShippingAddress">The order's own copy, or null when nothing is sent.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
/// <param name="History">Every status so far, oldest first.</param>
/// <param name="Version">One more with every change; the entity tag.</param>
internal sealed record OrderResponse(
    OrderId Id,
    string Number,
    OrderStatus Status,
    string? StatusReason,
    AccountId BuyerId,
    IReadOnlyList<OrderItemResponse> Items,
    Money Total,
    PostalAddress? ShippingAddress,
    PaymentResponse Payment,
    IReadOnlyList<OrderAction> AllowedActions,
    IReadOnlyList<OrderStepResponse> History,
    long Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <summary>A line of an order: the product as it was when it was ordered.</summary>
internal sealed record OrderItemResponse(ProductId ProductId, string Sku, string Name, int Quantity, Money UnitPrice, Money Total);

/// <summary>A status of an order and since when.</summary>
internal sealed record OrderStepResponse(OrderStatus Status, DateTimeOffset At, string? Reason);

/// <summary>What became of the money of an order.</summary>
/// <param name="Attempts">How many times it was tried.</param>
/// <param name="NextAttemptAt">When it is tried again; null while one attempt runs and when none will follow.</param>
/// <param name="Failure">Why the payment failed, or the last attempt did; null when neither.</param>
internal sealed record PaymentResponse(PaymentId Id, PaymentStatus Status, int Attempts, DateTimeOffset? NextAttemptAt, string? Failure);

/// <summary>One try to charge.</summary>
/// <param name="Number">From 1.</param>
/// <param name="FinishedAt">Null while it runs.</param>
/// <param name="Outcome">Null while it runs; <c>declined</c> is final, <c>failed</c> is tried again.</param>
/// <param name="Reason">The gateway's words, or null.</param>
/// <param name="NextAttemptAt">When the next one is due; null when there is none.</param>
internal sealed record PaymentAttemptResponse(
    int Number, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, AttemptOutcome? Outcome, string? Reason, DateTimeOffset? NextAttemptAt);

internal static class OrderMapping
{
    public static OrderResponse ToResponse(this OrderDetails order) =>
        new(order.Id,
            order.Number,
            order.Status,
            order.StatusReason,
            order.BuyerId,
            [.. order.Lines.Select(ToResponse)],
            order.Total,
            order.ShippingAddress,
            order.Payment.ToResponse(),
            order.Actions,
            [.. order.History.Select(step => new OrderStepResponse(step.Status, step.At, step.Reason))],
            order.Version,
            order.CreatedAt,
            order.UpdatedAt);

    public static PaymentResponse ToResponse(this PaymentDetails payment) =>
        new(payment.Id, payment.Status, payment.Attempts.Count, payment.NextAttemptAt, payment.Failure);

    public static PaymentAttemptResponse ToResponse(this PaymentAttempt attempt) =>
        new(attempt.Number, attempt.StartedAt, attempt.FinishedAt, attempt.Outcome, attempt.Reason, attempt.NextAttemptAt);

    private static OrderItemResponse ToResponse(OrderLine line) =>
        new(line.ProductId, line.Sku, line.Name, line.Quantity, line.UnitPrice, line.Total);
}

using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Orders;

/// <summary>An order with its payment.</summary>
/// <param name="Number">The order number for display and communication.</param>
/// <param name="StatusReason">The reason of the status, or null.</param>
/// <param name="BuyerId">The account of the buyer; null for a seller of lines of the order.</param>
/// <param name="ShippingAddress">The order's copy of the shipping address; null when there is none.</param>
/// <param name="AllowedActions">The actions that are available to the caller now.</param>
/// <param name="History">All statuses up to now, oldest first.</param>
/// <param name="Version">Increases with every change; part of the entity tag.</param>
internal sealed record OrderResponse(
    OrderId Id,
    string Number,
    OrderStatus Status,
    string? StatusReason,
    AccountId? BuyerId,
    IReadOnlyList<OrderItemResponse> Items,
    Money Total,
    PostalAddress? ShippingAddress,
    PaymentResponse Payment,
    IReadOnlyList<OrderAction> AllowedActions,
    IReadOnlyList<OrderStepResponse> History,
    long Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <summary>An order line: the product at the time of the order.</summary>
internal sealed record OrderItemResponse(ProductId ProductId, string Sku, string Name, int Quantity, Money UnitPrice, Money Total);

/// <summary>A status of an order and its start time.</summary>
internal sealed record OrderStepResponse(OrderStatus Status, DateTimeOffset At, string? Reason);

/// <summary>The payment of an order.</summary>
/// <param name="Attempts">The number of attempts up to now.</param>
/// <param name="NextAttemptAt">The time of the next attempt; null while an attempt runs, and after the last one.</param>
/// <param name="Failure">The reason why the payment or its last attempt failed; null otherwise.</param>
internal sealed record PaymentResponse(PaymentId Id, PaymentStatus Status, int Attempts, DateTimeOffset? NextAttemptAt, string? Failure);

/// <summary>One attempt to charge.</summary>
/// <param name="Number">The number of the attempt, from 1.</param>
/// <param name="FinishedAt">Null while the attempt runs.</param>
/// <param name="Outcome">Null while the attempt runs; <c>declined</c> is final, <c>failed</c> is retried.</param>
/// <param name="Reason">The reason that the gateway returned, or null.</param>
/// <param name="NextAttemptAt">The time of the next attempt; null when there is none.</param>
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
            [.. order.Lines.Select(ResponseMappings.Map<OrderLine, OrderItemResponse>)],
            order.Total,
            order.ShippingAddress,
            order.Payment.ToResponse(),
            order.Actions,
            [.. order.History.Select(ResponseMappings.Map<OrderStep, OrderStepResponse>)],
            order.Version,
            order.CreatedAt,
            order.UpdatedAt);

    public static PaymentResponse ToResponse(this PaymentDetails payment) =>
        new(payment.Id, payment.Status, payment.Attempts.Count, payment.NextAttemptAt, payment.Failure);

    public static PaymentAttemptResponse ToResponse(this PaymentAttempt attempt) =>
        ResponseMappings.Map<PaymentAttempt, PaymentAttemptResponse>(attempt);
}

/// <summary>The parts of orders, and payment attempts, have the members of their responses.</summary>
internal sealed class OrderMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<OrderLine, OrderItemResponse>();
        config.NewConfig<OrderStep, OrderStepResponse>();
        config.NewConfig<PaymentAttempt, PaymentAttemptResponse>();
    }
}

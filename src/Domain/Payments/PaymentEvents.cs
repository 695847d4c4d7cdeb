using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Domain.Payments;

/// <summary>An attempt to charge ended.</summary>
public sealed record PaymentAttempted(
    OrderId OrderId, AccountId BuyerId, int Number, AttemptOutcome Outcome, string? Reason, DateTimeOffset? NextAttemptAt) : IOrderEvent;

/// <summary>A payment succeeded.</summary>
public sealed record PaymentPaid(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

/// <summary>A payment failed and is not retried.</summary>
public sealed record PaymentFailed(OrderId OrderId, AccountId BuyerId, string Reason) : IOrderEvent;

/// <summary>A payment was refunded.</summary>
public sealed record PaymentRefunded(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

/// <summary>All charges that were or may have been made for the order have to be reversed.</summary>
public sealed record ChargeReversalDue(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

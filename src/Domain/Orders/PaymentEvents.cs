using Shop.Domain.Accounts;

namespace Shop.Domain.Orders;

/// <summary>An attempt to charge ended.</summary>
public sealed record PaymentAttempted(
    OrderId OrderId, AccountId BuyerId, int Number, AttemptOutcome Outcome, string? Reason, DateTimeOffset? NextAttemptAt) : IOrderEvent;

/// <summary>The money is here.</summary>
public sealed record PaymentPaid(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

/// <summary>The payment was given up.</summary>
public sealed record PaymentFailed(OrderId OrderId, AccountId BuyerId, string Reason) : IOrderEvent;

/// <summary>The money was given back.</summary>
public sealed record PaymentRefunded(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

/// <summary>Whatever was or may have been charged for the order has to be given back.</summary>
public sealed record ChargeReversalDue(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

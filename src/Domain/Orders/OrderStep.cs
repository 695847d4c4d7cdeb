namespace Shop.Domain.Orders;

/// <summary>One entry of the history of an order.</summary>
public sealed record OrderStep(OrderStatus Status, DateTimeOffset At, string? Reason);

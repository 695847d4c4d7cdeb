namespace Shop.Domain.Orders;

/// <summary>One entry of an order's history.</summary>
public sealed record OrderStep(OrderStatus Status, DateTimeOffset At, string? Reason);

namespace Shop.Domain.Orders;

/// <summary>A part of the total that belongs to no line, fixed when the order is placed.</summary>
/// <param name="Text">As the buyer reads it.</param>
/// <param name="Amount">Minor units of the order's currency; a negative amount reduces the total.</param>
public sealed record OrderAdjustment(OrderAdjustmentKind Kind, string Text, long Amount);

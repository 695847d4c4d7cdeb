namespace Shop.Domain.Orders;

/// <summary>What the store asks of orders that are not paid.</summary>
/// <param name="OneUnpaidPerBuyer">Whether somebody whose order waits for its payment must wait with the next one.</param>
/// <param name="ReservationLifetime">How long stock is kept for an order that is not paid.</param>
public sealed record OrderPolicy(bool OneUnpaidPerBuyer, TimeSpan ReservationLifetime);

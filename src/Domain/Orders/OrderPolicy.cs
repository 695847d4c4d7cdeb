namespace Shop.Domain.Orders;

/// <summary>The rules for unpaid orders.</summary>
/// <param name="OneUnpaidPerBuyer">Whether a buyer with an unpaid order may not place another.</param>
/// <param name="ReservationLifetime">How long stock stays reserved for an unpaid order.</param>
public sealed record OrderPolicy(bool OneUnpaidPerBuyer, TimeSpan ReservationLifetime);

namespace Shop.Domain.Orders;

/// <summary>The rules for unpaid orders.</summary>
/// <param name="OneUnpaidPerBuyer">Whether a buyer with an unpaid order may not place another.</param>
/// <param name="ReservationLifetime">How long stock stays reserved for an unpaid order.</param>
/// <param name="MaxOpenPerBuyer">How many unpaid orders a buyer may have; 0 for any number.</param>
/// <param name="MaxReservedPerBuyer">How many units the unpaid orders of a buyer may reserve; 0 for any number.</param>
public sealed record OrderPolicy(bool OneUnpaidPerBuyer, TimeSpan ReservationLifetime, int MaxOpenPerBuyer = 0, long MaxReservedPerBuyer = 0)
{
    public bool LimitsBuyers => MaxOpenPerBuyer > 0 || MaxReservedPerBuyer > 0;

    /// <summary>
    /// Rejects an order beyond what a buyer may have unpaid at once with <c>too-many-open-orders</c> or <c>too-many-reserved-units</c>.
    /// </summary>
    /// <param name="units">The units of the new order.</param>
    public void EnsureAdmits(OpenOrders open, long units)
    {
        if (MaxOpenPerBuyer > 0 && open.Count >= MaxOpenPerBuyer)
            throw OrderErrors.TooManyOpen(MaxOpenPerBuyer);
        if (MaxReservedPerBuyer > 0 && open.Units + units > MaxReservedPerBuyer)
            throw OrderErrors.TooManyReserved(MaxReservedPerBuyer);
    }
}

using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Domain.Catalog;

/// <summary>One change of the quantity on hand; the sum of all of a product's movements is what is on hand.</summary>
/// <param name="Id">Sorts by time.</param>
/// <param name="ProductId">What moved.</param>
/// <param name="Delta">How many came (positive) or went (negative).</param>
/// <param name="Kind">Why.</param>
/// <param name="Reason">The words of whoever did it, or null.</param>
/// <param name="OrderId">The order that took or gave back, or null.</param>
/// <param name="By">Who did it; null when the store did it by itself.</param>
/// <param name="At">When, in UTC.</param>
public sealed record StockMovement(
    StockMovementId Id,
    ProductId ProductId,
    int Delta,
    StockMovementKind Kind,
    string? Reason,
    OrderId? OrderId,
    AccountId? By,
    DateTimeOffset At);

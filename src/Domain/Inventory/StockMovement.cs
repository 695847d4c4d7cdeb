using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Domain.Inventory;

/// <summary>One change of the quantity on hand. The movements of a variant add up to its quantity on hand.</summary>
/// <param name="Id">Ordered by time.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="Delta">The change: positive for an increase, negative for a decrease.</param>
/// <param name="Reason">The reason given by the actor, or null.</param>
/// <param name="OrderId">The order of a sale or return, or null.</param>
/// <param name="By">The account that made the change; null for the system.</param>
/// <param name="At">In UTC.</param>
public sealed record StockMovement(
    StockMovementId Id,
    VariantId VariantId,
    int Delta,
    StockMovementKind Kind,
    string? Reason,
    OrderId? OrderId,
    AccountId? By,
    DateTimeOffset At);

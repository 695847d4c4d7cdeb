using System.ComponentModel.DataAnnotations;
using Shop.Domain.Inventory;

namespace Shop.Adapters.Web.Inventory;

/// <summary>The new quantity on hand.</summary>
/// <param name="OnHand">0–1,000,000,000, not below the reserved quantity.</param>
/// <param name="ChangeFrom">The quantity on hand that the caller expects; if it differs, nothing changes.</param>
internal sealed record SetStockRequest(
    [property: Range(0, Stock.MaxOnHand)] int OnHand,
    [property: Range(int.MinValue, int.MaxValue)] int? ChangeFrom = null);

/// <summary>A change of the quantity on hand.</summary>
/// <param name="Delta">The quantity to add; negative to remove. Not 0.</param>
/// <param name="Reason">1–500 characters.</param>
internal sealed record AdjustStockRequest(
    [property: Range(-Stock.MaxOnHand, Stock.MaxOnHand)] int Delta,
    [property: Length(1, 500)] string Reason);

using System.ComponentModel.DataAnnotations;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Catalog;

/// <summary>What was counted.</summary>
/// <param name="OnHand">0–1,000,000,000, not below what is reserved.</param>
/// <param name="ChangeFrom">How many the caller believes are on hand; when it is not so, nothing changes.</param>
internal sealed record SetStockRequest(
    [property: Range(0, Stock.MaxOnHand)] int OnHand,
    [property: Range(int.MinValue, int.MaxValue)] int? ChangeFrom = null);

/// <summary>What came or went.</summary>
/// <param name="Delta">How many came; negative when they went.</param>
/// <param name="Reason">1–500 characters.</param>
internal sealed record AdjustStockRequest(
    [property: Range(-Stock.MaxOnHand, Stock.MaxOnHand)] int Delta,
    [property: Length(1, 500)] string Reason);

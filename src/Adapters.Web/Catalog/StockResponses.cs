using Shop.Application.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Adapters.Web.Catalog;

/// <summary>What is left of a product.</summary>
/// <param name="OnHand">How many there are.</param>
/// <param name="Reserved">How many of them are promised to open orders.</param>
/// <param name="Available">On hand less reserved.</param>
internal sealed record StockResponse(ProductId ProductId, int OnHand, int Reserved, int Available);

/// <summary>One change of the quantity on hand; the sum of all is what is on hand.</summary>
/// <param name="Delta">How many came (positive) or went (negative).</param>
/// <param name="Reason">The words of whoever did it, or null.</param>
/// <param name="OrderId">The order that took or gave back, or null.</param>
/// <param name="By">Who did it; null when the store did it by itself.</param>
internal sealed record StockMovementResponse(
    StockMovementId Id,
    int Delta,
    StockMovementKind Kind,
    string? Reason,
    OrderId? OrderId,
    AccountId? By,
    DateTimeOffset At);

internal static class StockMapping
{
    public static StockResponse ToResponse(this StockLevel stock) => new(stock.ProductId, stock.OnHand, stock.Reserved, stock.Available);

    public static StockMovementResponse ToResponse(this StockMovement movement) =>
        new(movement.Id, movement.Delta, movement.Kind, movement.Reason, movement.OrderId, movement.By, movement.At);
}

using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Inventory;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;

namespace Shop.Adapters.Web.Inventory;

/// <summary>The stock of a product.</summary>
/// <param name="OnHand">The quantity on hand.</param>
/// <param name="Reserved">The quantity reserved for unpaid orders.</param>
/// <param name="Available">On hand minus reserved.</param>
internal sealed record StockResponse(ProductId ProductId, int OnHand, int Reserved, int Available);

/// <summary>A stock movement: one change of the quantity on hand.</summary>
/// <param name="Delta">The change; negative for a removal.</param>
/// <param name="Reason">The reason that the actor gave, or null.</param>
/// <param name="OrderId">The order of a sale or a return, or null.</param>
/// <param name="By">The account that made the change; null for a change by the system.</param>
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
    public static StockResponse ToResponse(this StockLevel stock) => ResponseMappings.Map<StockLevel, StockResponse>(stock);

    public static StockMovementResponse ToResponse(this StockMovement movement) =>
        ResponseMappings.Map<StockMovement, StockMovementResponse>(movement);
}

/// <summary>Stock and its movements have the members of their responses.</summary>
internal sealed class StockMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<StockLevel, StockResponse>();
        config.NewConfig<StockMovement, StockMovementResponse>();
    }
}

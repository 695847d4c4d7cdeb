using MediatR;
using Shop.Adapters.Web.Catalog;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Inventory;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Inventory;

/// <summary>Stock of products, for their sellers and admins.</summary>
internal static class StockEndpoints
{
    public static void MapStock(this RouteGroupBuilder v1)
    {
        v1.MapGet("/products/{id:prd}/stock", GetStock).Allow(AccountRole.Seller, AccountRole.Admin).Refuses(ProductEndpoints.NotManaged);
        v1.MapPut("/products/{id:prd}/stock", SetStock).Allow(AccountRole.Seller, AccountRole.Admin)
            .Refuses([.. ProductEndpoints.NotManaged, "stock-changed", "insufficient-stock"]);
        v1.MapPost("/products/{id:prd}/stock/adjustments", AdjustStock).Allow(AccountRole.Seller, AccountRole.Admin).Idempotent()
            .Refuses([.. ProductEndpoints.NotManaged, "insufficient-stock", "stock-out-of-range"]);
        v1.MapGet("/products/{id:prd}/stock/movements", ListStockMovements).Allow(AccountRole.Seller, AccountRole.Admin)
            .Refuses(ProductEndpoints.NotManaged);
    }

    /// <summary>
    /// Get the stock of a product. Returns the quantities on hand, reserved and available. Only the seller of the product and admins may do
    /// this (<c>not-product-owner</c>).
    /// </summary>
    private static async Task<OkAnswer<StockResponse>> GetStock(
        ProductId id, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok((await mediator.Send(new GetStock(caller.Actor, id), cancellation)).ToResponse());

    /// <summary>
    /// Set the quantity on hand. Records the difference as a stock movement. Returns <c>stock-changed</c> if <c>changeFrom</c> differs from
    /// the current quantity, and <c>insufficient-stock</c> for a quantity below the reserved one.
    /// </summary>
    private static async Task<OkAnswer<StockResponse>> SetStock(
        ProductId id, Body<SetStockRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var stock = await mediator.Send(new SetStock(caller.Actor, id, body.Value.OnHand, body.Value.ChangeFrom), cancellation);
        return Answer.Ok(stock.ToResponse());
    }

    /// <summary>
    /// Adjust the quantity on hand. Adds the delta, which may be negative, and records it as a stock movement with its reason. Returns
    /// <c>insufficient-stock</c> for a result below the reserved quantity, and <c>stock-out-of-range</c> for one above 1,000,000,000.
    /// </summary>
    private static async Task<CreatedAnswer<StockMovementResponse>> AdjustStock(
        ProductId id, Body<AdjustStockRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var movement = await mediator.Send(new AdjustStock(caller.Actor, id, body.Value.Delta, body.Value.Reason), cancellation);
        return Answer.Created($"/api/v1/products/{id}/stock/movements", movement.ToResponse());
    }

    /// <summary>
    /// List stock movements of a product. Returns every change of the quantity on hand, newest first; their sum is the quantity on hand.
    /// </summary>
    private static async Task<PageAnswer<StockMovementResponse>> ListStockMovements(
        ProductId id, ListQuery<NoFilter> query, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListStockMovements(caller.Actor, id, query.Page), cancellation);
        return query.Answer(page, movement => movement.ToResponse());
    }
}

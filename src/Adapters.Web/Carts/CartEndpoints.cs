using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Carts;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Carts;

/// <summary>Carts of buyers and sellers.</summary>
internal static class CartEndpoints
{
    public static void MapCart(this RouteGroupBuilder v1)
    {
        var own = v1.MapGroup("").Allow(AccountRole.Buyer, AccountRole.Seller);
        own.MapGet("/cart", GetCart);
        own.MapPut("/cart/items/{productId:prd}", PutIntoCart).Refuses("product-not-found", "cart-full");
        own.MapDelete("/cart/items/{productId:prd}", RemoveFromCart);
        own.MapDelete("/cart", ClearCart);
    }

    /// <summary>
    /// Get the caller's cart. Returns current prices and available quantities. A product that is no longer published has <c>unavailable</c>
    /// set and contains no further data.
    /// </summary>
    private static async Task<OkAnswer<CartResponse>> GetCart(Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok((await mediator.Send(new GetCart(caller.Actor), cancellation)).ToResponse());

    /// <summary>
    /// Set the quantity of a product in the caller's cart. Replaces any earlier quantity. Returns <c>product-not-found</c> for a product
    /// that is not published, and <c>cart-full</c> above 100 products.
    /// </summary>
    private static async Task<OkAnswer<CartResponse>> PutIntoCart(
        ProductId productId, Body<PutIntoCartRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new PutIntoCart(caller.Actor, productId, body.Value.Quantity), cancellation);
        return await GetCart(caller, mediator, cancellation);
    }

    /// <summary>Remove a product from the caller's cart. Has no effect if it is not in the cart.</summary>
    private static async Task<NoContentAnswer> RemoveFromCart(
        ProductId productId, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new RemoveFromCart(caller.Actor, productId), cancellation);
        return Answer.NoContent();
    }

    /// <summary>Empty the caller's cart. Removes all products; has no effect on an empty cart.</summary>
    private static async Task<NoContentAnswer> ClearCart(Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ClearCart(caller.Actor), cancellation);
        return Answer.NoContent();
    }
}

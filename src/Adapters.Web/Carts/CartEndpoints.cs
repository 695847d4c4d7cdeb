using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Bodies;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Carts;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Carts;

/// <summary>What somebody is about to order. Everybody has one cart and sees no other.</summary>
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

    /// <summary>Reads the caller's cart, at today's prices. Products that are not published any more are flagged and told no more of.</summary>
    private static async Task<OkAnswer<CartResponse>> GetCart(Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok((await mediator.Send(new GetCart(caller.Actor), cancellation)).ToResponse());

    /// <summary>Has this many of a product in the caller's cart, however many there were.</summary>
    private static async Task<OkAnswer<CartResponse>> PutIntoCart(
        ProductId productId, Body<PutIntoCartRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new PutIntoCart(caller.Actor, productId, body.Value.Quantity), cancellation);
        return await GetCart(caller, mediator, cancellation);
    }

    /// <summary>Takes a product out of the caller's cart, if it is there.</summary>
    private static async Task<NoContentAnswer> RemoveFromCart(
        ProductId productId, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new RemoveFromCart(caller.Actor, productId), cancellation);
        return Answer.NoContent();
    }

    /// <summary>Empties the caller's cart.</summary>
    private static async Task<NoContentAnswer> ClearCart(Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ClearCart(caller.Actor), cancellation);
        return Answer.NoContent();
    }
}

using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Carts;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Carts;

/// <summary>Carts of buyers, sellers and guests. A guest's cart is named by <c>X-Cart-Token</c>.</summary>
internal static class CartEndpoints
{
    private const string Path = "/api/v1/cart";

    public static void MapCart(this RouteGroupBuilder v1)
    {
        // Not idempotent: an anonymous request has no caller to whom the key could belong, and the stored response would contain the token.
        v1.MapPost("/carts", CreateCart).AllowEverybody().StrictlyLimited();
        v1.MapPost("/cart/merge", MergeCart).Allow(AccountRole.Buyer, AccountRole.Seller).Idempotent().Refuses("cart-not-found");
        var own = v1.MapGroup("").AllowOrCartToken(AccountRole.Buyer, AccountRole.Seller).Refuses("cart-not-found");
        own.MapGet("/cart", GetCart);
        own.MapPut("/cart/items/{productId:prd}", PutIntoCart).Refuses("product-not-found", "cart-full");
        own.MapDelete("/cart/items/{productId:prd}", RemoveFromCart);
        own.MapDelete("/cart", ClearCart);
    }

    /// <summary>
    /// Create a cart for a guest. The token in the response names the cart in <c>X-Cart-Token</c>. The cart expires 30 days after its last
    /// change. The rate limit for authentication applies.
    /// </summary>
    private static async Task<CreatedAnswer<NewCartResponse>> CreateCart(IMediator mediator, CancellationToken cancellation)
    {
        var token = await mediator.Send(new CreateCart(), cancellation);
        var cart = await Read(CartToken.OwnerOf(token), mediator, cancellation);
        return Answer.Created(Path, new NewCartResponse(cart.Items, cart.Total, token));
    }

    /// <summary>
    /// Merge a guest's cart into the caller's cart. A product of both carts gets the larger quantity. All products of the caller's cart
    /// stay; of the guest's cart, those beyond 100 products are left out. The guest's cart is deleted: <c>cart-not-found</c> the second
    /// time.
    /// </summary>
    private static async Task<OkAnswer<CartResponse>> MergeCart(
        Body<MergeCartRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new MergeCart(caller.Actor, body.Value.CartToken), cancellation);
        return Answer.Ok(await Read(CartOwner.Of(caller.Actor.Id), mediator, cancellation));
    }

    /// <summary>
    /// Get the caller's cart. Returns current prices and available quantities. A product that is no longer published has <c>unavailable</c>
    /// set and contains no further data.
    /// </summary>
    private static async Task<OkAnswer<CartResponse>> GetCart(CallersCart cart, IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok(await Read(cart.Owner, mediator, cancellation));

    /// <summary>
    /// Set the quantity of a product in the caller's cart. Replaces any earlier quantity. Returns <c>product-not-found</c> for a product
    /// that is not published, and <c>cart-full</c> above 100 products.
    /// </summary>
    private static async Task<OkAnswer<CartResponse>> PutIntoCart(
        ProductId productId, Body<PutIntoCartRequest> body, CallersCart cart, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new PutIntoCart(cart.Owner, productId, body.Value.Quantity), cancellation);
        return await GetCart(cart, mediator, cancellation);
    }

    /// <summary>Remove a product from the caller's cart. Has no effect if it is not in the cart.</summary>
    private static async Task<NoContentAnswer> RemoveFromCart(
        ProductId productId, CallersCart cart, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new RemoveFromCart(cart.Owner, productId), cancellation);
        return Answer.NoContent();
    }

    /// <summary>Empty the caller's cart. Removes all products; has no effect on an empty cart.</summary>
    private static async Task<NoContentAnswer> ClearCart(CallersCart cart, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ClearCart(cart.Owner), cancellation);
        return Answer.NoContent();
    }

    private static async Task<CartResponse> Read(CartOwner owner, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new GetCart(owner), cancellation)).ToResponse();
}

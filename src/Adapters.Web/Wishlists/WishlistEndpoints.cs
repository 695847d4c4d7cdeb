using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Wishlists;

/// <summary>Wishlists of buyers and sellers.</summary>
internal static class WishlistEndpoints
{
    public static void MapWishlist(this RouteGroupBuilder v1)
    {
        var own = v1.MapGroup("").Allow(AccountRole.Buyer, AccountRole.Seller);
        own.MapGet("/wishlist", ListWishlist);
        own.MapGet("/wishlist/{productId:prd}", GetWishlistMembership);
        own.MapPut("/wishlist/{productId:prd}", AddToWishlist).Refuses("product-not-found");
        own.MapDelete("/wishlist/{productId:prd}", RemoveFromWishlist);
        own.MapPost("/wishlist/{productId:prd}/toggle", ToggleWishlist).Idempotent().Refuses("product-not-found");
    }

    /// <summary>
    /// List the caller's wishlist. Returns the newest entries first. A product that is no longer published has <c>unavailable</c> set and
    /// contains no further data.
    /// </summary>
    private static async Task<PageAnswer<WishlistItemResponse>> ListWishlist(
        ListQuery<NoFilter> query, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListWishlist(caller.Actor, query.Page), cancellation);
        return query.Answer(page, item => item.ToResponse());
    }

    /// <summary>Check whether a product is on the caller's wishlist. Returns false also for products that do not exist.</summary>
    private static async Task<OkAnswer<WishlistMembershipResponse>> GetWishlistMembership(
        ProductId productId, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok(new WishlistMembershipResponse(await mediator.Send(new IsOnWishlist(caller.Actor, productId), cancellation)));

    /// <summary>
    /// Add a product to the caller's wishlist. Has no effect if it is already on the list. Returns <c>product-not-found</c> for a product
    /// that is not visible to the caller.
    /// </summary>
    private static async Task<NoContentAnswer> AddToWishlist(
        ProductId productId, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new AddToWishlist(caller.Actor, productId), cancellation);
        return Answer.NoContent();
    }

    /// <summary>Remove a product from the caller's wishlist. Has no effect if it is not on the list.</summary>
    private static async Task<NoContentAnswer> RemoveFromWishlist(
        ProductId productId, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new RemoveFromWishlist(caller.Actor, productId), cancellation);
        return Answer.NoContent();
    }

    /// <summary>
    /// Toggle a product on the caller's wishlist. Adds the product if it is not on the list, and removes it otherwise; returns the new
    /// state. Returns <c>product-not-found</c> for a product that cannot be added.
    /// </summary>
    private static async Task<OkAnswer<WishlistMembershipResponse>> ToggleWishlist(
        ProductId productId, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok(new WishlistMembershipResponse(await mediator.Send(new ToggleWishlist(caller.Actor, productId), cancellation)));
}

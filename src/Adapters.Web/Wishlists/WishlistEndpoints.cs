using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Wishlists;

/// <summary>What somebody would like to have. Everybody has one list and sees no other.</summary>
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

    /// <summary>Lists the caller's wishes, what was added last first. Products that are not published any more are flagged and told no more of.</summary>
    private static async Task<PageAnswer<WishlistItemResponse>> ListWishlist(
        ListQuery<NoFilter> query, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListWishlist(caller.Actor, query.Page), cancellation);
        return query.Answer(page, item => item.ToResponse());
    }

    /// <summary>Tells whether a product is on the caller's list.</summary>
    private static async Task<OkAnswer<WishlistMembershipResponse>> GetWishlistMembership(
        ProductId productId, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok(new WishlistMembershipResponse(await mediator.Send(new IsOnWishlist(caller.Actor, productId), cancellation)));

    /// <summary>Puts a product on the caller's list; once is enough.</summary>
    private static async Task<NoContentAnswer> AddToWishlist(
        ProductId productId, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new AddToWishlist(caller.Actor, productId), cancellation);
        return Answer.NoContent();
    }

    /// <summary>Takes a product off the caller's list, if it is there.</summary>
    private static async Task<NoContentAnswer> RemoveFromWishlist(
        ProductId productId, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new RemoveFromWishlist(caller.Actor, productId), cancellation);
        return Answer.NoContent();
    }

    /// <summary>Puts a product on the caller's list, or takes it off.</summary>
    private static async Task<OkAnswer<WishlistMembershipResponse>> ToggleWishlist(
        ProductId productId, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok(new WishlistMembershipResponse(await mediator.Send(new ToggleWishlist(caller.Actor, productId), cancellation)));
}

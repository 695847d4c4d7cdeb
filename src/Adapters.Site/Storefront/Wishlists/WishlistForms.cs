using Microsoft.AspNetCore.Mvc;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Session;
using Shop.Application.Wishlists;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Site.Storefront.Wishlists;

/// <summary>The forms that change a wishlist.</summary>
internal static class WishlistForms
{
    public static void MapWishlistForms(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/wishlist").ForAccounts();
        own.MapForm("/add", Add);
        own.MapForm("/remove", Remove);
    }

    private static async Task<IResult> Add(
        HttpContext context, UseCases useCases, [FromForm] ProductId productId, [FromForm] string? returnUrl, CancellationToken cancellation)
    {
        await useCases.Send(new AddToWishlist(Visitor.Of(context.User).Actor!, productId), cancellation);
        return Forms.Done(returnUrl ?? "/wishlist");
    }

    private static async Task<IResult> Remove(
        HttpContext context, UseCases useCases, [FromForm] ProductId productId, [FromForm] string? returnUrl, CancellationToken cancellation)
    {
        await useCases.Send(new RemoveFromWishlist(Visitor.Of(context.User).Actor!, productId), cancellation);
        return Forms.Done(returnUrl ?? "/wishlist");
    }
}

using Microsoft.AspNetCore.Mvc;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Session;
using Shop.Application.Carts;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Site.Storefront.Carts;

/// <summary>The forms that change a cart.</summary>
internal static class CartForms
{
    public static void MapCartForms(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/cart").ForAccounts(AccountRole.Buyer, AccountRole.Seller);
        own.MapForm("/add", Add);
        own.MapForm("/quantity", SetQuantity);
        own.MapForm("/remove", Remove);
        own.MapForm("/clear", Clear);
    }

    /// <summary>Adds pieces to those in the cart already.</summary>
    private static async Task<IResult> Add(
        HttpContext context, UseCases useCases, [FromForm] ProductId productId, [FromForm] int quantity, CancellationToken cancellation)
    {
        var owner = Owner(context);
        var cart = await useCases.Send(new GetCart(owner), cancellation);
        var before = cart.Items.FirstOrDefault(item => item.ProductId == productId)?.Quantity ?? 0;
        await useCases.Send(new PutIntoCart(owner, productId, before + quantity), cancellation);
        return Forms.Done("/cart");
    }

    private static async Task<IResult> SetQuantity(
        HttpContext context, UseCases useCases, [FromForm] ProductId productId, [FromForm] int quantity, CancellationToken cancellation)
    {
        await useCases.Send(new PutIntoCart(Owner(context), productId, quantity), cancellation);
        return Forms.Done("/cart");
    }

    private static async Task<IResult> Remove(HttpContext context, UseCases useCases, [FromForm] ProductId productId, CancellationToken cancellation)
    {
        await useCases.Send(new RemoveFromCart(Owner(context), productId), cancellation);
        return Forms.Done("/cart");
    }

    private static async Task<IResult> Clear(HttpContext context, UseCases useCases, CancellationToken cancellation)
    {
        await useCases.Send(new ClearCart(Owner(context)), cancellation);
        return Forms.Done("/cart");
    }

    private static CartOwner Owner(HttpContext context) => CartOwner.Of(Visitor.Of(context.User).Actor!.Id);
}

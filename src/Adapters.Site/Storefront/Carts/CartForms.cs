using Microsoft.AspNetCore.Mvc;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Session;
using Shop.Application.Carts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Site.Storefront.Carts;

/// <summary>The forms that change a cart.</summary>
internal static class CartForms
{
    public static void MapCartForms(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/cart").ForShoppers();
        own.MapForm("/add", Add);
        own.MapForm("/quantity", SetQuantity);
        own.MapForm("/remove", Remove);
        own.MapForm("/clear", Clear);
    }

    /// <summary>Adds pieces to those in the cart already.</summary>
    private static async Task<IResult> Add(
        HttpContext context, VisitorCart cart, [FromForm] ProductId productId, [FromForm] int quantity, CancellationToken cancellation)
    {
        var items = (await cart.Find(context, cancellation))?.Items ?? [];
        var before = items.FirstOrDefault(item => item.ProductId == productId)?.Quantity ?? 0;
        await cart.Put(context, productId, before + quantity, cancellation);
        return Forms.Done("/cart");
    }

    private static async Task<IResult> SetQuantity(
        HttpContext context, VisitorCart cart, [FromForm] ProductId productId, [FromForm] int quantity, CancellationToken cancellation)
    {
        await cart.Put(context, productId, quantity, cancellation);
        return Forms.Done("/cart");
    }

    private static async Task<IResult> Remove(HttpContext context, VisitorCart cart, [FromForm] ProductId productId, CancellationToken cancellation)
    {
        await cart.Change(context, owner => new RemoveFromCart(owner, productId), cancellation);
        return Forms.Done("/cart");
    }

    private static async Task<IResult> Clear(HttpContext context, VisitorCart cart, CancellationToken cancellation)
    {
        await cart.Change(context, owner => new ClearCart(owner), cancellation);
        return Forms.Done("/cart");
    }
}

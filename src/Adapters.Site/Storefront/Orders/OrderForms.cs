using Microsoft.AspNetCore.Mvc;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Session;
using Shop.Application.Carts;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Storefront.Orders;

/// <summary>The forms on the page of an order.</summary>
internal static class OrderForms
{
    public static void MapOrderForms(this IEndpointRouteBuilder app)
    {
        app.MapForm("/orders/{id}/cancel", Cancel).ForAccounts();
        app.MapForm("/orders/{id}/again", BuyAgain).ForAccounts(AccountRole.Buyer, AccountRole.Seller);
    }

    private static async Task<IResult> Cancel(
        HttpContext context, string id, UseCases useCases, [FromForm] string? reason, CancellationToken cancellation)
    {
        await useCases.Send(
            new CancelOrder(Visitor.Of(context.User).Actor!, Parse(id), TypedText.OrNull(reason)), cancellation);
        return Forms.Done($"/orders/{id}");
    }

    /// <summary>Puts the products of an order that are still sold into the cart, with the quantities of the order.</summary>
    private static async Task<IResult> BuyAgain(HttpContext context, string id, UseCases useCases, CancellationToken cancellation)
    {
        var buyer = Visitor.Of(context.User).Actor!;
        var order = await useCases.Send(new GetOrder(buyer, Parse(id)), cancellation);
        foreach (var line in order.Lines)
            await PutIfSold(useCases, new PutIntoCart(CartOwner.Of(buyer.Id), line.ProductId, line.Quantity), cancellation);
        return Forms.Done("/cart");
    }

    private static async Task PutIfSold(UseCases useCases, PutIntoCart line, CancellationToken cancellation)
    {
        try
        {
            await useCases.Send(line, cancellation);
        }
        catch (DomainException gone) when (gone.Code == "product-not-found")
        {
            return;
        }
    }

    private static OrderId Parse(string id) => EntityId.TryParse<OrderId>(id, out var order) ? order : throw OrderErrors.NotFound(default);
}

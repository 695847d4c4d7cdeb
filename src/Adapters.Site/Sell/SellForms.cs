using Microsoft.AspNetCore.Mvc;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Session;
using Shop.Application.Json;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Sell;

/// <summary>The forms on the page of a seller.</summary>
internal static class SellForms
{
    public static void MapSellForms(this IEndpointRouteBuilder app) => app.MapForm("/sell/orders/{id}/step", Step).ForAccounts(AccountRole.Seller);

    private static async Task<IResult> Step(
        HttpContext context, string id, UseCases useCases, [FromForm] string? status, [FromForm] string? returnUrl, CancellationToken cancellation)
    {
        if (!EnumNames<FulfilmentStatus>.TryParse(status, out var next))
            return Results.StatusCode(StatusCodes.Status400BadRequest);

        var order = EntityId.TryParse<OrderId>(id, out var parsed) ? parsed : throw OrderErrors.NotFound(default);
        await useCases.Send(new FulfilOrder(Visitor.Of(context.User).Actor!, order, next), cancellation);
        return Forms.Done(returnUrl ?? SellQuery.Path);
    }
}

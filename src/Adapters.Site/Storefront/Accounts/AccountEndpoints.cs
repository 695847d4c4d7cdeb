using System.Net.Mime;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Session;
using Shop.Application.Accounts.Profile;
using Shop.Application.Json;

namespace Shop.Adapters.Site.Storefront.Accounts;

/// <summary>The download of an account.</summary>
internal static class AccountEndpoints
{
    public static void MapAccountDownload(this IEndpointRouteBuilder app) => app.MapGet("/account/data", Download).ForAccounts().ExcludeFromDescription();

    private static async Task<IResult> Download(HttpContext context, UseCases useCases, CancellationToken cancellation)
    {
        var export = await useCases.Send(new ExportOwnAccount(Visitor.Of(context.User).Actor!), cancellation);
        return Results.File(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(export, ShopJson.Options), MediaTypeNames.Application.Json, "account.json");
    }
}

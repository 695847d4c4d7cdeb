using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Limits;
using Shop.Adapters.Site.Shared.Session;
using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Accounts.Tokens;
using Shop.Application.Json;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Site.Storefront.Accounts;

/// <summary>The forms and the download of an account.</summary>
internal static class AccountEndpoints
{
    public static void MapAccountForms(this IEndpointRouteBuilder app)
    {
        app.MapGet("/account/data", Download).ForAccounts().ReadsAll().ExcludeFromDescription();
        app.MapForm("/account/verification", MailVerification).ForAccounts();
        app.MapForm("/account/sessions/end", EndSession).ForAccounts();
    }

    private static async Task<IResult> MailVerification(HttpContext context, UseCases useCases, [FromForm] string? returnUrl, CancellationToken cancellation)
    {
        await useCases.Send(new RequestEmailVerification(Visitor.Of(context.User).Actor!), cancellation);
        return Forms.Done(returnUrl);
    }

    private static async Task<IResult> EndSession(
        HttpContext context, UseCases useCases, [FromForm] SessionId id, [FromForm] string? returnUrl, CancellationToken cancellation)
    {
        await useCases.Send(new EndOwnSession(Visitor.Of(context.User).Actor!, id), cancellation);
        return Forms.Done(returnUrl);
    }

    private static async Task Download(HttpContext context, UseCases useCases, CancellationToken cancellation) =>
        await useCases.Send(new ExportOwnAccount(Visitor.Of(context.User).Actor!, export => Send(context.Response, export, cancellation)), cancellation);

    private static Task Send(HttpResponse response, AccountExport export, CancellationToken cancellation)
    {
        response.ContentType = MediaTypeNames.Application.Json;
        response.Headers.ContentDisposition = "attachment; filename=account.json";
        return System.Text.Json.JsonSerializer.SerializeAsync(response.Body, export, ShopJson.Options, cancellation);
    }
}

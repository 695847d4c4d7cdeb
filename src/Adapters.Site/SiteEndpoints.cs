using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Shop.Adapters.Site.Admin.Import;
using Shop.Adapters.Site.Admin.Reports;
using Shop.Adapters.Site.Sell;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Layout;
using Shop.Adapters.Site.Shared.Limits;
using Shop.Adapters.Site.Shared.Session;
using Shop.Adapters.Site.Shared.Text;
using Shop.Adapters.Site.Storefront.Accounts;
using Shop.Adapters.Site.Storefront.Carts;
using Shop.Adapters.Site.Storefront.Orders;
using Shop.Adapters.Site.Storefront.Wishlists;

namespace Shop.Adapters.Site;

/// <summary>The pages of the storefront and of the admin site, their forms, and the forms that stand on several of them.</summary>
internal static class SiteEndpoints
{
    public static void MapSite(this IEndpointRouteBuilder app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().Add(DecideOnConnections);
        app.MapForm("/logout", LogOut).ForEverybody().WithMetadata(new WorksOnInMaintenanceAttribute(), new OpenWithOneTimePasswordAttribute());
        app.MapForm("/language", ChooseLanguage).ForEverybody().WithMetadata(new WorksOnInMaintenanceAttribute(), new OpenWithOneTimePasswordAttribute());
        app.MapAccountForms();
        app.MapCartForms();
        app.MapWishlistForms();
        app.MapOrderForms();
        app.MapOrderStream();
        app.MapSellForms();
        app.MapReportFiles();
        app.MapImportFiles();
    }

    /// <summary>The endpoints of the framework: only accounts keep a connection.</summary>
    private static void DecideOnConnections(EndpointBuilder endpoint)
    {
        if (endpoint is not RouteEndpointBuilder { RoutePattern.RawText: { } path })
            return;

        if (path.TrimStart('/') is "_blazor/initializers" or "_blazor/initializers/" || path.Contains("_framework/", StringComparison.Ordinal))
        {
            endpoint.Metadata.Add(new ForEverybodyAttribute());
        }
        else if (path.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal))
        {
            endpoint.Metadata.Add(new ForAccountsAttribute());
            endpoint.Metadata.Add(new PageStreamAttribute());
            // A page asks about maintenance before each change.
            endpoint.Metadata.Add(new WorksOnInMaintenanceAttribute());
        }
    }

    private static async Task<IResult> LogOut(HttpContext context, UseCases useCases, [FromForm] string? returnUrl)
    {
        await PageSessions.End(context, useCases);
        return Forms.Done(returnUrl);
    }

    private static IResult ChooseLanguage(HttpContext context, [FromForm] string language, [FromForm] string? returnUrl)
    {
        if (SiteLanguage.Shipped.FirstOrDefault(shipped => shipped.Name == language) is { } chosen)
        {
            context.Response.Cookies.Append(
                PageLanguages.Cookie,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen.Culture)),
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, HttpOnly = true });
        }

        return Forms.Done(returnUrl);
    }
}

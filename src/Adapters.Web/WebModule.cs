using System.Text;
using Shop.Adapters.Web.Accounts;
using Shop.Adapters.Web.Audit;
using Shop.Adapters.Web.Carts;
using Shop.Adapters.Web.Catalog;
using Shop.Adapters.Web.Catalog.Caching;
using Shop.Adapters.Web.Catalog.Taxonomy;
using Shop.Adapters.Web.Documentation;
using Shop.Adapters.Web.Events;
using Shop.Adapters.Web.Health;
using Shop.Adapters.Web.Http;
using Shop.Adapters.Web.Http.Results;
using Shop.Adapters.Web.Http.Routes;
using Shop.Adapters.Web.Inventory;
using Shop.Adapters.Web.Jobs;
using Shop.Adapters.Web.Media;
using Shop.Adapters.Web.Operations;
using Shop.Adapters.Web.Orders;
using Shop.Adapters.Web.Realtime;
using Shop.Adapters.Web.Reports;
using Shop.Adapters.Web.Security;
using Shop.Adapters.Web.Settings;
using Shop.Adapters.Web.Webhooks;
using Shop.Adapters.Web.Wishlists;

namespace Shop.Adapters.Web;

/// <summary>The HTTP adapter: its services and its endpoints.</summary>
public static class WebModule
{
    private static readonly PathString[] s_served = ["/api", "/hubs", "/health", "/.well-known", "/openapi", "/docs", "/problems", "/media"];

    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddHttp(configuration)
            .AddScoped<ViewedProducts>()
            .AddSingleton<RecentCounts>()
            .AddTokenAuthentication()
            .AddHealth()
            .AddRealtime()
            .AddEvents()
            .AddSettings()
            .AddDocumentation();

    /// <summary>Whether the path belongs to the API or to what is served beside it, and not to a page for people.</summary>
    public static bool Serves(PathString path)
    {
        foreach (var own in s_served)
        {
            if (path.StartsWithSegments(own, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public static WebApplication UseWeb(this WebApplication app)
    {
        app.UseHttp(serveReady: ready => ready.UseMiddleware<ReadyProducts>());
        app.RefuseUnacceptable();
        app.UseApiPage();
        app.UseMiddleware<ReadyProducts>();

        var all = app.MapEveryEndpoint();
        all.MapHealth();
        all.MapKeySet();
        all.MapRealtime();
        all.MapDocumentation();
        all.MapPictures();

        var v1 = all.MapVersion1();
        v1.MapSessions();
        v1.MapAccountTokens();
        v1.MapOwnAccount();
        v1.MapOwnSessions();
        v1.MapAccountAdministration();
        v1.MapAdmins();
        v1.MapProducts();
        v1.MapStock();
        v1.MapJobs();
        v1.MapMedia();
        v1.MapReports();
        v1.MapAudit();
        v1.MapBrands();
        v1.MapCategories();
        v1.MapTags();
        v1.MapCollections();
        v1.MapSettings();
        v1.MapWishlist();
        v1.MapCart();
        v1.MapOrders();
        v1.MapEvents();
        v1.MapOperations();
        v1.MapWebhooks();
        app.ShareEndpoints();
        return app;
    }

    /// <summary>Returns the OpenAPI document that a program serves, without starting it.</summary>
    public static async Task<string> OpenApiDocument(WebApplication app)
    {
        // The document finds endpoints in the pipeline, which is built only when the program serves.
        app.UseEndpoints(_ => { });
        return Encoding.UTF8.GetString(await app.Services.GetRequiredService<ApiDocument>().Json);
    }
}

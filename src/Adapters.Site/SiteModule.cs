using Microsoft.AspNetCore.DataProtection;
using Shop.Adapters.Site.Admin;
using Shop.Adapters.Site.Admin.Layout;
using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Errors;
using Shop.Adapters.Site.Shared.Limits;
using Shop.Adapters.Site.Shared.Session;
using Shop.Adapters.Site.Shared.Text;
using Shop.Adapters.Site.Storefront.Catalog;

namespace Shop.Adapters.Site;

/// <summary>The adapter of people with a browser: the storefront and the admin site.</summary>
public static class SiteModule
{
    /// <summary>Instances with the same name read each other's cookies.</summary>
    private const string ApplicationName = "Shop";

    /// <summary>Registers nothing when <c>Site:Enabled</c> is false.</summary>
    /// <param name="persistKeys">Keeps the keys that encrypt cookies where every instance finds them.</param>
    public static IServiceCollection AddSite(this IServiceCollection services, IConfiguration configuration, Action<IDataProtectionBuilder> persistKeys)
    {
        services.AddOptions<SiteOptions>()
            .Bind(configuration.GetSection(SiteOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        if (!IsEnabled(configuration))
            return services;

        persistKeys(services.AddDataProtection().SetApplicationName(ApplicationName));
        return services
            .AddSingleton<UseCases>()
            .AddSingleton<StoreSnapshot>()
            .AddSingleton<ImageSources>()
            .AddSingleton<FacetCache>()
            .AddSingleton<RelatedProducts>()
            .AddSingleton<ProductPageCopies>()
            .AddAdmin()
            .AddPageCompression()
            .AddPageSessions()
            .AddPageLanguages()
            .AddPageLimits(configuration);
    }

    /// <summary>Serves the pages for every request that no other adapter serves.</summary>
    /// <param name="isServedElsewhere">Whether another adapter serves the path.</param>
    public static WebApplication UseSite(this WebApplication app, Func<PathString, bool> isServedElsewhere)
    {
        if (!IsEnabled(app.Configuration))
            return app;

        // With the first page: an instance that serves the API alone compiles and keeps nothing of the pages.
        var pages = new Lazy<RequestDelegate>(() => Pages(((IApplicationBuilder)app).New()));
        app.Use(next => context => isServedElsewhere(context.Request.Path) ? next(context) : pages.Value(context));
        return app;
    }

    private static RequestDelegate Pages(IApplicationBuilder pages)
    {
        pages.UsePageHeaders();
        pages.UseResponseCompression();
        pages.UsePageLanguages();
        pages.UsePageErrors();
        pages.UseRouting();
        pages.UsePageSessions();
        pages.UseOneTimePasswords();
        pages.UsePageLimits();
        pages.UsePageMaintenance();
        pages.UseAuthorization();
        pages.UseEndedSessions();
        pages.UseAntiforgery();
        pages.UseProductPageCopies();
        pages.UseMissingDetails();
        pages.UseEndpoints(endpoints => endpoints.MapSite());
        return pages.Build();
    }

    private static bool IsEnabled(IConfiguration configuration) =>
        configuration.GetSection(SiteOptions.Section).Get<SiteOptions>()?.Enabled ?? true;
}

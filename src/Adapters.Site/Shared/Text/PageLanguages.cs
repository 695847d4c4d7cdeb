using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;

namespace Shop.Adapters.Site.Shared.Text;

/// <summary>The language of pages: that of the switch in the footer (a cookie), else the best one of <c>Accept-Language</c>, else English.</summary>
internal static class PageLanguages
{
    public const string Cookie = "shop-language";

    public static IServiceCollection AddPageLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        return services
            .AddSingleton<IStringLocalizer<Texts>>(provider => new PseudoLocalizer(new StringLocalizer<Texts>(provider.GetRequiredService<IStringLocalizerFactory>())))
            .AddSingleton<Texts>();
    }

    public static void UsePageLanguages(this IApplicationBuilder pages)
    {
        var isProduction = pages.ApplicationServices.GetRequiredService<IHostEnvironment>().IsProduction();
        var cultures = SiteLanguage.Shipped.Concat(isProduction ? [] : [SiteLanguage.Pseudo]).Select(language => language.Culture).ToList();
        pages.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(SiteLanguage.English.Culture),
            SupportedCultures = cultures,
            SupportedUICultures = cultures,
            ApplyCurrentCultureToResponseHeaders = true,
            RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }, new AcceptLanguageHeaderRequestCultureProvider()],
        });
    }
}

namespace Shop.Adapters.Web.Catalog.Caching;

internal static class ProductCacheRegistration
{
    public static IServiceCollection AddProductCache(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CacheOptions>()
            .Bind(configuration.GetSection(CacheOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddSingleton<CacheMeter>().AddSingleton<ProductCache>().AddScoped<ProductReads>();
    }
}

namespace Shop.Adapters.Web;

/// <summary>The HTTP side of the shop: its services, the order of its pipeline and its endpoints.</summary>
internal static class WebModule
{
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        return services;
    }

    public static WebApplication UseWeb(this WebApplication app)
    {
        return app;
    }
}

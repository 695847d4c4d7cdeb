using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using Shop.Adapters.Files;
using Shop.Adapters.Notifications;
using Shop.Adapters.Payments;
using Shop.Adapters.Persistence;
using Shop.Adapters.Security;
using Shop.Adapters.Site;
using Shop.Adapters.Web;
using Shop.Adapters.Workers;
using Shop.Application;
using Shop.Host.Policies;

namespace Shop.Host;

/// <summary>The composition root: registers the use cases and every adapter.</summary>
internal static class Composition
{
    /// <summary>Builds the program on a database; tests add their own settings and replace services.</summary>
    public static WebApplication Compose(WebApplicationBuilder builder, string connectionString, Action<IServiceCollection>? replacing = null) =>
        Compose(builder, connectionString, pool: null, replacing);

    /// <param name="pool">The pool that opened the first connection; null for another one.</param>
    public static WebApplication Compose(WebApplicationBuilder builder, string connectionString, NpgsqlDataSource? pool, Action<IServiceCollection>? replacing = null)
    {
        builder.WebHost.UseStaticWebAssets(); // a published program has them beside it
        builder.Services
            .AddSingleton<TimeProvider, MicrosecondClock>()
            .AddStopping()
            .AddStorePolicy(builder.Configuration)
            .AddAccountPolicy(builder.Configuration)
            .AddOrderPolicy(builder.Configuration)
            .AddOperationsPolicy(builder.Configuration)
            .AddRetentionPolicy(builder.Configuration)
            .AddViewPolicy(builder.Configuration)
            .AddCachePolicy(builder.Configuration)
            .AddApplication()
            .AddPersistence(connectionString, pool)
            .AddSecurity(builder.Configuration)
            .AddFiles()
            .AddPayments(builder.Configuration, connectionString)
            .AddNotifications(builder.Configuration)
            .AddWorkers()
            .AddWeb(builder.Configuration)
            .AddSite(builder.Configuration, PersistenceModule.PersistKeys);

        ReadKeysOfCookiesWithTheFirstPage(builder.Services);
        replacing?.Invoke(builder.Services);
        return builder.Build().UseSite(WebModule.Serves).UseWeb();
    }

    /// <summary>
    /// Removes the service that reads the keys when the program starts, and makes the first one: an instance that serves the API alone needs none.
    /// Authentication, antiforgery and cookies each register it, so it is removed last.
    /// </summary>
    private static void ReadKeysOfCookiesWithTheFirstPage(IServiceCollection services)
    {
        var library = typeof(IDataProtectionBuilder).Assembly;
        foreach (var service in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == library).ToList())
            services.Remove(service);
    }
}

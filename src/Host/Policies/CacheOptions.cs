using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Shop.Application.Catalog.Caching;

namespace Shop.Host.Policies;

/// <summary>The configuration section <c>Cache</c>: the product cache of this instance.</summary>
internal sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>The approximate memory limit; 0 disables the cache.</summary>
    [Range(0, long.MaxValue)]
    public long MaxBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// The maximum age of an entry, after which the product is read again even without an invalidation; one second to one day.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The maximum age of a count over the catalog that anonymous callers get; up to one minute, zero counts for each of them.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan CountLifetime { get; set; } = TimeSpan.FromSeconds(5);
}

internal static class CacheOptionsRegistration
{
    public static IServiceCollection AddCachePolicy(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CacheOptions>()
            .Bind(configuration.GetSection(CacheOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddSingleton(provider => PolicyOf(provider.GetRequiredService<IOptions<CacheOptions>>().Value));
    }

    private static CachePolicy PolicyOf(CacheOptions options) => new(options.MaxBytes, options.Lifetime, options.CountLifetime);
}

using System.ComponentModel.DataAnnotations;

namespace Shop.Adapters.Web.Catalog.Caching;

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
}

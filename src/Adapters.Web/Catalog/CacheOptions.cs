using System.ComponentModel.DataAnnotations;

namespace Shop.Adapters.Web.Catalog;

/// <summary>The configuration section <c>Cache</c>: the published products that this instance keeps ready to send.</summary>
internal sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>About how much memory they may take; 0 keeps none.</summary>
    [Range(0, long.MaxValue)]
    public long MaxBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>After which a product is read anew although nothing was heard of it.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(1);
}

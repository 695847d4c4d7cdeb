namespace Shop.Application.Catalog.Caching;

/// <summary>The limits of the product cache.</summary>
/// <param name="MaxBytes">The approximate memory limit; 0 disables the cache.</param>
/// <param name="Lifetime">The maximum age of an entry, after which the product is read again even without an invalidation.</param>
/// <param name="CountLifetime">The maximum age of a count over the catalog that anonymous callers get; zero counts for each of them.</param>
public sealed record CachePolicy(long MaxBytes, TimeSpan Lifetime, TimeSpan CountLifetime = default);

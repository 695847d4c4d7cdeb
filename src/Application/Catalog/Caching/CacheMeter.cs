using System.Diagnostics.Metrics;

namespace Shop.Application.Catalog.Caching;

/// <summary>Metrics of the product cache.</summary>
public sealed class CacheMeter
{
    public const string Name = "Shop.Catalog";

    private readonly Meter _meter;
    private readonly Counter<long> _hits;
    private readonly Counter<long> _misses;

    public CacheMeter(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _hits = _meter.CreateCounter<long>("shop.catalog.cache.hits", "{read}", "Reads of a product that were served from the cache.");
        _misses = _meter.CreateCounter<long>("shop.catalog.cache.misses", "{read}", "Reads of a product that queried the database.");
    }

    internal void Hit() => _hits.Add(1);

    internal void Miss() => _misses.Add(1);

    internal void Measure(Func<long> bytes) =>
        _meter.CreateObservableUpDownCounter("shop.catalog.cache.bytes", bytes, "By", "The approximate memory of the cached products.");
}

using System.Collections.Concurrent;
using Shop.Adapters.Site.Shared;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Site.Storefront.Catalog;

/// <summary>
/// The facets of recent lists as anonymous visitors see them, at most some seconds old. Counting takes long in a large store: a page waits
/// for it only briefly and is otherwise shown without counts, which the next page has.
/// </summary>
internal sealed class FacetCache(UseCases useCases, TimeProvider clock)
{
    private const int MaxEntries = 500;

    private static readonly TimeSpan s_freshness = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Null when counting takes too long or is not possible at the moment.</summary>
    /// <param name="address">The address of the list, which determines the filter.</param>
    public async Task<ProductFacets?> Get(string address, ProductFilter filter)
    {
        Trim();
        var entry = _entries.AddOrUpdate(address, _ => Count(filter), (_, before) => IsUsable(before) ? before : Count(filter));
        try
        {
            return await entry.Facets.Value.WaitAsync(s_patience, clock);
        }
        catch (Exception failure) when (failure.IsPassing())
        {
            return null;
        }
    }

    private Entry Count(ProductFilter filter) =>
        new(clock.GetTimestamp(), new Lazy<Task<ProductFacets>>(() => useCases.Send(new CountProductFacets(filter, Actor: null))));

    private bool IsUsable(Entry entry) =>
        clock.GetElapsedTime(entry.RequestedAt) < s_freshness && entry.Facets is not { IsValueCreated: true, Value.IsFaulted: true };

    private void Trim()
    {
        if (_entries.Count < MaxEntries)
            return;

        foreach (var old in _entries.Where(entry => !IsUsable(entry.Value)))
            _entries.TryRemove(old);
        // All are fresh: crawlers visit every list. Counting again is cheaper than keeping them.
        if (_entries.Count >= MaxEntries)
            _entries.Clear();
    }

    private sealed record Entry(long RequestedAt, Lazy<Task<ProductFacets>> Facets);
}

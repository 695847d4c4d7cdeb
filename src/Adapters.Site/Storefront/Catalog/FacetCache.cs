using Shop.Adapters.Site.Shared;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Site.Storefront.Catalog;

/// <summary>
/// The facets of recent lists as anonymous visitors see them, at most some seconds old. Counting takes long in a large store: a page waits
/// for it only briefly and is otherwise shown without counts, which the next page has.
/// </summary>
internal sealed class FacetCache(UseCases useCases, TimeProvider clock)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(250);

    private readonly RecentReads<string, ProductFacets> _recent = new(clock, freshness: TimeSpan.FromSeconds(15), maxEntries: 500);

    /// <summary>Null when counting takes too long or is not possible at the moment.</summary>
    /// <param name="address">The address of the list, which determines the filter.</param>
    public async Task<ProductFacets?> Get(string address, ProductFilter filter)
    {
        try
        {
            return await _recent.Get(address, () => useCases.Send(new CountProductFacets(filter, Actor: null))).WaitAsync(s_patience, clock);
        }
        catch (Exception failure) when (failure.IsPassing())
        {
            return null;
        }
    }
}

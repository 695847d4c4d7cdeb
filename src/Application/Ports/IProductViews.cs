using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Domain.Catalog;

namespace Shop.Application.Ports;

/// <summary>How often products were looked at, by day of UTC. Deleted products are remembered.</summary>
public interface IProductViews
{
    /// <summary>Adds to what was counted before.</summary>
    Task Add(IReadOnlyCollection<CountedViews> counted, CancellationToken cancellation);

    /// <summary>Of one product, the newest day first.</summary>
    Task<Page<DayViews>> OfProduct(ProductId product, DayRange days, PageRequest page, CancellationToken cancellation);

    /// <summary>Of all products together, the newest day first.</summary>
    Task<Page<DayViews>> ByDay(DayRange days, PageRequest page, CancellationToken cancellation);

    /// <summary>Of all days together, the most viewed product first.</summary>
    Task<Page<ProductViews>> ByProduct(DayRange days, PageRequest page, CancellationToken cancellation);
}

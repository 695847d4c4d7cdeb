using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Reports;
using Shop.Domain.Catalog;

namespace Shop.Application.Ports.Reports;

/// <summary>Stores the number of views per product and UTC day. Deleted products are kept.</summary>
/// <remarks>
/// Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable. Lists reject a cursor of another list with
/// <c>cursor-invalid</c>.
/// </remarks>
public interface IProductViews
{
    /// <summary>Adds views to the stored counts, inside a unit of work.</summary>
    Task Add(IReadOnlyCollection<CountedViews> counted, CancellationToken cancellation);

    /// <summary>Returns the views of one product per day, newest day first.</summary>
    Task<Page<DayViews>> OfProduct(ProductId product, DayRange days, PageRequest page, CancellationToken cancellation);

    /// <summary>Returns the views of all products per day, newest day first.</summary>
    Task<Page<DayViews>> ByDay(DayRange days, PageRequest page, CancellationToken cancellation);

    /// <summary>Returns the views of all days per product, most viewed first.</summary>
    Task<Page<ProductViews>> ByProduct(DayRange days, PageRequest page, CancellationToken cancellation);
}

using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Reports;
using Shop.Domain.Shared;

namespace Shop.Application.Ports.Reports;

/// <summary>
/// Reports on low stock and sales. An order is a sale of the UTC day on which it was paid, unless it was cancelled or refunded since.
/// </summary>
/// <remarks>
/// Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable. Lists reject a cursor of another list with
/// <c>cursor-invalid</c>.
/// </remarks>
public interface IStoreReports
{
    /// <summary>Returns published products with fewer units available than <paramref name="below"/>, lowest first.</summary>
    Task<Page<LowStock>> LowStock(int below, PageRequest page, CancellationToken cancellation);

    /// <summary>Returns the sales in the currency per day with sales, newest day first.</summary>
    Task<Page<DaySales>> SalesByDay(Currency currency, DayRange days, PageRequest page, CancellationToken cancellation);

    /// <summary>Returns the sales in the currency per product over all days, highest revenue first. Includes deleted products.</summary>
    Task<Page<ProductSales>> SalesByProduct(Currency currency, DayRange days, PageRequest page, CancellationToken cancellation);
}

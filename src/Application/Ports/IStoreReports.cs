using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Domain.Shared;

namespace Shop.Application.Ports;

/// <summary>
/// What is running out and what was sold. An order is a sale of the day of UTC on which it was paid, unless it was cancelled
/// or its money given back since.
/// </summary>
public interface IStoreReports
{
    /// <summary>Published products of which fewer are available, the fewest first.</summary>
    Task<Page<LowStock>> LowStock(int below, PageRequest page, CancellationToken cancellation);

    /// <summary>What was sold in this currency on each day that something was, the newest day first.</summary>
    Task<Page<DaySales>> SalesByDay(Currency currency, DayRange days, PageRequest page, CancellationToken cancellation);

    /// <summary>What was sold in this currency of each product on all days together, the highest revenue first. Deleted products are remembered.</summary>
    Task<Page<ProductSales>> SalesByProduct(Currency currency, DayRange days, PageRequest page, CancellationToken cancellation);
}

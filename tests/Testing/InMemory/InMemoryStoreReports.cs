using Shop.Application.Messaging;
using Shop.Application.Ports.Reports;
using Shop.Application.Reports;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryStoreReports(InMemorySession session) : IStoreReports
{
    private static readonly KeysetOrder<LowStock> Fewest =
        new("available", low => $"{low.Available:D10}", low => low.ProductId.ToString(), IsProduct, Descending: false);

    private static readonly KeysetOrder<DaySales> Newest = new("day", sales => $"{sales.Day:yyyy-MM-dd}", _ => "", _ => true, Descending: true);

    private static readonly KeysetOrder<ProductSales> Best =
        new("revenue", sales => $"{sales.Revenue:D19}", sales => sales.ProductId.ToString(), IsProduct, Descending: true);

    public Task<Page<LowStock>> LowStock(int below, PageRequest page, CancellationToken cancellation) => Task.FromResult(Fewest.Take(
        page,
        from stock in session.State.All<Stock>()
        join product in session.State.All<Product>() on stock.ProductId equals product.Id
        where product.IsOrderable && stock.Available < below
        select new LowStock(product.Id, product.Sku, product.Name, stock.Available)));

    public Task<Page<DaySales>> SalesByDay(Currency currency, DayRange days, PageRequest page, CancellationToken cancellation) => Task.FromResult(Newest.Take(
        page,
        Sales(currency, days).GroupBy(PaidOn).Select(day => new DaySales(
            day.Key,
            day.Count(),
            day.Sum(order => order.Lines.Sum(line => line.Quantity)),
            day.Sum(order => order.Total.Amount)))));

    public Task<Page<ProductSales>> SalesByProduct(Currency currency, DayRange days, PageRequest page, CancellationToken cancellation) => Task.FromResult(Best.Take(
        page,
        from line in Sales(currency, days).SelectMany(order => order.Lines)
        group line by line.ProductId into sold
        join product in session.State.All<Product>() on sold.Key equals product.Id
        select new ProductSales(product.Id, product.Sku, product.Name, sold.Sum(line => line.Quantity), sold.Sum(line => line.Total.Amount))));

    private IEnumerable<Order> Sales(Currency currency, DayRange days) =>
        from order in session.State.All<Order>()
        join payment in session.State.All<Payment>() on order.Id equals payment.OrderId
        where order.PaidAt is not null && days.Has(PaidOn(order)) && order.Total.Currency == currency
            && order.Status != OrderStatus.Cancelled && payment.Status != PaymentStatus.Refunded
        select order;

    private static DateOnly PaidOn(Order order) => DateOnly.FromDateTime(order.PaidAt!.Value.UtcDateTime);

    private static bool IsProduct(string id) => ProductId.TryParse(id, null, out _);
}

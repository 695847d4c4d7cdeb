using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Orders;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Ports.Reports;
using Shop.Application.Reports;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Reports;

internal sealed class EfStoreReports(ShopDbContext db) : IStoreReports
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <remarks>
    /// Scans all stock rows: an index on availability would be updated by every reservation, and this report is requested rarely.
    /// </remarks>
    public async Task<Page<LowStock>> LowStock(int below, PageRequest page, CancellationToken cancellation)
    {
        var low = from stock in db.Stocks.AsNoTracking()
                  join variant in db.Variants on stock.VariantId equals variant.Id
                  join product in db.Products.AsNoTracking() on variant.ProductId equals product.Id
                  where stock.OnHand - stock.Reserved < below && product.Status == ProductStatus.Published
                  select new { product.Id, product.Sku, product.Name, Available = stock.OnHand - stock.Reserved };
        var rest = low;
        if (page.After is { } after)
        {
            var (available, last) = ((int)long.Min(after.Number(0), Stock.MaxOnHand), after.Id<ProductId>(1));
            rest = rest.Where(item => EF.Functions.GreaterThan(ValueTuple.Create(item.Available, item.Id), ValueTuple.Create(available, last)));
        }

        var items = await rest.OrderBy(item => item.Available).ThenBy(item => item.Id).Take(page.Limit + 1).ToListAsync(cancellation);
        return await items.ConvertAll(item => new LowStock(item.Id, item.Sku, item.Name, item.Available))
            .ToPage(page, item => new Cursor(Text(item.Available), item.ProductId.ToString()), low, cancellation);
    }

    public async Task<Page<DaySales>> SalesByDay(Currency currency, DayRange days, PageRequest page, CancellationToken cancellation)
    {
        var rest = days;
        if (page.After is { } after)
        {
            var last = Day(after).AddDays(-1);
            rest = days with { To = days.To < last ? days.To : last };
        }

        var rows = await db.Database.SqlQuery<DayRow>(
            $"""
            SELECT orders.paid_on AS "Day", count(*) AS "Orders", sum(bought.units)::bigint AS "Units", sum(orders.total_amount)::bigint AS "Revenue"
            FROM orders
            JOIN payments ON payments.order_id = orders.id AND payments.status <> 'Refunded'
            JOIN LATERAL (SELECT sum(quantity) AS units FROM order_lines WHERE order_id = orders.id) bought ON true
            WHERE orders.paid_on >= {rest.From ?? DateOnly.MinValue} AND orders.paid_on <= {rest.To ?? DateOnly.MaxValue}
              AND orders.status <> 'Cancelled' AND orders.total_currency = {currency.Code}
            GROUP BY orders.paid_on
            ORDER BY orders.paid_on DESC
            LIMIT {page.Limit + 1}
            """).ToListAsync(cancellation);
        return await rows.ConvertAll(row => new DaySales(row.Day, row.Orders, row.Units, row.Revenue)).ToPage(
            page,
            sales => new Cursor(sales.Day.ToString(DayFormat, CultureInfo.InvariantCulture)),
            Sales(currency, days).Select(order => EF.Property<DateOnly?>(order, OrderConfiguration.PaidOn)).Distinct(),
            cancellation);
    }

    public async Task<Page<ProductSales>> SalesByProduct(Currency currency, DayRange days, PageRequest page, CancellationToken cancellation)
    {
        var (most, last) = page.After is { } after ? (after.Number(0), after.Id<ProductId>(1).Value) : (long.MaxValue, Guid.AllBitsSet);
        var rows = await db.Database.SqlQuery<ProductRow>(
            $"""
            SELECT sold.product_id AS "ProductId", products.sku AS "Sku", products.name AS "Name", sold.units AS "Units", sold.revenue AS "Revenue"
            FROM (
                SELECT product_id, sum(quantity)::bigint AS units, sum(quantity * unit_price_amount)::bigint AS revenue
                FROM orders
                JOIN payments ON payments.order_id = orders.id AND payments.status <> 'Refunded'
                JOIN order_lines ON order_lines.order_id = orders.id
                JOIN variants ON variants.id = order_lines.variant_id
                WHERE orders.paid_on >= {days.From ?? DateOnly.MinValue} AND orders.paid_on <= {days.To ?? DateOnly.MaxValue}
                  AND orders.status <> 'Cancelled' AND orders.total_currency = {currency.Code}
                GROUP BY product_id
            ) sold
            JOIN products ON products.id = sold.product_id
            WHERE (sold.revenue, sold.product_id) < ({most}, {last})
            ORDER BY sold.revenue DESC, sold.product_id DESC
            LIMIT {page.Limit + 1}
            """).ToListAsync(cancellation);
        return await rows.ConvertAll(row => new ProductSales(new ProductId(row.ProductId), row.Sku, row.Name, row.Units, row.Revenue)).ToPage(
            page,
            sales => new Cursor(Text(sales.Revenue), sales.ProductId.ToString()),
            Sales(currency, days).SelectMany(order => order.Lines).Join(db.Variants, line => line.VariantId, variant => variant.Id, (_, variant) => variant.ProductId).Distinct(),
            cancellation);
    }

    /// <summary>The orders in both sales reports.</summary>
    private IQueryable<Order> Sales(Currency currency, DayRange days)
    {
        var (from, to) = (days.From ?? DateOnly.MinValue, days.To ?? DateOnly.MaxValue);
        return from order in db.Orders.AsNoTracking()
               join payment in db.Payments on order.Id equals payment.OrderId
               where EF.Property<DateOnly?>(order, OrderConfiguration.PaidOn) >= @from && EF.Property<DateOnly?>(order, OrderConfiguration.PaidOn) <= to
                   && order.Status != OrderStatus.Cancelled && order.Total.Currency == currency && payment.Status != PaymentStatus.Refunded
               select order;
    }

    private static DateOnly Day(Cursor cursor) =>
        DateOnly.TryParseExact(cursor.Text(0), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day > DateOnly.MinValue
            ? day
            : throw CursorErrors.Invalid();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record DayRow(DateOnly Day, long Orders, long Units, long Revenue);

    private sealed record ProductRow(Guid ProductId, string Sku, string Name, long Units, long Revenue);
}

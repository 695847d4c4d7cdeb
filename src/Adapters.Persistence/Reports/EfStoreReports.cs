using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Ports.Reports;
using Shop.Application.Reports;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Reports;

internal sealed class EfStoreReports(ShopDbContext db, LargeCounts counts, TimeProvider clock) : IStoreReports
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <remarks>
    /// Products of which few units are available come first, and are stored in a table of their own. Only when these do not fill a page, all stock rows
    /// are read: an index on availability would be updated by every reservation.
    /// </remarks>
    public async Task<Page<LowStock>> LowStock(int below, PageRequest page, CancellationToken cancellation)
    {
        var (available, last) = page.After is { } after
            ? ((int)long.Min(after.Number(0), Stock.MaxOnHand), after.Id<ProductId>(1).Value)
            : (int.MinValue, Guid.Empty);
        var rows = await Find(LowStockSql.OfFew, page.Limit + 1);
        if (rows.Count <= page.Limit && below > LowStockFilter.UsuallyBelow)
            rows.AddRange(await Find(LowStockSql.OfMore, page.Limit + 1 - rows.Count));
        return await rows.ConvertAll(row => new LowStock(new ProductId(row.ProductId), row.Sku, row.Name, row.Available))
            .ToPage(page, item => new Cursor(Text(item.Available), item.ProductId.ToString()), Count);

        Task<List<LowStockRow>> Find(string sql, int limit) => db.Database.SqlQueryRaw<LowStockRow>(
            sql,
            new NpgsqlParameter<int>("below", below),
            new NpgsqlParameter<int>("available", available),
            new NpgsqlParameter<Guid>("last", last),
            new NpgsqlParameter<int>("limit", limit)).ToListAsync(cancellation);

        async Task<long> Count() =>
            await CountOf(LowStockSql.CountFew) + (below > LowStockFilter.UsuallyBelow ? await CountOf(LowStockSql.CountMore) : 0);

        async Task<long> CountOf(string sql) =>
            (await db.Database.SqlQueryRaw<long>(sql, new NpgsqlParameter<int>("below", below)).ToListAsync(cancellation)).Single();
    }

    public async Task<Page<DaySales>> SalesByDay(Currency currency, DayRange days, PageRequest page, CancellationToken cancellation)
    {
        var before = page.After is { } after ? Day(after) : DateOnly.MaxValue;
        var rows = await db.Database.SqlQueryRaw<DayRow>(
            SalesSql.Days, [.. Of(currency, days), new NpgsqlParameter<DateOnly>("before", before), new NpgsqlParameter<int>("limit", page.Limit + 1)]).ToListAsync(cancellation);
        return await rows.ConvertAll(row => new DaySales(row.Day, row.Orders, row.Units, row.Revenue)).ToPage(
            page,
            sales => new Cursor(sales.Day.ToString(DayFormat, CultureInfo.InvariantCulture)),
            () => Count(SalesSql.CountDays, currency, days, cancellation));
    }

    public async Task<Page<ProductSales>> SalesByProduct(Currency currency, DayRange days, PageRequest page, CancellationToken cancellation)
    {
        var (most, last) = page.After is { } after ? (after.Number(0), after.Id<ProductId>(1).Value) : (long.MaxValue, Guid.AllBitsSet);
        var isUntilLately = days.IsUntilLately(clock);
        var rows = await db.Database.SqlQueryRaw<ProductRow>(
            SalesSql.Products(isUntilLately),
            [
                .. Of(currency, days),
                new NpgsqlParameter<long>("most", most),
                new NpgsqlParameter<Guid>("last", last),
                new NpgsqlParameter<int>("limit", page.Limit + 1),
            ]).ToListAsync(cancellation);
        return await rows.ConvertAll(row => new ProductSales(new ProductId(row.ProductId), row.Sku, row.Name, row.Units, row.Revenue)).ToPage(
            page,
            sales => new Cursor(Text(sales.Revenue), sales.ProductId.ToString()),
            () => counts.Get(("product sales", currency, days), () => Count(SalesSql.CountProducts(isUntilLately), currency, days, cancellation)));
    }

    private async Task<long> Count(string sql, Currency currency, DayRange days, CancellationToken cancellation) =>
        (await db.Database.SqlQueryRaw<long>(sql, Of(currency, days)).ToListAsync(cancellation)).Single();

    private static object[] Of(Currency currency, DayRange days) =>
    [
        new NpgsqlParameter<string>("currency", NpgsqlDbType.Char) { TypedValue = currency.Code },
        new NpgsqlParameter<DateOnly>("from", days.First),
        new NpgsqlParameter<DateOnly>("to", days.Last),
    ];

    private static DateOnly Day(Cursor cursor) =>
        DateOnly.TryParseExact(cursor.Text(0), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day > DateOnly.MinValue
            ? day
            : throw CursorErrors.Invalid();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record LowStockRow(Guid ProductId, string Sku, string Name, int Available);

    private sealed record DayRow(DateOnly Day, long Orders, long Units, long Revenue);

    private sealed record ProductRow(Guid ProductId, string Sku, string Name, long Units, long Revenue);
}

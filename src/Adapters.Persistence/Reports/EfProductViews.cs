using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Ports.Reports;
using Shop.Application.Reports;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Reports;

internal sealed class EfProductViews(ShopDbContext db) : IProductViews
{
    private const string DayFormat = "yyyy-MM-dd";

    public async Task Add(IReadOnlyCollection<CountedViews> counted, CancellationToken cancellation)
    {
        // Sorted, so that concurrent writers of several instances do not deadlock.
        var ordered = counted.OrderBy(views => views.ProductId.Value).ThenBy(views => views.Day).ToList();
        Guid[] products = [.. ordered.Select(views => views.ProductId.Value)];
        DateOnly[] days = [.. ordered.Select(views => views.Day)];
        long[] views = [.. ordered.Select(views => views.Views)];
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO product_views (product_id, day, views)
            SELECT * FROM unnest({products}, {days}, {views})
            ON CONFLICT (product_id, day) DO UPDATE SET views = product_views.views + excluded.views
            """,
            cancellation);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO product_popularity (product_id, views)
            SELECT product_id, sum(views) FROM unnest({products}, {views}) AS counted (product_id, views) GROUP BY product_id ORDER BY product_id
            ON CONFLICT (product_id) DO UPDATE SET views = product_popularity.views + excluded.views
            """,
            cancellation);
    }

    public Task<Page<DayViews>> OfProduct(ProductId product, DayRange days, PageRequest page, CancellationToken cancellation) =>
        Newest(In(days).Where(record => record.ProductId == product), page, cancellation);

    public Task<Page<DayViews>> ByDay(DayRange days, PageRequest page, CancellationToken cancellation) => Newest(In(days), page, cancellation);

    public async Task<Page<ProductViews>> ByProduct(DayRange days, PageRequest page, CancellationToken cancellation)
    {
        var (most, last) = page.After is { } after ? (after.Number(0), after.Id<ProductId>(1).Value) : (long.MaxValue, Guid.AllBitsSet);
        var rows = await db.Database.SqlQuery<Row>(
            $"""
            SELECT viewed.product_id AS "ProductId", products.sku AS "Sku", products.name AS "Name", viewed.views AS "Views"
            FROM (
                SELECT product_id, sum(views)::bigint AS views FROM product_views
                WHERE day >= {days.From ?? DateOnly.MinValue} AND day <= {days.To ?? DateOnly.MaxValue}
                GROUP BY product_id
            ) viewed
            JOIN products ON products.id = viewed.product_id
            WHERE (viewed.views, viewed.product_id) < ({most}, {last})
            ORDER BY viewed.views DESC, viewed.product_id DESC
            LIMIT {page.Limit + 1}
            """).ToListAsync(cancellation);
        var items = rows.ConvertAll(row => new ProductViews(new ProductId(row.ProductId), row.Sku, row.Name, row.Views));
        return await items.ToPage(page, CursorAt, In(days).Select(record => record.ProductId).Distinct(), cancellation);
    }

    private IQueryable<ProductViewsRecord> In(DayRange days)
    {
        var records = db.ProductViews.AsNoTracking();
        if (days.From is { } from)
            records = records.Where(record => record.Day >= from);
        if (days.To is { } to)
            records = records.Where(record => record.Day <= to);
        return records;
    }

    private static async Task<Page<DayViews>> Newest(IQueryable<ProductViewsRecord> records, PageRequest page, CancellationToken cancellation)
    {
        var rest = records;
        if (page.After is { } after)
        {
            var last = DateOnly.TryParseExact(after.Text(0), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw CursorErrors.Invalid();
            rest = rest.Where(record => record.Day < last);
        }

        var days = await rest.GroupBy(record => record.Day)
            .Select(sameDay => new { Day = sameDay.Key, Views = sameDay.Sum(record => record.Views) })
            .OrderByDescending(sum => sum.Day)
            .Take(page.Limit + 1)
            .ToListAsync(cancellation);
        return await days.ConvertAll(sum => new DayViews(sum.Day, sum.Views))
            .ToPage(page, CursorAt, records.Select(record => record.Day).Distinct(), cancellation);
    }

    private static Cursor CursorAt(DayViews views) => new(views.Day.ToString(DayFormat, CultureInfo.InvariantCulture));

    private static Cursor CursorAt(ProductViews viewed) => new(viewed.Views.ToString(CultureInfo.InvariantCulture), viewed.ProductId.ToString());

    private sealed record Row(Guid ProductId, string Sku, string Name, long Views);
}

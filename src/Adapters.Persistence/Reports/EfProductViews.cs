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

    /// <summary>How long a list by views keeps the ranking of its beginning.</summary>
    private static readonly TimeSpan WalkTime = TimeSpan.FromHours(1);

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
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO view_changes (product_id, day, views) SELECT * FROM unnest({products}, {days}, {views});
            DELETE FROM view_changes WHERE ctid = ANY (ARRAY(SELECT ctid FROM view_changes WHERE at < now() - {WalkTime} FOR UPDATE SKIP LOCKED))
            """,
            cancellation);
    }

    public Task<Page<DayViews>> OfProduct(ProductId product, DayRange days, PageRequest page, CancellationToken cancellation) =>
        Newest(In(days).Where(record => record.ProductId == product), page, cancellation);

    public Task<Page<DayViews>> ByDay(DayRange days, PageRequest page, CancellationToken cancellation) => Newest(In(days), page, cancellation);

    /// <summary>A list keeps the views of its beginning; otherwise a product that is viewed meanwhile moves past the cursor.</summary>
    public async Task<Page<ProductViews>> ByProduct(DayRange days, PageRequest page, CancellationToken cancellation)
    {
        var (most, last, snapshot) = page.After is { } after
            ? (after.Number(0), after.Id<ProductId>(1).Value, DatabaseSnapshot.Of(after, 2))
            : (long.MaxValue, Guid.AllBitsSet, null);
        var (from, to) = (days.From ?? DateOnly.MinValue, days.To ?? DateOnly.MaxValue);
        var rows = await db.Database.SqlQuery<Row>(
            $"""
            WITH beginning AS MATERIALIZED (SELECT coalesce({snapshot}::pg_snapshot, pg_current_snapshot()) AS snapshot)
            SELECT viewed.product_id AS "ProductId", products.sku AS "Sku", products.name AS "Name", viewed.views AS "Views", beginning.snapshot::text AS "Snapshot"
            FROM (
                SELECT product_id, sum(views)::bigint AS views FROM (
                    SELECT product_id, views FROM product_views WHERE day >= {from} AND day <= {to}
                    UNION ALL
                    SELECT product_id, -views FROM view_changes, beginning
                    WHERE day >= {from} AND day <= {to} AND xid >= pg_snapshot_xmin(snapshot) AND NOT pg_visible_in_snapshot(xid, snapshot)
                ) counted
                GROUP BY product_id HAVING sum(views) > 0
            ) viewed
            JOIN products ON products.id = viewed.product_id, beginning
            WHERE (viewed.views, viewed.product_id) < ({most}, {last})
            ORDER BY viewed.views DESC, viewed.product_id DESC
            LIMIT {page.Limit + 1}
            """).ToListAsync(cancellation);
        var items = rows.ConvertAll(row => new ProductViews(new ProductId(row.ProductId), row.Sku, row.Name, row.Views));
        return await items.ToPage(page, CursorAt, In(days).Select(record => record.ProductId).Distinct(), cancellation);

        Cursor CursorAt(ProductViews viewed) => new(viewed.Views.ToString(CultureInfo.InvariantCulture), viewed.ProductId.ToString(), rows[0].Snapshot);
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

    private sealed record Row(Guid ProductId, string Sku, string Name, long Views, string Snapshot);
}

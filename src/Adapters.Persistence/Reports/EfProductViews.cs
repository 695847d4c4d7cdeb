using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Ports.Reports;
using Shop.Application.Reports;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Reports;

internal sealed class EfProductViews(ShopDbContext db, LargeCounts counts, TimeProvider clock) : IProductViews
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
            INSERT INTO daily_views (day, views)
            SELECT day, sum(views) FROM unnest({days}, {views}) AS counted (day, views) GROUP BY day ORDER BY day
            ON CONFLICT (day) DO UPDATE SET views = daily_views.views + excluded.views
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
        Newest(
            db.Database.SqlQuery<DayViews>($"""SELECT day AS "Day", views AS "Views" FROM product_views WHERE product_id = {product.Value}"""), days, page, cancellation);

    public Task<Page<DayViews>> ByDay(DayRange days, PageRequest page, CancellationToken cancellation) =>
        Newest(db.Database.SqlQuery<DayViews>($"""SELECT day AS "Day", views AS "Views" FROM daily_views"""), days, page, cancellation);

    /// <summary>A list keeps the views of its beginning; otherwise a product that is viewed meanwhile moves past the cursor.</summary>
    public async Task<Page<ProductViews>> ByProduct(DayRange days, PageRequest page, CancellationToken cancellation)
    {
        var (most, last, snapshot) = page.After is { } after
            ? (after.Number(0), after.Id<ProductId>(1).Value, DatabaseSnapshot.Of(after, 2))
            : (long.MaxValue, Guid.AllBitsSet, null);
        var ranking = days.IsUntilLately(clock) ? OfAllDays(days, most, last, snapshot, page.Limit + 1) : OfSomeDays(days, most, last, snapshot, page.Limit + 1);
        var rows = await db.Database.SqlQuery<Row>(ranking).ToListAsync(cancellation);
        var items = rows.ConvertAll(row => new ProductViews(new ProductId(row.ProductId), row.Sku, row.Name, row.Views));
        return await items.ToPage(page, CursorAt, () => counts.Get(("product views", days), () => Count(days, cancellation)));

        Cursor CursorAt(ProductViews viewed) => new(viewed.Views.ToString(CultureInfo.InvariantCulture), viewed.ProductId.ToString(), rows[0].Snapshot);
    }

    /// <summary>Reads the stored sums in their order; the products with later views, few beside all others, are ranked by their earlier ones.</summary>
    private static FormattableString OfAllDays(DayRange days, long most, Guid last, string? snapshot, int limit) =>
        $"""
        WITH beginning AS MATERIALIZED (SELECT coalesce({snapshot}::pg_snapshot, pg_current_snapshot()) AS snapshot),
        later AS MATERIALIZED (
            SELECT product_id, sum(views)::bigint AS views FROM (
                SELECT product_id, views FROM view_changes, beginning
                WHERE day <= {days.Last} AND xid >= pg_snapshot_xmin(snapshot) AND NOT pg_visible_in_snapshot(xid, snapshot)
                UNION ALL
                SELECT product_id, views FROM product_views WHERE day > {days.Last}
            ) AS changes
            GROUP BY product_id)
        SELECT viewed.product_id AS "ProductId", products.sku AS "Sku", products.name AS "Name", viewed.views AS "Views", beginning.snapshot::text AS "Snapshot"
        FROM (
            (SELECT product_id, views FROM product_popularity
            WHERE (views, product_id) < ({most}, {last}) AND views > 0 AND product_id NOT IN (SELECT product_id FROM later)
            ORDER BY views DESC, product_id DESC LIMIT {limit})
            UNION ALL
            SELECT product_id, popularity.views - later.views FROM later JOIN product_popularity AS popularity USING (product_id)
            WHERE popularity.views > later.views AND (popularity.views - later.views, product_id) < ({most}, {last})
        ) AS viewed
        JOIN products ON products.id = viewed.product_id, beginning
        ORDER BY viewed.views DESC, viewed.product_id DESC
        LIMIT {limit}
        """;

    private static FormattableString OfSomeDays(DayRange days, long most, Guid last, string? snapshot, int limit) =>
        $"""
        WITH beginning AS MATERIALIZED (SELECT coalesce({snapshot}::pg_snapshot, pg_current_snapshot()) AS snapshot)
        SELECT viewed.product_id AS "ProductId", products.sku AS "Sku", products.name AS "Name", viewed.views AS "Views", beginning.snapshot::text AS "Snapshot"
        FROM (
            SELECT product_id, sum(views)::bigint AS views FROM (
                SELECT product_id, views FROM product_views WHERE day >= {days.First} AND day <= {days.Last}
                UNION ALL
                SELECT product_id, -views FROM view_changes, beginning
                WHERE day >= {days.First} AND day <= {days.Last} AND xid >= pg_snapshot_xmin(snapshot) AND NOT pg_visible_in_snapshot(xid, snapshot)
            ) counted
            GROUP BY product_id HAVING sum(views) > 0 AND (sum(views)::bigint, product_id) < ({most}, {last})
            ORDER BY views DESC, product_id DESC LIMIT {limit}
        ) viewed
        JOIN products ON products.id = viewed.product_id, beginning
        ORDER BY viewed.views DESC, viewed.product_id DESC
        """;

    private Task<long> Count(DayRange days, CancellationToken cancellation) => days.IsUntilLately(clock)
        ? db.Database.SqlQuery<long>(
            $"""
            SELECT (SELECT count(*) FROM product_popularity WHERE views > 0) - (SELECT count(*) FROM (
                SELECT product_id FROM product_views WHERE day > {days.Last} GROUP BY product_id
                HAVING sum(views) = (SELECT views FROM product_popularity AS popularity WHERE popularity.product_id = product_views.product_id)) AS later) AS "Value"
            """).SingleAsync(cancellation)
        : db.ProductViews.Where(record => record.Day >= days.First && record.Day <= days.Last).Select(record => record.ProductId).Distinct().LongCountAsync(cancellation);

    private static async Task<Page<DayViews>> Newest(IQueryable<DayViews> all, DayRange days, PageRequest page, CancellationToken cancellation)
    {
        var (from, to) = (days.First, days.Last);
        var wanted = all.Where(views => views.Day >= from && views.Day <= to);
        var rest = wanted;
        if (page.After is { } after)
        {
            var last = DateOnly.TryParseExact(after.Text(0), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw CursorErrors.Invalid();
            rest = rest.Where(views => views.Day < last);
        }

        var found = await rest.OrderByDescending(views => views.Day).Take(page.Limit + 1).ToListAsync(cancellation);
        return await found.ToPage(page, CursorAt, wanted, cancellation);
    }

    private static Cursor CursorAt(DayViews views) => new(views.Day.ToString(DayFormat, CultureInfo.InvariantCulture));

    private sealed record Row(Guid ProductId, string Sku, string Name, long Views, string Snapshot);
}

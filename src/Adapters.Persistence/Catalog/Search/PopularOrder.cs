using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>
/// Sorts by views, the most viewed product first. A listing keeps the ranking of its beginning for an hour: its cursor contains the snapshot of
/// the first page, and views that were counted after it are left out. Otherwise a product that is viewed meanwhile moves past the cursor.
/// </summary>
internal static class PopularOrder
{
    private const string Name = nameof(ProductSort.Popular);

    public static string Page(ProductConditions conditions, PageRequest page)
    {
        conditions.AddParameter("limit", page.Limit + 1);
        return page.After is { } after ? Behind(conditions, after) : First(conditions);
    }

    public static Cursor CursorAt(ProductPlace place) => new([Name, .. place.Key.Split(' '), new ProductId(place.Id).ToString()]);

    private static string First(ProductConditions conditions) =>
        $"""
        SELECT p.id, concat_ws(' ', popularity.views, pg_current_snapshot()) AS key
        FROM product_popularity popularity JOIN products p ON p.id = popularity.product_id WHERE {conditions.Sql}
        ORDER BY popularity.views DESC, popularity.product_id DESC LIMIT @limit
        """;

    /// <summary>Products without later views are read from the index; the few others are ranked by their earlier views.</summary>
    private static string Behind(ProductConditions conditions, Cursor after)
    {
        if (after.Text(0) != Name)
            throw CursorErrors.Invalid();

        conditions.AddParameter("after_key", after.Number(1));
        conditions.AddParameter("snapshot", DatabaseSnapshot.Of(after, 2));
        conditions.AddParameter("after_id", after.Id<ProductId>(3).Value);
        return $"""
            WITH later AS MATERIALIZED (
                SELECT product_id, sum(views)::bigint AS views FROM view_changes
                WHERE xid >= pg_snapshot_xmin(@snapshot::pg_snapshot) AND NOT pg_visible_in_snapshot(xid, @snapshot::pg_snapshot)
                GROUP BY product_id)
            SELECT id, concat_ws(' ', views, @snapshot) AS key FROM (
                (SELECT p.id, popularity.views FROM product_popularity popularity JOIN products p ON p.id = popularity.product_id
                WHERE {conditions.Sql} AND (popularity.views, popularity.product_id) < (@after_key, @after_id)
                    AND popularity.product_id NOT IN (SELECT product_id FROM later)
                ORDER BY popularity.views DESC, popularity.product_id DESC LIMIT @limit)
                UNION ALL
                SELECT p.id, popularity.views - later.views
                FROM later JOIN product_popularity popularity USING (product_id) JOIN products p ON p.id = popularity.product_id
                WHERE {conditions.Sql} AND (popularity.views - later.views, popularity.product_id) < (@after_key, @after_id)
            ) AS ranked
            ORDER BY views DESC, id DESC LIMIT @limit
            """;
    }
}

using Shop.Application.Operations;

namespace Shop.Adapters.Persistence.Operations;

/// <summary>The statements of the consistency checks of sums that are stored for lists and reports.</summary>
internal static class StoredSumSql
{
    /// <summary>The key before the first day.</summary>
    private const string FirstDay = "-infinity";

    /// <summary>The key before the only one.</summary>
    private const string FirstNumber = "-1";

    private const string OnePage = "SELECT 0::bigint AS key WHERE @after::bigint < 0 LIMIT @batch";

    /// <summary>The number of rows of a part that reads them again.</summary>
    private const string None = "SELECT 0::bigint";

    private const string Taxa =
        """
        SELECT id AS key FROM (SELECT id FROM brands UNION ALL SELECT id FROM categories UNION ALL SELECT id FROM collections UNION ALL SELECT id FROM tags) AS taxa
        WHERE id > @after::uuid ORDER BY id LIMIT @batch
        """;

    private const string ViewsOfAll =
        """
        SELECT 'day ' || key AS about, counted::text AS expected, coalesce(views, 0)::text AS found
        FROM page LEFT JOIN daily_views ON daily_views.day = key
        CROSS JOIN LATERAL (SELECT sum(product.views) AS counted FROM product_views AS product WHERE product.day = key) AS products
        WHERE coalesce(views, 0) <> counted
        UNION ALL
        SELECT 'day ' || day, '0', views::text FROM daily_views
        WHERE @after = '-infinity' AND NOT EXISTS (SELECT FROM product_views WHERE product_views.day = daily_views.day)
        """;

    /// <summary>Of many taxa at a time, because each page reads all products.</summary>
    private const string Counts =
        """
        SELECT prefix || '_' || replace(key::text, '-', '') AS about, coalesce(counted, 0)::text AS expected, coalesce(stored, 0)::text AS found
        FROM page JOIN (
            SELECT id, 'brd' AS prefix FROM brands UNION ALL SELECT id, 'cat' FROM categories
            UNION ALL SELECT id, 'col' FROM collections UNION ALL SELECT id, 'tag' FROM tags) AS taxa ON taxa.id = key
        LEFT JOIN (
            SELECT taxon AS id, count(*) AS counted
            FROM products, unnest(array_remove(ARRAY[brand_id, collection_id], NULL) || category_ids || tag_ids) AS taxon
            WHERE status = 'Published' AND deleted_at IS NULL GROUP BY taxon) AS products USING (id)
        LEFT JOIN (SELECT taxon AS id, sum(products) AS stored FROM product_counts, unnest(taxa) AS taxon GROUP BY taxon) AS counts USING (id)
        WHERE coalesce(counted, 0) <> coalesce(stored, 0)
        """;

    private const string CountOfAll =
        """
        SELECT 'published products' AS about, counted::text AS expected, stored::text AS found
        FROM (SELECT count(*) AS counted FROM products WHERE status = 'Published' AND deleted_at IS NULL) AS products,
             (SELECT coalesce(sum(products), 0) AS stored FROM product_counts WHERE kind = 'all') AS counts
        WHERE counted <> stored
        """;

    private const string ClosedDays =
        """
        SELECT day AS key FROM (
            SELECT DISTINCT paid_on AS day FROM orders WHERE paid_on IS NOT NULL UNION SELECT day FROM daily_sales UNION SELECT day FROM daily_product_sales) AS days
        WHERE day > @after::date AND day <= (SELECT closed_until FROM sales_bounds) AND day NOT IN (SELECT day FROM reopened_days) ORDER BY day LIMIT @batch
        """;

    private const string SalesOfDays =
        """
        SELECT 'sales of ' || day AS about, coalesce(sold.orders || ' orders, ' || sold.units || ' units, ' || sold.revenue || ' ' || currency, 'none') AS expected,
            coalesce(stored.orders || ' orders, ' || stored.units || ' units, ' || stored.revenue || ' ' || currency, 'none') AS found
        FROM (
            SELECT orders.paid_on AS day, orders.total_currency AS currency, count(*) AS orders, sum(bought.units)::bigint AS units, sum(orders.total_amount)::bigint AS revenue
            FROM page JOIN orders ON orders.paid_on = key JOIN payments ON payments.order_id = orders.id AND payments.status <> 'Refunded'
            JOIN LATERAL (SELECT sum(quantity) AS units FROM order_lines WHERE order_id = orders.id) AS bought ON true
            WHERE orders.status <> 'Cancelled' GROUP BY orders.paid_on, orders.total_currency) AS sold
        FULL JOIN (SELECT daily_sales.* FROM page JOIN daily_sales ON daily_sales.day = key) AS stored USING (day, currency)
        WHERE (sold.orders, sold.units, sold.revenue) IS DISTINCT FROM (stored.orders, stored.units, stored.revenue)
        """;

    private const string ProductSalesOfDays =
        """
        SELECT 'sales of prd_' || replace(product_id::text, '-', '') || ' on ' || day AS about,
            coalesce(sold.units || ' units, ' || sold.revenue || ' ' || currency, 'none') AS expected, coalesce(stored.units || ' units, ' || stored.revenue || ' ' || currency, 'none') AS found
        FROM (
            SELECT orders.paid_on AS day, orders.total_currency AS currency, variants.product_id, sum(quantity)::bigint AS units, sum(quantity * unit_price_amount)::bigint AS revenue
            FROM page JOIN orders ON orders.paid_on = key JOIN payments ON payments.order_id = orders.id AND payments.status <> 'Refunded'
            JOIN order_lines ON order_lines.order_id = orders.id JOIN variants ON variants.id = order_lines.variant_id
            WHERE orders.status <> 'Cancelled' GROUP BY orders.paid_on, orders.total_currency, variants.product_id) AS sold
        FULL JOIN (SELECT daily_product_sales.* FROM page JOIN daily_product_sales ON daily_product_sales.day = key) AS stored USING (day, currency, product_id)
        WHERE (sold.units, sold.revenue) IS DISTINCT FROM (stored.units, stored.revenue)
        """;

    private const string SalesOfProducts =
        """
        SELECT 'sales of prd_' || replace(product_id::text, '-', '') AS about,
            coalesce(days.units || ' units, ' || days.revenue || ' ' || currency, 'none') AS expected, coalesce(stored.units || ' units, ' || stored.revenue || ' ' || currency, 'none') AS found
        FROM (SELECT product_id, currency, sum(units)::bigint AS units, sum(revenue)::bigint AS revenue FROM daily_product_sales GROUP BY product_id, currency) AS days
        FULL JOIN product_sales AS stored USING (product_id, currency)
        WHERE (days.units, days.revenue) IS DISTINCT FROM (stored.units, stored.revenue)
        """;

    public static CheckPart ViewsByDay { get; } =
        new("SELECT DISTINCT day AS key FROM product_views WHERE day > @after::date ORDER BY day LIMIT @batch", ViewsOfAll) { First = FirstDay, BatchSize = 100, Count = None };

    public static CheckSql ProductCounts { get; } = new(
        CheckNames.ProductCounts,
        new CheckPart(Taxa, Counts) { BatchSize = 100_000 },
        new CheckPart(OnePage, CountOfAll) { First = FirstNumber, Count = None });

    public static CheckSql DailySales { get; } = new(
        CheckNames.DailySales,
        new CheckPart(ClosedDays, SalesOfDays) { First = FirstDay, BatchSize = 31 },
        new CheckPart(ClosedDays, ProductSalesOfDays) { First = FirstDay, BatchSize = 31, Count = None },
        new CheckPart(OnePage, SalesOfProducts) { First = FirstNumber, Count = None });
}

namespace Shop.Adapters.Persistence.Reports;

/// <summary>
/// Statements on sales. Closed days have stored sums; the orders of the few open ones are read. One statement reads both, so that they are of the
/// same moment.
/// </summary>
internal static class SalesSql
{
    /// <summary>The orders of open days that are sales.</summary>
    private const string OpenOrders =
        """
        open AS MATERIALIZED (SELECT day FROM open_days() WHERE day >= @from AND day <= @to),
        sale AS MATERIALIZED (
            SELECT orders.id, orders.paid_on AS day, orders.total_amount
            FROM open JOIN orders ON orders.paid_on = open.day JOIN payments ON payments.order_id = orders.id AND payments.status <> 'Refunded'
            WHERE orders.status <> 'Cancelled' AND orders.total_currency = @currency),
        line AS MATERIALIZED (
            SELECT sale.day, variants.product_id, quantity, quantity * unit_price_amount AS amount
            FROM sale JOIN order_lines ON order_lines.order_id = sale.id JOIN variants ON variants.id = order_lines.variant_id)
        """;

    private const string IsClosed = "day >= @from AND day <= @to AND currency = @currency AND day NOT IN (SELECT day FROM open)";

    private static readonly string s_days =
        $"""
        WITH {OpenOrders},
        sales AS (
            SELECT day, orders, units, revenue FROM daily_sales WHERE {IsClosed}
            UNION ALL
            SELECT day, count(*), (SELECT sum(quantity) FROM line WHERE line.day = sale.day), sum(total_amount) FROM sale GROUP BY day)
        """;

    private static readonly string s_productsOfSomeDays =
        $"""
        WITH {OpenOrders},
        sales AS (
            SELECT product_id, sum(units)::bigint AS units, sum(revenue)::bigint AS revenue FROM (
                SELECT product_id, units, revenue FROM daily_product_sales WHERE {IsClosed}
                UNION ALL
                SELECT product_id, quantity, amount FROM line) AS parts
            GROUP BY product_id)
        """;

    /// <summary>What the orders of open days, and the days after the last one, change about the sums of all closed ones.</summary>
    private static readonly string s_productsOfAllDays =
        $"""
        WITH {OpenOrders},
        changed AS MATERIALIZED (
            SELECT product_id, sum(units)::bigint AS units, sum(revenue)::bigint AS revenue FROM (
                SELECT product_id, quantity AS units, amount AS revenue FROM line
                UNION ALL
                SELECT product_id, -units, -revenue FROM open JOIN daily_product_sales USING (day) WHERE currency = @currency
                UNION ALL
                SELECT product_id, -units, -revenue FROM daily_product_sales WHERE day > @to AND currency = @currency) AS parts
            GROUP BY product_id),
        now AS MATERIALIZED (
            SELECT product_id, coalesce(stored.units, 0) + changed.units AS units, coalesce(stored.revenue, 0) + changed.revenue AS revenue, stored.units IS NOT NULL AS is_stored
            FROM changed LEFT JOIN LATERAL (
                SELECT units, revenue FROM product_sales WHERE product_sales.product_id = changed.product_id AND currency = @currency) AS stored ON true)
        """;

    /// <summary>One row for each day before <c>@before</c>, newest first.</summary>
    public static string Days { get; } =
        $"""
        {s_days}
        SELECT day AS "Day", orders::bigint AS "Orders", units::bigint AS "Units", revenue::bigint AS "Revenue" FROM sales
        WHERE day < @before ORDER BY day DESC LIMIT @limit
        """;

    public static string CountDays { get; } = $"{s_days} SELECT count(*) AS \"Value\" FROM sales";

    /// <summary>One row for each product after <c>@most</c> and <c>@last</c>, highest revenue first.</summary>
    /// <param name="isUntilLately">Whether the days have no first one, and the last one is one of the latest.</param>
    public static string Products(bool isUntilLately) => isUntilLately
        ? $"""
          {s_productsOfAllDays}
          {Named(
              """
              (SELECT product_id, units, revenue FROM product_sales
              WHERE currency = @currency AND (revenue, product_id) < (@most, @last) AND product_id NOT IN (SELECT product_id FROM changed)
              ORDER BY revenue DESC, product_id DESC LIMIT @limit)
              UNION ALL
              SELECT product_id, units, revenue FROM now WHERE units > 0 AND (revenue, product_id) < (@most, @last)
              """)}
          """
        : $"{s_productsOfSomeDays} {Named("SELECT product_id, units, revenue FROM sales WHERE (revenue, product_id) < (@most, @last)")}";

    public static string CountProducts(bool isUntilLately) => isUntilLately
        ? $"""
          {s_productsOfAllDays}
          SELECT (SELECT count(*) FROM product_sales WHERE currency = @currency)
              + (SELECT count(*) FILTER (WHERE units > 0 AND NOT is_stored) - count(*) FILTER (WHERE units = 0 AND is_stored) FROM now) AS "Value"
          """
        : $"{s_productsOfSomeDays} SELECT count(*) AS \"Value\" FROM sales";

    private static string Named(string found) =>
        $"""
        SELECT sold.product_id AS "ProductId", products.sku AS "Sku", products.name AS "Name", sold.units AS "Units", sold.revenue AS "Revenue"
        FROM (SELECT * FROM ({found}) AS found ORDER BY revenue DESC, product_id DESC LIMIT @limit) AS sold
        JOIN products ON products.id = sold.product_id
        ORDER BY sold.revenue DESC, sold.product_id DESC
        """;
}

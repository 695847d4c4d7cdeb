using Shop.Application.Operations;

namespace Shop.Adapters.Persistence.Operations;

/// <summary>The statements of all consistency checks. Each page reads an index in order, so the time grows linearly with the tables.</summary>
internal static class ConsistencySql
{
    /// <summary>The key before the first number.</summary>
    private const string FirstNumber = "-1";

    /// <summary>Parts without pages read a few rows of an index.</summary>
    private const string OnePage = "SELECT 0::bigint AS key WHERE @after::bigint < 0 LIMIT @batch";

    private const string Stocks = "SELECT variant_id AS key FROM stocks WHERE variant_id > @after::uuid ORDER BY variant_id LIMIT @batch";
    private const string Orders = "SELECT id AS key FROM orders WHERE id > @after::uuid ORDER BY id LIMIT @batch";
    private const string AllPayments = "SELECT id AS key FROM payments WHERE id > @after::uuid ORDER BY id LIMIT @batch";
    private const string Pending = "SELECT id AS key FROM orders WHERE status = 'Pending' AND id > @after::uuid ORDER BY id LIMIT @batch";
    private const string Products = "SELECT product_id AS key FROM product_popularity WHERE product_id > @after::uuid ORDER BY product_id LIMIT @batch";

    /// <summary>Stock is named by its product. The default variant has the id of its product.</summary>
    private const string About = "'prd_' || replace(variant_id::text, '-', '')";

    private const string Time = """'YYYY-MM-DD"T"HH24:MI:SS"Z"'""";

    private const string Movements =
        $"""
        SELECT {About} AS about, moved::text AS expected, on_hand::text AS found
        FROM page JOIN stocks ON variant_id = key
        CROSS JOIN LATERAL (SELECT coalesce(sum(delta), 0) AS moved FROM stock_movements AS movement WHERE movement.variant_id = key) AS movements
        WHERE on_hand <> moved
        """;

    /// <summary>Compares many stocks at a time, because each page reads all pending orders.</summary>
    private const string Reservations =
        $"""
        SELECT {About} AS about, coalesce(held, 0)::text AS expected, reserved::text AS found
        FROM page JOIN stocks ON variant_id = key
        LEFT JOIN (
            SELECT variant_id, sum(quantity) AS held
            FROM orders JOIN order_lines ON order_lines.order_id = orders.id
            WHERE orders.status = 'Pending'
            GROUP BY variant_id) AS open USING (variant_id)
        WHERE reserved <> coalesce(held, 0)
        """;

    private const string ReservationsWithoutStock =
        $"""
        SELECT {About} AS about, quantity::text AS expected, '0' AS found
        FROM page JOIN order_lines ON order_id = key
        WHERE NOT EXISTS (SELECT FROM stocks WHERE stocks.variant_id = order_lines.variant_id)
        """;

    private const string Bounds =
        $"""
        SELECT {About} AS about, 'from 0 to ' || on_hand AS expected, reserved::text AS found
        FROM page JOIN stocks ON variant_id = key WHERE reserved < 0 OR on_hand < reserved
        """;

    private const string Totals =
        """
        SELECT 'ord_' || replace(id::text, '-', '') AS about,
               coalesce(lines.amount, 0) + adjusted.amount || ' ' || coalesce(currencies, total_currency) AS expected,
               total_amount || ' ' || total_currency AS found
        FROM page JOIN orders ON id = key
        CROSS JOIN LATERAL (
            SELECT sum(quantity * unit_price_amount) AS amount, string_agg(DISTINCT unit_price_currency::text, '+') AS currencies
            FROM order_lines WHERE order_id = key) AS lines
        CROSS JOIN LATERAL (
            SELECT coalesce(sum((adjustment ->> 'amount')::bigint), 0) AS amount FROM jsonb_array_elements(adjustments) AS adjustment) AS adjusted
        WHERE total_amount <> coalesce(lines.amount, 0) + adjusted.amount OR total_currency <> currencies
        """;

    private static readonly string s_payments =
        $"""
        SELECT 'ord_' || replace(orders.id::text, '-', '') AS about,
               total_amount || ' ' || total_currency || ' ' || CASE
                   WHEN orders.status IN ('Pending', 'Paid') THEN lower(orders.status)
                   WHEN orders.status = 'Preparing' THEN 'paid'
                   WHEN orders.status IN ('Shipped', 'Delivered') THEN 'paid or refunded'
                   ELSE 'failed, cancelled, refunded or being reversed' END || ' for an order that is ' || lower(orders.status) AS expected,
               coalesce(amount || ' ' || currency || ' ' || lower(payments.status), 'no payment') AS found
        FROM page JOIN orders ON orders.id = key
        LEFT JOIN payments ON payments.order_id = orders.id
        WHERE NOT coalesce(amount = total_amount AND currency = total_currency AND CASE
            WHEN orders.status IN ('Pending', 'Paid') THEN payments.status = orders.status
            WHEN orders.status = 'Preparing' THEN payments.status = 'Paid'
            WHEN orders.status IN ('Shipped', 'Delivered') THEN payments.status IN ('Paid', 'Refunded')
            ELSE payments.status IN ('Failed', 'Cancelled', 'Refunded') OR (payments.status = 'Paid' AND {IsReversing("orders.id")}) END, false)
        """;

    private const string PaymentsWithoutOrder =
        """
        SELECT 'ord_' || replace(order_id::text, '-', '') AS about, 'an order' AS expected, amount || ' ' || currency || ' ' || lower(status) AS found
        FROM page JOIN payments ON id = key
        WHERE NOT EXISTS (SELECT FROM orders WHERE orders.id = order_id)
        """;

    private const string History =
        """
        SELECT 'ord_' || replace(id::text, '-', '') AS about, coalesce(history -> -1 ->> 'status', 'a status in the history') AS expected, lower(status) AS found
        FROM page JOIN orders ON id = key
        WHERE lower(history -> -1 ->> 'status') IS DISTINCT FROM lower(status)
        """;

    private static readonly string s_pending =
        $"""
        SELECT 'ord_' || replace(id::text, '-', '') AS about, 'a message that charges it' AS expected, 'none' AS found
        FROM page JOIN orders ON id = key
        WHERE NOT {IsUnderway("ChargeOrderWhenPlaced", "order.placed", "orders.id")}
        UNION ALL
        SELECT 'ord_' || replace(id::text, '-', ''), 'paid or rejected', 'pending since ' || to_char(created_at AT TIME ZONE 'UTC', {Time})
        FROM page JOIN orders ON id = key
        WHERE created_at < @unpaid
        """;

    private static readonly string s_attempts =
        $"""
        SELECT 'ord_' || replace(order_id::text, '-', '') AS about,
               most || CASE WHEN fewest < most THEN ' at most' ELSE '' END || ' succeeded of a payment that is ' || lower(status) AS expected,
               succeeded || ' succeeded' AS found
        FROM (
            SELECT order_id, status,
                   jsonb_array_length(jsonb_path_query_array(attempts, '$[*] ? (@.outcome == "succeeded")')) AS succeeded,
                   CASE WHEN status = 'Paid' THEN 1 ELSE 0 END AS fewest,
                   CASE WHEN status IN ('Paid', 'Refunded') OR {IsReversing("order_id")} THEN 1 ELSE 0 END AS most
            FROM page JOIN payments ON id = key) AS tried
        WHERE succeeded NOT BETWEEN fewest AND most
        """;

    private static readonly string s_reversals =
        $"""
        SELECT 'ord_' || replace(order_id::text, '-', '') AS about, 'reversed' AS expected,
               CASE WHEN reversal_contradicted_at IS NULL THEN 'due without a message since ' ELSE 'denied by the gateway since ' END
                   || to_char(coalesce(reversal_contradicted_at, reversal_due_at) AT TIME ZONE 'UTC', {Time}) AS found
        FROM page JOIN payments ON id = key
        WHERE reversal_due_at IS NOT NULL AND reversal_finished_at IS NULL
          AND (reversal_contradicted_at IS NOT NULL OR NOT {IsReversing("order_id")})
        """;

    private const string Views =
        """
        SELECT 'prd_' || replace(product_id::text, '-', '') AS about, counted::text AS expected, views::text AS found
        FROM page JOIN product_popularity ON product_id = key
        CROSS JOIN LATERAL (SELECT coalesce(sum(day.views), 0) AS counted FROM product_views AS day WHERE day.product_id = key) AS days
        WHERE views <> counted
        """;

    private static readonly string s_searchText =
        $"""
        SELECT 'prd_' || replace(id::text, '-', '') AS about, product_search_words(name, sku, brand_id, description)::text AS expected, search_words::text AS found
        FROM page JOIN products ON id = key
        WHERE search_words IS DISTINCT FROM product_search_words(name, sku, brand_id, description)
          AND NOT coalesce({IsUnderway("CarryOverBrandNameWhenRenamed", "brand.renamed", "brand_id")}, false)
        """;

    private const string Feed =
        """
        SELECT 'event ' || key AS about, (previous + 1)::text AS expected, key::text AS found
        FROM (SELECT key, lag(key, 1, greatest(@after::bigint, (SELECT removed_until FROM feed_bounds))) OVER (ORDER BY key) AS previous FROM page) AS numbered
        WHERE key <> previous + 1
        """;

    /// <summary>A delivery that waits for an earlier one of its subject is not overdue.</summary>
    private const string Age =
        $"""
        SELECT 'msg_' || lpad(to_hex(due.id), 32, '0') AS about, 'delivered' AS expected, 'due since ' || to_char(next_attempt_at AT TIME ZONE 'UTC', {Time}) AS found
        FROM deliveries AS due
        WHERE state = 'Pending' AND next_attempt_at < @overdue
          AND NOT EXISTS (
              SELECT FROM deliveries AS earlier
              WHERE earlier.reaction = due.reaction AND earlier.subject = due.subject AND earlier.state = 'Pending' AND earlier.id < due.id)
        UNION ALL
        SELECT 'evt_' || replace(id::text, '-', ''), 'sequenced', 'waiting since ' || to_char(at AT TIME ZONE 'UTC', {Time})
        FROM outbox WHERE at < @overdue
        """;

    private const string Dead =
        """
        SELECT 'msg_' || lpad(to_hex(id), 32, '0') AS about, 'delivered' AS expected, 'given up by ' || reaction || coalesce(': ' || last_error, '') AS found
        FROM deliveries WHERE state = 'Dead'
        """;

    public static IReadOnlyDictionary<string, CheckSql> Checks { get; } = new CheckSql[]
    {
        new(CheckNames.StockMovements, new CheckPart(Stocks, Movements)),
        new(
            CheckNames.StockReservations,
            new CheckPart(Stocks, Reservations) { BatchSize = 100_000 },
            new CheckPart(Pending, ReservationsWithoutStock) { Count = "SELECT 0::bigint" }),
        new(CheckNames.StockBounds, new CheckPart(Stocks, Bounds)),
        new(CheckNames.OrderTotals, new CheckPart(Orders, Totals)),
        new(CheckNames.OrderPayments, new CheckPart(Orders, s_payments), new CheckPart(AllPayments, PaymentsWithoutOrder) { Count = "SELECT 0::bigint" }),
        new(CheckNames.OrderHistory, new CheckPart(Orders, History)),
        new(CheckNames.PendingOrders, new CheckPart(Pending, s_pending)),
        new(CheckNames.PaymentAttempts, new CheckPart(AllPayments, s_attempts)),
        new(CheckNames.ChargeReversals, new CheckPart(AllPayments, s_reversals)
        {
            Count = "SELECT count(*) FROM page JOIN payments ON id = key WHERE reversal_due_at IS NOT NULL",
        }),
        new(CheckNames.ProductViews, new CheckPart(Products, Views), StoredSumSql.ViewsByDay),
        StoredSumSql.ProductCounts,
        StoredSumSql.DailySales,
        new(CheckNames.SearchText, new CheckPart("SELECT id AS key FROM products WHERE deleted_at IS NULL AND id > @after::uuid ORDER BY id LIMIT @batch", s_searchText)
        {
            BatchSize = 2000,
        }),
        new(CheckNames.FeedSequence, new CheckPart("SELECT sequence AS key FROM events WHERE sequence > @after::bigint ORDER BY sequence LIMIT @batch", Feed)
        {
            First = FirstNumber,
        }),
        new(CheckNames.OutboxAge, new CheckPart(OnePage, Age)
        {
            First = FirstNumber, Count = "SELECT (SELECT count(*) FROM deliveries WHERE state = 'Pending') + (SELECT count(*) FROM outbox)",
        }),
        new(CheckNames.DeadLetters, new CheckPart(OnePage, Dead) { First = FirstNumber, Count = "SELECT count(*) FROM deliveries" }),
    }.ToDictionary(check => check.Name, StringComparer.Ordinal);

    private static string IsReversing(string order) => IsUnderway("ReverseChargeWhenDue", "charge.reversal-due", order);

    /// <summary>Whether a reaction to an event of this subject is still to succeed.</summary>
    private static string IsUnderway(string reaction, string type, string subject) =>
        $"""
        (EXISTS (SELECT FROM deliveries WHERE deliveries.reaction = '{reaction}' AND deliveries.subject = {subject} AND deliveries.state = 'Pending')
         OR {subject} IN (SELECT outbox.subject FROM outbox WHERE outbox.type = '{type}'))
        """;
}

using Shop.Application.Operations;

namespace Shop.Adapters.Persistence.Operations;

/// <summary>The statements of all consistency checks. Each reads its tables once, so the time grows linearly with them.</summary>
internal static class ConsistencySql
{
    private const string Stocks = "SELECT count(*) FROM stocks";
    private const string Orders = "SELECT count(*) FROM orders";

    /// <summary>Orders with a pending reversal.</summary>
    private const string Reversing =
        """
        SELECT subject FROM deliveries WHERE reaction = 'ReverseChargeWhenDue' AND state = 'Pending'
        UNION SELECT subject FROM outbox WHERE type = 'charge.reversal-due'
        """;

    private const string Movements =
        """
        SELECT 'prd_' || replace(product_id::text, '-', '') AS about, coalesce(moved, 0)::text AS expected, on_hand::text AS found
        FROM stocks LEFT JOIN (SELECT product_id, sum(delta) AS moved FROM stock_movements GROUP BY product_id) AS movements USING (product_id)
        WHERE on_hand <> coalesce(moved, 0)
        """;

    private const string Reservations =
        """
        SELECT 'prd_' || replace(product_id::text, '-', '') AS about, coalesce(held, 0)::text AS expected, coalesce(reserved, 0)::text AS found
        FROM stocks FULL JOIN (
            SELECT product_id, sum(quantity) AS held
            FROM orders JOIN order_lines ON order_lines.order_id = orders.id
            WHERE orders.status = 'Pending'
            GROUP BY product_id) AS open USING (product_id)
        WHERE coalesce(reserved, 0) <> coalesce(held, 0)
        """;

    private const string Bounds =
        """
        SELECT 'prd_' || replace(product_id::text, '-', '') AS about, 'from 0 to ' || on_hand AS expected, reserved::text AS found
        FROM stocks WHERE reserved < 0 OR on_hand < reserved
        """;

    private const string Totals =
        """
        SELECT 'ord_' || replace(id::text, '-', '') AS about,
               coalesce(amount, 0) || ' ' || coalesce(currencies, total_currency) AS expected,
               total_amount || ' ' || total_currency AS found
        FROM orders LEFT JOIN (
            SELECT order_id, sum(quantity * unit_price_amount) AS amount, string_agg(DISTINCT unit_price_currency::text, '+') AS currencies
            FROM order_lines GROUP BY order_id) AS lines ON order_id = id
        WHERE total_amount <> coalesce(amount, 0) OR total_currency <> currencies
        """;

    private const string Payments =
        $"""
        SELECT 'ord_' || replace(coalesce(orders.id, payments.order_id)::text, '-', '') AS about,
               CASE WHEN orders.id IS NULL THEN 'an order'
                    ELSE total_amount || ' ' || total_currency || ' ' || CASE
                        WHEN orders.status IN ('Pending', 'Paid') THEN lower(orders.status)
                        WHEN orders.status = 'Preparing' THEN 'paid'
                        WHEN orders.status IN ('Shipped', 'Delivered') THEN 'paid or refunded'
                        ELSE 'failed, cancelled, refunded or being reversed' END || ' for an order that is ' || lower(orders.status) END AS expected,
               coalesce(amount || ' ' || currency || ' ' || lower(payments.status), 'no payment') AS found
        FROM orders
        FULL JOIN payments ON payments.order_id = orders.id
        LEFT JOIN ({Reversing}) AS reversing ON reversing.subject = orders.id
        WHERE NOT coalesce(amount = total_amount AND currency = total_currency AND CASE
            WHEN orders.status IN ('Pending', 'Paid') THEN payments.status = orders.status
            WHEN orders.status = 'Preparing' THEN payments.status = 'Paid'
            WHEN orders.status IN ('Shipped', 'Delivered') THEN payments.status IN ('Paid', 'Refunded')
            ELSE payments.status IN ('Failed', 'Cancelled', 'Refunded') OR (payments.status = 'Paid' AND reversing.subject IS NOT NULL) END, false)
        """;

    private const string Attempts =
        $"""
        SELECT 'ord_' || replace(order_id::text, '-', '') AS about,
               most || CASE WHEN fewest < most THEN ' at most' ELSE '' END || ' succeeded of a payment that is ' || lower(status) AS expected,
               succeeded || ' succeeded' AS found
        FROM (
            SELECT order_id, status,
                   jsonb_array_length(jsonb_path_query_array(attempts, '$[*] ? (@.outcome == "succeeded")')) AS succeeded,
                   CASE WHEN status = 'Paid' THEN 1 ELSE 0 END AS fewest,
                   CASE WHEN status IN ('Paid', 'Refunded') OR reversing.subject IS NOT NULL THEN 1 ELSE 0 END AS most
            FROM payments LEFT JOIN ({Reversing}) AS reversing ON reversing.subject = order_id) AS tried
        WHERE succeeded NOT BETWEEN fewest AND most
        """;

    private const string Feed =
        """
        SELECT 'event ' || sequence AS about, (previous + 1)::text AS expected, sequence::text AS found
        FROM (SELECT sequence, lag(sequence, 1, 0::bigint) OVER (ORDER BY sequence) AS previous FROM events) AS numbered
        WHERE sequence <> previous + 1
        """;

    /// <summary>A delivery that waits for an earlier one of its subject is not overdue.</summary>
    private const string Age =
        """
        SELECT 'msg_' || lpad(to_hex(due.id), 32, '0') AS about, 'delivered' AS expected, 'due since ' || to_char(next_attempt_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS found
        FROM deliveries AS due
        WHERE state = 'Pending' AND next_attempt_at < @overdue
          AND NOT EXISTS (
              SELECT FROM deliveries AS earlier
              WHERE earlier.reaction = due.reaction AND earlier.subject = due.subject AND earlier.state = 'Pending' AND earlier.id < due.id)
        UNION ALL
        SELECT 'evt_' || replace(id::text, '-', ''), 'sequenced', 'waiting since ' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        FROM outbox WHERE at < @overdue
        """;

    public static IReadOnlyList<CheckSql> Checks { get; } =
    [
        new(CheckNames.StockMovements, Stocks, Movements),
        new(CheckNames.StockReservations, Stocks, Reservations),
        new(CheckNames.StockBounds, Stocks, Bounds),
        new(CheckNames.OrderTotals, Orders, Totals),
        new(CheckNames.OrderPayments, Orders, Payments),
        new(CheckNames.PaymentAttempts, "SELECT count(*) FROM payments", Attempts),
        new(CheckNames.FeedSequence, "SELECT count(*) FROM events", Feed),
        new(CheckNames.OutboxAge, "SELECT (SELECT count(*) FROM deliveries WHERE state = 'Pending') + (SELECT count(*) FROM outbox)", Age),
    ];
}

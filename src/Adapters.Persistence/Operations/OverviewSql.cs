using Shop.Application.Operations;

namespace Shop.Adapters.Persistence.Operations;

/// <summary>
/// The statement of the overview. Each figure reads a limited part of an index. Comparing pairs, and sorting by them, leaves the planner no
/// other index: one that it chose by outdated statistics could read a whole table.
/// </summary>
internal static class OverviewSql
{
    private const string FirstId = "'00000000-0000-0000-0000-000000000000'";
    private const string LastId = "'ffffffff-ffff-ffff-ffff-ffffffffffff'";

    /// <summary>The rows of <c>low_stocks</c> whose product is looked up: not all of them are published.</summary>
    private const int LookedUp = 5 * Overview.CountLimit;

    /// <summary>Returns one row; <c>@before</c> is the id of an order.</summary>
    public static string Statement { get; } =
        $"""
        SELECT {Orders("Pending")} AS "Pending", {Orders("Paid")} AS "Paid", {Orders("Preparing")} AS "Preparing", {Orders("Shipped")} AS "Shipped",
               {Orders("Delivered")} AS "Delivered", {Orders("Rejected")} AS "Rejected", {Orders("Cancelled")} AS "Cancelled",
               {Orders("Pending", "@before")} AS "LongPending",
               waiting.count::int AS "Waiting", least(waiting.oldest, unsequenced.oldest) AS "OldestAt", unsequenced.count::int AS "Unsequenced",
               {Deliveries("state = 'Pending' AND last_error IS NOT NULL")} AS "Failed", {Deliveries("state = 'Dead'")} AS "Dead",
               {Count(FailingWebhooks)} AS "FailingWebhooks",
               {Stocks("Out")} AS "OutOfStock", {Stocks("Low")} AS "LowStock"
        FROM (SELECT count(*), min(created_at) AS oldest FROM (
                 SELECT created_at FROM deliveries WHERE state = 'Pending' ORDER BY next_attempt_at LIMIT {Overview.CountLimit}) AS found) AS waiting,
             (SELECT count(*), min(at) AS oldest FROM (SELECT at FROM outbox ORDER BY position LIMIT {Overview.CountLimit}) AS found) AS unsequenced
        """;

    private static string FailingWebhooks =>
        $"""
        SELECT FROM (SELECT id FROM webhook_endpoints WHERE status = 'Active' LIMIT {Overview.CountLimit}) AS endpoint
        WHERE EXISTS (SELECT FROM webhook_deliveries WHERE endpoint_id = endpoint.id AND state = 'Pending' AND failures > 0)
           OR (SELECT state FROM webhook_deliveries
               WHERE (endpoint_id, id) >= (endpoint.id, {FirstId}) AND (endpoint_id, id) <= (endpoint.id, {LastId})
               ORDER BY endpoint_id DESC, id DESC LIMIT 1) = 'Failed'
        """;

    private static string Orders(string status, string before = LastId) =>
        Count($"SELECT FROM orders WHERE (status, id) >= ('{status}', {FirstId}) AND (status, id) < ('{status}', {before}) ORDER BY status, id");

    private static string Deliveries(string condition) => Count($"SELECT FROM deliveries WHERE {condition} ORDER BY state, id");

    private static string Stocks(string level) => Count(
        $"""
        SELECT FROM (SELECT variant_id FROM low_stocks WHERE level = '{level}' ORDER BY variant_id DESC LIMIT {LookedUp}) AS latest
        JOIN variants ON variants.id = latest.variant_id
        JOIN products ON products.id = variants.product_id WHERE products.status = 'Published' AND products.deleted_at IS NULL
        """);

    private static string Count(string rows) => $"(SELECT count(*) FROM ({rows} LIMIT {Overview.CountLimit}) AS found)::int";
}

using Shop.Application.Reports;

namespace Shop.Adapters.Persistence.Reports;

/// <summary>
/// Statements on published products of which fewer units than <c>@below</c> are available: of those in <c>low_stocks</c>, and of all others.
/// </summary>
internal static class LowStockSql
{
    private const string Few = "low_stocks JOIN stocks USING (variant_id)";

    private static readonly string s_more = $"(SELECT * FROM stocks WHERE on_hand - reserved >= {LowStockFilter.UsuallyBelow}) AS stocks";

    public static string OfFew { get; } = Of(Few);

    public static string OfMore { get; } = Of(s_more);

    public static string CountFew { get; } = $"SELECT count(*) AS \"Value\" {From(Few)}";

    public static string CountMore { get; } = $"SELECT count(*) AS \"Value\" {From(s_more)}";

    /// <summary>Sorts the stocks first, so that only the products of the page are looked up.</summary>
    private static string Of(string stocks) =>
        $"""
        SELECT products.id AS "ProductId", products.sku AS "Sku", products.name AS "Name", low.available AS "Available"
        {From(stocks)} AND (low.available, low.variant_id) > (@available, @last)
        ORDER BY low.available, low.variant_id LIMIT @limit
        """;

    private static string From(string stocks) =>
        $"""
        FROM (SELECT variant_id, on_hand - reserved AS available FROM {stocks}) AS low JOIN products ON products.id = low.variant_id
        WHERE low.available < @below AND products.status = 'Published' AND products.deleted_at IS NULL
        """;
}

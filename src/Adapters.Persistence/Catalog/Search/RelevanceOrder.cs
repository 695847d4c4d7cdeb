using System.Globalization;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>
/// Sorts by relevance: ranks the newest 1,000 matches by the weight of their words, and lists all others after them, newest first. Ranking
/// all matches of a common word would take a second. A cursor contains the id range of the ranked matches, so that products added later do
/// not change the pages of a running listing.
/// </summary>
internal static class RelevanceOrder
{
    private const int Ranked = 1_000;

    /// <summary>When all matches are ranked, no product follows them and the second part is not searched.</summary>
    private static readonly string Oldest =
        $"CASE (SELECT count(*) FROM candidates) WHEN {Ranked} THEN (SELECT id FROM candidates ORDER BY id LIMIT 1) ELSE '{Guid.Empty}'::uuid END";

    private const string Name = nameof(ProductSort.Relevance);

    public static string Page(ProductConditions conditions, PageRequest page)
    {
        conditions.AddParameter("limit", page.Limit + 1);
        return page.After is { } after ? Behind(conditions, after) : First(conditions);
    }

    public static Cursor CursorAt(ProductPlace place) => new([Name, .. place.Key.Split(' '), new ProductId(place.Id).ToString()]);

    private static string Behind(ProductConditions conditions, Cursor after)
    {
        if (after.Text(0) != Name)
            throw CursorErrors.Invalid();

        var id = after.Id<ProductId>(after.Keys.Count - 1).Value;
        if (after.Text(1).Length == 0)
        {
            conditions.Add("p.id < @after_id", "after_id", id);
            return $"SELECT p.id, '' AS key FROM products p WHERE {conditions.Sql} ORDER BY p.id DESC LIMIT @limit";
        }

        if (!float.TryParse(after.Text(1), NumberStyles.Float, CultureInfo.InvariantCulture, out var rank)
            || !Guid.TryParse(after.Text(2), out var newest) || !Guid.TryParse(after.Text(3), out var oldest))
        {
            throw CursorErrors.Invalid();
        }

        var others = conditions.Sql;
        conditions.Add("p.id <= @newest", "newest", newest);
        conditions.Add("p.id >= @oldest", "oldest", oldest);
        conditions.AddParameter("after_rank", rank);
        conditions.AddParameter("after_id", id);
        return InOrder(conditions.Sql, "WHERE (rank, id) < (@after_rank, @after_id)", "@newest", "@oldest", others);
    }

    private static string First(ProductConditions conditions) =>
        InOrder(conditions.Sql, "", "(SELECT id FROM candidates ORDER BY id DESC LIMIT 1)", Oldest, conditions.Sql);

    private static string InOrder(string ranked, string behind, string newest, string oldest, string others) =>
        $"""
        WITH candidates AS MATERIALIZED (
            SELECT p.id, p.search_words FROM products p WHERE {ranked} ORDER BY p.id DESC LIMIT {Ranked}),
        bounds AS MATERIALIZED (SELECT {newest} AS newest, {oldest} AS oldest)
        SELECT id, key FROM (
            SELECT 0 AS part, id, rank, concat_ws(' ', rank, bounds.newest, bounds.oldest) AS key
            FROM (SELECT id, ts_rank(search_words, @words::tsquery) AS rank FROM candidates) AS weighed, bounds {behind}
            UNION ALL
            (SELECT 1, p.id, 0::real, '' FROM products p WHERE {others} AND p.id < (SELECT oldest FROM bounds) ORDER BY p.id DESC LIMIT @limit)
        ) AS both_parts
        ORDER BY part, rank DESC, id DESC LIMIT @limit
        """;
}

using Shop.Application.Catalog.Browsing;

namespace Shop.Adapters.Persistence.Catalog.Counts;

/// <summary>SQL that counts the facets of a product list.</summary>
internal static class FacetSql
{
    /// <summary>
    /// Returns one row with <c>Kind</c>, <c>Id</c>, <c>Name</c>, <c>Slug</c>, <c>Least</c>, <c>Most</c> and <c>Count</c> for each facet,
    /// and one of kind <c>all</c>.
    /// </summary>
    public static string Count(string conditions) =>
        $"""
        WITH RECURSIVE matching AS MATERIALIZED (
            SELECT p.id, p.brand_id, p.category_ids, p.tag_ids, p.effective_price_amount AS price FROM products p
            WHERE {conditions} ORDER BY p.id DESC LIMIT {ProductFacets.MostCounted + 1}),
        above (id, top) AS (
            SELECT id, id FROM categories
            UNION
            SELECT above.id, categories.parent_id FROM above JOIN categories ON categories.id = above.top WHERE categories.parent_id IS NOT NULL),
        bands (least, most) AS (SELECT * FROM unnest(@least_of_bands, @most_of_bands)),
        found (kind, id, band, count) AS (
            SELECT 'brand', brand_id, null::bigint, count(*) FROM matching WHERE brand_id IS NOT NULL GROUP BY brand_id
            UNION ALL
            SELECT 'category', above.top, null, count(DISTINCT matching.id)
            FROM matching, unnest(category_ids) AS category JOIN above ON above.id = category GROUP BY above.top
            UNION ALL
            SELECT 'tag', tag, null, count(*) FROM matching, unnest(tag_ids) AS tag GROUP BY tag
            UNION ALL
            SELECT 'price', null, bands.least, count(*) FROM matching JOIN bands ON price BETWEEN bands.least AND bands.most GROUP BY bands.least
            UNION ALL
            SELECT 'all', null, null, count(*) FROM matching)
        SELECT found.kind AS "Kind", found.id AS "Id", label.name AS "Name", label.slug AS "Slug",
            bands.least AS "Least", bands.most AS "Most", found.count AS "Count"
        FROM found
        LEFT JOIN bands ON bands.least = found.band
        LEFT JOIN (
            SELECT 'brand' AS kind, id, name, folded_name, slug FROM brands
            UNION ALL SELECT 'category', id, name, folded_name, slug FROM categories
            UNION ALL SELECT 'tag', id, name, folded_name, slug FROM tags) AS label ON label.kind = found.kind AND label.id = found.id
        WHERE label.id IS NOT NULL OR found.kind IN ('price', 'all')
        ORDER BY found.kind, found.band, found.count DESC, label.folded_name, label.id
        """;
}

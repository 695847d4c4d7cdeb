using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class EfSearchText(ShopDbContext db) : ISearchText
{
    /// <summary>
    /// The products are locked first, so that no other transaction changes them between the reading of their texts and the writing. Nothing that is shown
    /// changes, so no cached product is invalidated.
    /// </summary>
    private static readonly string s_write =
        $"""
        SELECT pg_advisory_xact_lock_shared({AdvisoryLocks.Housekeeping});
        SET LOCAL shop.carries_over = 'on';
        WITH texts AS MATERIALIZED (
            SELECT id, status, product_search_words(name, sku, brand_id, description) AS words FROM products WHERE id = ANY (@ids)
        ), written AS (
            UPDATE products SET search_words = texts.words FROM texts
            WHERE products.id = texts.id AND products.search_words IS DISTINCT FROM texts.words
            RETURNING texts.status, texts.words
        )
        INSERT INTO search_terms
        SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(ts_filter(words, ARRAY['b']::"char"[]))) AS word FROM written WHERE status = 'Published') AS found
        WHERE NOT EXISTS (SELECT FROM search_terms WHERE term = word);
        SET LOCAL shop.carries_over = 'off';
        """;

    public async Task<ProductId?> Refresh(BrandId brand, ProductId? after, int atMost, CancellationToken cancellation)
    {
        var first = after?.Value ?? Guid.Empty;
        var ids = await db.Database.SqlQuery<Guid>(
            $"""
            SELECT id AS "Value" FROM products WHERE brand_id = {brand.Value} AND deleted_at IS NULL AND id > {first} ORDER BY id LIMIT {atMost} FOR NO KEY UPDATE
            """).ToListAsync(cancellation);
        if (ids.Count > 0)
            await db.Database.ExecuteSqlRawAsync(s_write, [new NpgsqlParameter<Guid[]>("ids", [.. ids])], cancellation);
        return ids.Count == atMost ? new ProductId(ids[^1]) : null;
    }
}

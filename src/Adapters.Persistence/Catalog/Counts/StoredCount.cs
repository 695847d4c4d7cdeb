using Npgsql;
using Shop.Adapters.Persistence.Catalog.Search;
using Shop.Application.Catalog.Browsing;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog.Counts;

/// <summary>The number of published products, or of those of one taxonomy, from the stored counts.</summary>
/// <param name="Kind">The taxonomy.</param>
/// <param name="Ids">Its taxa, with all descendants; null for all products.</param>
internal sealed record StoredCount(string Kind, Guid[]? Ids)
{
    public string Sql =>
        $"""
        SELECT coalesce(sum(products), 0)::bigint AS "Value" FROM product_counts WHERE kind = '{Kind}'{(Ids is null ? "" : " AND taxa && @ids")}
        """;

    public NpgsqlParameter[] Parameters => Ids is null ? [] : [new NpgsqlParameter<Guid[]>("ids", Ids)];

    /// <summary>Returns null for a filter on anything else, or on several taxonomies or tags, because a product may have several tags.</summary>
    public static StoredCount? Of(ProductFilter filter, FoundFilter found) =>
        filter is { Q: null, MinPrice: null, MaxPrice: null, Sellers: null, InStock: false, LowStock: null, Statuses: null or [ProductStatus.Published] }
            ? (found.Brands, found.Categories, found.Tags, found.Collections) switch
            {
                (null, null, null, null) => new StoredCount("all", null),
                ({ } brands, null, null, null) => new StoredCount("brand", brands),
                (null, { } categories, null, null) => new StoredCount("category", categories),
                (null, null, [_] tag, null) => new StoredCount("tag", tag),
                (null, null, null, { } collections) => new StoredCount("collection", collections),
                _ => null,
            }
            : null;
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog.Browsing;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>
/// A filter with its names resolved to ids. One statement resolves them before the product query, because the planner chooses the right
/// index only for known values.
/// </summary>
/// <param name="Brands">Null without a condition; empty when none of the requested brands exists.</param>
/// <param name="Categories">Including all descendants.</param>
/// <param name="Terms">A query for type <c>tsquery</c>; null without a search text, empty for one without words.</param>
/// <param name="CheckedTerms">The rest of the query, to check on the products that <paramref name="Terms"/> finds; null for none.</param>
internal sealed record FoundFilter(Guid[]? Brands, Guid[]? Categories, Guid[]? Tags, Guid[]? Collections, string? Terms, string? CheckedTerms = null)
{
    private const string Sql =
        PreparedStatements.Mark +
        """
        SELECT
            ARRAY(SELECT id FROM brands WHERE id = ANY (@brands) OR slug = ANY (@brand_slugs)) AS "Brands",
            ARRAY(
                WITH RECURSIVE below (id) AS (
                    SELECT id FROM categories WHERE id = ANY (@categories) OR slug = ANY (@category_slugs)
                    UNION
                    SELECT categories.id FROM below JOIN categories ON categories.parent_id = below.id)
                SELECT id FROM below) AS "Categories",
            ARRAY(SELECT id FROM tags WHERE id = ANY (@tags) OR slug = ANY (@tag_slugs)) AS "Tags",
            ARRAY(SELECT id FROM collections WHERE id = ANY (@collections) OR slug = ANY (@collection_slugs)) AS "Collections",
            search_query(@q) AS "Terms"
        """;

    private static readonly FoundFilter Nothing = new(null, null, null, null, null);

    /// <summary>Whether the filter requires an element that does not exist, or a word that is none.</summary>
    public bool IsImpossible => Brands is [] || Categories is [] || Tags is [] || Collections is [] || Terms is "";

    /// <summary>
    /// Returns the filter without a lookup, assuming that its words are spelled as in the index; null when it contains names to resolve.
    /// </summary>
    public static FoundFilter? Unseen(ProductFilter filter) => (filter.Brands, filter.Categories, filter.Tags, filter.Collections, filter.Q) switch
    {
        (null, null, null, null, null) => Nothing,
        (null, null, null, null, { } text) when LiteralTerms.Of(text) is { } terms => Nothing with { Terms = terms },
        _ => null,
    };

    public static async Task<FoundFilter> Of(ProductFilter filter, ShopDbContext db, CancellationToken cancellation)
    {
        if (filter.Q is null && Unseen(filter) is { } unseen)
            return unseen;

        object[] parameters =
        [
            new NpgsqlParameter<string>("q", filter.Q ?? ""),
            .. Named<BrandId>("brands", "brand_slugs", filter.Brands),
            .. Named<CategoryId>("categories", "category_slugs", filter.Categories),
            .. Named<TagId>("tags", "tag_slugs", filter.Tags),
            .. Named<CollectionId>("collections", "collection_slugs", filter.Collections),
        ];
        var found = (await db.Database.SqlQueryRaw<Row>(Sql, parameters).ToListAsync(cancellation)).Single();
        return new FoundFilter(
            filter.Brands is null ? null : found.Brands,
            filter.Categories is null ? null : found.Categories,
            filter.Tags is null ? null : found.Tags,
            filter.Collections is null ? null : found.Collections,
            filter.Q is null ? null : found.Terms);
    }

    private static NpgsqlParameter[] Named<TId>(string ids, string slugs, IReadOnlyList<string>? named)
        where TId : struct, IEntityId<TId> =>
    [
        new NpgsqlParameter<Guid[]>(ids, [.. (named ?? []).Select(text => TId.TryParse(text, null, out var id) ? id.Value : (Guid?)null).OfType<Guid>()]),
        new NpgsqlParameter<string[]>(slugs, [.. named ?? []]),
    ];

    private sealed record Row(Guid[] Brands, Guid[] Categories, Guid[] Tags, Guid[] Collections, string Terms);
}

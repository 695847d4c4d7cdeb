using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog;
using Shop.Domain.Shared;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>What a filter names, found in one statement before the products are: a planner that knows the values takes the right index.</summary>
/// <param name="Brands">Null when any will do, empty when what is wanted does not exist.</param>
/// <param name="Categories">With all that lie below them.</param>
/// <param name="Words">A query for <c>to_tsquery</c>; null when no words are wanted.</param>
internal sealed record FoundFilter(Guid[]? Brands, Guid[]? Categories, Guid[]? Tags, Guid[]? Collections, string? Words)
{
    /// <summary>Words shorter than this have no others like them; of longer ones a third of the letters may be wrong.</summary>
    private const int ShortestMisspelling = 3;

    private const string Sql =
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
            coalesce((
                SELECT string_agg('(' || concat_ws(' | ', word || ':*', (
                    SELECT string_agg(similar_term, ' | ') FROM (
                        SELECT DISTINCT term AS similar_term, similarity(term, word) AS likeness FROM search_terms
                        WHERE length(word) >= @shortest AND term % word AND levenshtein(left(term, 255), left(word, 255)) <= length(word) / 3 AND NOT EXISTS (
                            SELECT FROM search_terms known WHERE known.term >= word AND known.term < word || chr(1114111))
                        ORDER BY likeness DESC, similar_term LIMIT 5) AS similar_terms)) || ')', ' & ')
                FROM (SELECT DISTINCT word FROM unnest(string_to_array(search_text(@q), ' ')) AS word WHERE word <> '') AS words), '') AS "Words"
        """;

    private static readonly FoundFilter Nothing = new(null, null, null, null, null);

    /// <summary>Whether something is wanted that does not exist.</summary>
    public bool IsImpossible => Brands is [] || Categories is [] || Tags is [] || Collections is [];

    public static async Task<FoundFilter> Of(ProductFilter filter, ShopDbContext db, CancellationToken cancellation)
    {
        if ((filter.Q, filter.Brands, filter.Categories, filter.Tags, filter.Collections) is (null, null, null, null, null))
            return Nothing;

        object[] parameters =
        [
            new NpgsqlParameter<string>("q", filter.Q ?? ""),
            new NpgsqlParameter<int>("shortest", ShortestMisspelling),
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
            found.Words.Length == 0 ? null : found.Words);
    }

    private static NpgsqlParameter[] Named<TId>(string ids, string slugs, IReadOnlyList<string>? named)
        where TId : struct, IEntityId<TId> =>
    [
        new NpgsqlParameter<Guid[]>(ids, [.. (named ?? []).Select(text => TId.TryParse(text, null, out var id) ? id.Value : (Guid?)null).OfType<Guid>()]),
        new NpgsqlParameter<string[]>(slugs, [.. named ?? []]),
    ];

    private sealed record Row(Guid[] Brands, Guid[] Categories, Guid[] Tags, Guid[] Collections, string Words);
}

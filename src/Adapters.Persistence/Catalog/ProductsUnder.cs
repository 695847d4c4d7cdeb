using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>How products are found under the labels of one kind, as SQL; <c>@ids</c> are ids of labels.</summary>
/// <param name="Table">Where the labels are kept.</param>
/// <param name="Condition">Whether one of the labels stands on a product.</param>
/// <param name="Counts">A row of <c>id</c> and <c>count</c> for every label that has published products.</param>
internal sealed record ProductsUnder(string Table, string Condition, string Counts)
{
    private const string Published = "deleted_at IS NULL AND status = 'Published'";

    private static readonly ProductsUnder Brands = Single("brands", "brand_id");
    private static readonly ProductsUnder Collections = Single("collections", "collection_id");

    private static readonly ProductsUnder Tags = new("tags", "tag_ids && @ids",
        $"""
        SELECT wanted.id, (SELECT count(*) FROM products WHERE {Published} AND tag_ids @> ARRAY[wanted.id]) AS count
        FROM unnest(@ids) AS wanted (id)
        """);

    private static readonly ProductsUnder Categories = new("categories", "category_ids && @ids",
        $"""
        WITH RECURSIVE below (top, id) AS (
            SELECT id, id FROM unnest(@ids) AS wanted (id)
            UNION ALL
            SELECT below.top, categories.id FROM below JOIN categories ON categories.parent_id = below.id)
        SELECT top AS id, (SELECT count(*) FROM products WHERE {Published} AND category_ids && ids) AS count
        FROM (SELECT top, array_agg(id) AS ids FROM below GROUP BY top) AS tree
        """);

    /// <summary>Those labels of the ids that exist, until the transaction ends changed by nobody else.</summary>
    public string Lock { get; } = $"SELECT * FROM {Table} WHERE id = ANY (@ids) ORDER BY id FOR UPDATE";

    /// <summary>The ids of those that exist, until the transaction ends removed by nobody.</summary>
    public string Hold { get; } = $"SELECT id AS \"Value\" FROM {Table} WHERE id = ANY (@ids) ORDER BY id FOR KEY SHARE";

    /// <summary>Whether one of them stands on a product that is not deleted.</summary>
    public string IsUsed { get; } = $"SELECT EXISTS (SELECT FROM products WHERE deleted_at IS NULL AND {Condition}) AS \"Value\"";

    public static ProductsUnder Of<TLabel>() =>
        typeof(TLabel) == typeof(Brand) ? Brands
        : typeof(TLabel) == typeof(Category) ? Categories
        : typeof(TLabel) == typeof(Tag) ? Tags
        : typeof(TLabel) == typeof(Collection) ? Collections
        : throw new NotSupportedException($"{typeof(TLabel).Name} stands on no products.");

    private static ProductsUnder Single(string table, string column) => new(table, $"{column} = ANY (@ids)",
        $"SELECT {column} AS id, count(*) AS count FROM products WHERE {Published} AND {column} = ANY (@ids) GROUP BY {column}");
}

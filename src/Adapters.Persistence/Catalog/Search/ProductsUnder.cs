using Shop.Domain.Catalog.Taxonomy;


namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>SQL that relates the elements of one taxonomy to products; <c>@ids</c> are ids of taxa.</summary>
/// <param name="Table">The table of the taxa.</param>
/// <param name="Condition">Whether a product has one of the taxa.</param>
/// <param name="Counts">Returns <c>id</c> and <c>count</c> for every taxon that has published products.</param>
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

    /// <summary>Locks the existing taxa against any change until the transaction ends, and returns them.</summary>
    public string Lock { get; } = $"SELECT * FROM {Table} WHERE id = ANY (@ids) ORDER BY id FOR UPDATE";

    /// <summary>Locks the existing taxa against removal until the transaction ends, and returns their ids.</summary>
    public string Hold { get; } = $"SELECT id AS \"Value\" FROM {Table} WHERE id = ANY (@ids) ORDER BY id FOR KEY SHARE";

    /// <summary>Whether one of them is used by a product that is not deleted.</summary>
    public string IsUsed { get; } = $"SELECT EXISTS (SELECT FROM products WHERE deleted_at IS NULL AND {Condition}) AS \"Value\"";

    public static ProductsUnder Of<TTaxon>() =>
        typeof(TTaxon) == typeof(Brand) ? Brands
        : typeof(TTaxon) == typeof(Category) ? Categories
        : typeof(TTaxon) == typeof(Tag) ? Tags
        : typeof(TTaxon) == typeof(Collection) ? Collections
        : throw new NotSupportedException($"{typeof(TTaxon).Name} is not a taxonomy of products.");

    private static ProductsUnder Single(string table, string column) => new(table, $"{column} = ANY (@ids)",
        $"SELECT {column} AS id, count(*) AS count FROM products WHERE {Published} AND {column} = ANY (@ids) GROUP BY {column}");
}

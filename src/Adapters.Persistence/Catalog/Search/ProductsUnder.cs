using Shop.Domain.Catalog.Taxonomy;


namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>SQL that relates the elements of one taxonomy to products; <c>@ids</c> are ids of taxa.</summary>
/// <param name="Table">The table of the taxa.</param>
/// <param name="Condition">Whether a product has one of the taxa.</param>
/// <param name="Counts">Returns <c>id</c> and <c>count</c> for every taxon that has published products.</param>
internal sealed record ProductsUnder(string Table, string Condition, string Counts)
{
    private static readonly ProductsUnder Brands = new("brands", "brand_id = ANY (@ids)", CountsOf("brand"));
    private static readonly ProductsUnder Collections = new("collections", "collection_id = ANY (@ids)", CountsOf("collection"));
    private static readonly ProductsUnder Tags = new("tags", "tag_ids && @ids", CountsOf("tag"));

    /// <summary>Each count is of the products in exactly some categories; it counts once for everything above these.</summary>
    private static readonly ProductsUnder Categories = new("categories", "category_ids && @ids",
        """
        WITH RECURSIVE below (top, id) AS (
            SELECT id, id FROM unnest(@ids) AS wanted (id)
            UNION ALL
            SELECT below.top, categories.id FROM below JOIN categories ON categories.parent_id = below.id),
        counted AS MATERIALIZED (SELECT row_number() OVER () AS number, taxa, sum(products) AS products FROM product_counts WHERE kind = 'category' GROUP BY taxa),
        under AS (
            SELECT DISTINCT below.top, counted.number, counted.products
            FROM counted, unnest(counted.taxa) AS category JOIN below ON below.id = category)
        SELECT top AS id, sum(products)::bigint AS count FROM under GROUP BY top
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

    private static string CountsOf(string kind) =>
        $"""
        SELECT wanted.id, sum(counted.products)::bigint AS count
        FROM unnest(@ids) AS wanted (id) JOIN product_counts AS counted ON counted.kind = '{kind}' AND counted.taxa = ARRAY[wanted.id]
        GROUP BY wanted.id
        """;
}

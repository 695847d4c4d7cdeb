using Shop.Adapters.Persistence.Storage;

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>
/// Reads complete products with one statement, including names from other tables. Written by hand, because every sort order needs its index
/// and a product must take one round trip.
/// </summary>
internal static class ProductSql
{
    /// <summary>Joins the stock of the default variant, which has the id of its product.</summary>
    public const string IsDefaultStock = "stock.variant_id = p.id";

    /// <summary>A column for each field of <see cref="ProductRow"/>; <c>p</c> is the product and <c>page</c> its position.</summary>
    private static readonly string Columns =
        $"""
        p.id AS "Id", page.key AS "Key", p.seller_id AS "SellerId", seller.store_name AS "StoreName",
        p.sku AS "Sku", p.slug AS "Slug", p.name AS "Name", p.description AS "Description",
        p.brand_id AS "BrandId", brand.name AS "BrandName", {Taxonomy("categories", "category_ids")} AS "Categories", {Taxonomy("tags", "tag_ids")} AS "Tags",
        p.collection_id AS "CollectionId", collection.name AS "CollectionName", collection.slug AS "CollectionSlug", p.unit AS "Unit",
        p.price_amount AS "Price", p.sale_price_amount AS "SalePrice", p.price_currency AS "Currency", p.status AS "Status",
        p.images::text AS "Images", stock.on_hand - stock.reserved AS "Available", stock.version AS "StockVersion", p.version AS "Version",
        p.created_at AS "CreatedAt", p.updated_at AS "UpdatedAt"
        """;

    private static readonly string ReadPage =
        $"""
        SELECT {Columns}
        FROM page
        JOIN products p ON p.id = page.id AND p.deleted_at IS NULL
        JOIN stocks stock ON {IsDefaultStock}
        LEFT JOIN brands brand ON brand.id = p.brand_id
        LEFT JOIN collections collection ON collection.id = p.collection_id
        LEFT JOIN accounts seller ON seller.id = p.seller_id
        ORDER BY page.place
        """;

    /// <summary>
    /// Reads the products with the ids <c>@page</c>, in that order. Prepared, because planning takes longer than execution.
    /// </summary>
    public static string ReadIds { get; } =
        $"{PreparedStatements.Mark}WITH page AS (SELECT id, '' AS key, place FROM unnest(@page) WITH ORDINALITY AS wanted (id, place))\n{ReadPage}";

    /// <summary>Reads the products whose <c>id</c> and <c>key</c> a statement returns, in its order.</summary>
    public static string Read(string ordered) =>
        $"WITH page AS (SELECT id, key, row_number() OVER () AS place FROM ({ordered}) AS ordered)\n{ReadPage}";

    /// <summary>
    /// Selects the <c>Id</c> and the <c>Key</c> of each product that a statement returns, in its order. When it returns none and corrected
    /// words are requested, selects one row with the corrected <c>Terms</c> of <c>@text</c>.
    /// </summary>
    public static string Find(string ordered, bool orTerms) => orTerms
        ? $"""
          SELECT page.id AS "Id", page.key AS "Key", CASE WHEN page.id IS NULL THEN search_query(@text) END AS "Terms"
          FROM (SELECT) AS always LEFT JOIN ({ordered}) AS page ON true
          """
        : $"SELECT page.id AS \"Id\", page.key AS \"Key\", null AS \"Terms\" FROM ({ordered}) AS page";

    /// <summary>Reads every product that meets a condition, in no particular order.</summary>
    public static string ReadWhere(string condition) => Read($"SELECT p.id, '' AS key FROM products p WHERE p.deleted_at IS NULL AND {condition}");

    /// <summary>Selects id, slug and name of each element. Looked up one by one, because a product has few of many.</summary>
    private static string Taxonomy(string table, string column) =>
        $"""
        ARRAY(SELECT concat_ws(' ', label.id, label.slug, label.name) FROM unnest(p.{column}) AS labelled (id),
            LATERAL (SELECT * FROM {table} WHERE {table}.id = labelled.id OFFSET 0) AS label)
        """;
}

using Shop.Adapters.Persistence.Storage;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>
/// Reads whole products by one statement, with the names that other tables keep. By hand, because a list has to be found by an index in
/// every order and a product read in one round trip, and how that is asked for is the point here.
/// </summary>
internal static class ProductSql
{
    /// <summary>A column for each field of <see cref="ProductRow"/>, of a product <c>p</c> at a place <c>page</c> of a list.</summary>
    private static readonly string Columns =
        $"""
        p.id AS "Id", page.key AS "Key", p.seller_id AS "SellerId", seller.store_name AS "StoreName",
        p.sku AS "Sku", p.slug AS "Slug", p.name AS "Name", p.description AS "Description",
        p.brand_id AS "BrandId", brand.name AS "BrandName", {Labels("categories", "category_ids")} AS "Categories", {Labels("tags", "tag_ids")} AS "Tags",
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
        JOIN stocks stock ON stock.product_id = p.id
        LEFT JOIN brands brand ON brand.id = p.brand_id
        LEFT JOIN collections collection ON collection.id = p.collection_id
        LEFT JOIN accounts seller ON seller.id = p.seller_id
        ORDER BY page.place
        """;

    /// <summary>Reads the products with the ids <c>@page</c>, in their order. Planned once for each connection: to plan it takes longer than to run it.</summary>
    public static string ReadIds { get; } =
        $"{PreparedStatements.Mark}WITH page AS (SELECT id, '' AS key, place FROM unnest(@page) WITH ORDINALITY AS wanted (id, place))\n{ReadPage}";

    /// <summary>Reads the products that a statement gives the <c>id</c> and the <c>key</c> of, in its order.</summary>
    public static string Read(string ordered) =>
        $"WITH page AS (SELECT id, key, row_number() OVER () AS place FROM ({ordered}) AS ordered)\n{ReadPage}";

    /// <summary>
    /// Finds the <c>Id</c> and the <c>Key</c> of each product that a statement gives, in its order; when it gives none and that is wanted,
    /// a row with the <c>Words</c> that <c>@text</c> is likely meant to be.
    /// </summary>
    public static string Find(string ordered, bool orWords) => orWords
        ? $"""
          SELECT page.id AS "Id", page.key AS "Key", CASE WHEN page.id IS NULL THEN search_query(@text) END AS "Words"
          FROM (SELECT) AS always LEFT JOIN ({ordered}) AS page ON true
          """
        : $"SELECT page.id AS \"Id\", page.key AS \"Key\", null AS \"Words\" FROM ({ordered}) AS page";

    /// <summary>Reads every product that meets a condition, in no order.</summary>
    public static string ReadWhere(string condition) => Read($"SELECT p.id, '' AS key FROM products p WHERE p.deleted_at IS NULL AND {condition}");

    /// <summary>The id, the slug and the name of each; looked up one by one, for a product has few and there may be many.</summary>
    private static string Labels(string table, string column) =>
        $"""
        ARRAY(SELECT concat_ws(' ', label.id, label.slug, label.name) FROM unnest(p.{column}) AS labelled (id),
            LATERAL (SELECT * FROM {table} WHERE {table}.id = labelled.id OFFSET 0) AS label)
        """;
}

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
        JOIN products p ON p.id = page.id
        JOIN stocks stock ON stock.product_id = p.id
        LEFT JOIN brands brand ON brand.id = p.brand_id
        LEFT JOIN collections collection ON collection.id = p.collection_id
        LEFT JOIN accounts seller ON seller.id = p.seller_id
        ORDER BY page.place
        """;

    /// <summary>Reads the products that a statement gives the <c>id</c> and the <c>key</c> of, in its order.</summary>
    public static string Read(string ordered) =>
        $"WITH page AS (SELECT id, key, row_number() OVER () AS place FROM ({ordered}) AS ordered)\n{ReadPage}";

    /// <summary>Reads every product that meets a condition, in no order.</summary>
    public static string ReadWhere(string condition) => Read($"SELECT p.id, '' AS key FROM products p WHERE p.deleted_at IS NULL AND {condition}");

    private static string Labels(string table, string column) =>
        $"""
        (SELECT json_agg(json_build_object('Id', label.id, 'Name', label.name, 'Slug', label.slug) ORDER BY array_position(p.{column}, label.id))::text
         FROM {table} label WHERE label.id = ANY (p.{column}))
        """;
}

-- The newest page of 20 products with everything that the response contains: what Shop reads with two statements (ProductSql), in one.
WITH page AS (SELECT id, row_number() OVER () AS place FROM (
    SELECT p.id FROM products p WHERE p.deleted_at IS NULL AND p.status = 'Published' ORDER BY p.id DESC LIMIT 21) AS ordered)
SELECT p.id, p.seller_id, seller.store_name, p.sku, p.slug, p.name, p.description, p.brand_id, brand.name,
    ARRAY(SELECT concat_ws(' ', label.id, label.slug, label.name) FROM unnest(p.category_ids) AS labelled (id),
        LATERAL (SELECT * FROM categories WHERE categories.id = labelled.id OFFSET 0) AS label),
    ARRAY(SELECT concat_ws(' ', label.id, label.slug, label.name) FROM unnest(p.tag_ids) AS labelled (id),
        LATERAL (SELECT * FROM tags WHERE tags.id = labelled.id OFFSET 0) AS label),
    p.collection_id, collection.name, collection.slug, p.unit, p.price_amount, p.sale_price_amount, p.price_currency, p.status,
    p.images::text, stock.on_hand - stock.reserved, stock.version, p.version, p.created_at, p.updated_at
FROM page
JOIN products p ON p.id = page.id AND p.deleted_at IS NULL
JOIN stocks stock ON stock.variant_id = p.id
LEFT JOIN brands brand ON brand.id = p.brand_id
LEFT JOIN collections collection ON collection.id = p.collection_id
LEFT JOIN accounts seller ON seller.id = p.seller_id
ORDER BY page.place;

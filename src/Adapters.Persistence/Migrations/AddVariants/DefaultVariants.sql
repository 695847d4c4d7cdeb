-- Every product, a deleted one too, gets its default variant with the id of the product, so that stock, movements and order lines refer to it
-- with the values that they have.
INSERT INTO variants (id, product_id) SELECT id, id FROM products;

UPDATE carts SET lines = (
    SELECT jsonb_agg(jsonb_build_object('variantId', 'vnt_' || split_part(line ->> 'productId', '_', 2), 'quantity', line -> 'quantity') ORDER BY place)
    FROM jsonb_array_elements(lines) WITH ORDINALITY AS stored (line, place))
WHERE lines <> '[]';

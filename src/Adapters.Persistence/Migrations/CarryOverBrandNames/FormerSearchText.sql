DROP TRIGGER notify_catalog_removal ON products;
DROP TRIGGER notify_catalog_change ON products;
DROP FUNCTION notify_product_changes;
CREATE TRIGGER notify_catalog_change AFTER UPDATE OR DELETE ON products
    FOR EACH ROW EXECUTE FUNCTION notify_catalog_change('product');

DROP TRIGGER add_product_popularity ON products;
CREATE OR REPLACE FUNCTION add_product_popularity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO product_popularity VALUES (NEW.id, 0) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER add_product_popularity AFTER INSERT ON products FOR EACH ROW EXECUTE FUNCTION add_product_popularity();

DROP TRIGGER add_changed_search_terms ON products;
DROP TRIGGER add_search_terms ON products;
DROP FUNCTION add_terms_of_new_products;
CREATE TRIGGER add_search_terms AFTER INSERT OR UPDATE OF name, sku, description, brand_id, status ON products
    FOR EACH ROW WHEN (NEW.status = 'Published' AND NEW.deleted_at IS NULL) EXECUTE FUNCTION add_search_terms();

DROP TRIGGER change_search_words ON products;
DROP TRIGGER set_search_words ON products;
CREATE TRIGGER set_search_words BEFORE INSERT OR UPDATE OF name, sku, description, brand_id ON products
    FOR EACH ROW EXECUTE FUNCTION set_search_words();

CREATE FUNCTION refresh_products_of_brand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE products SET brand_id = brand_id WHERE brand_id = NEW.id AND deleted_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER refresh_products_of_brand AFTER UPDATE OF name ON brands
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION refresh_products_of_brand();

-- A name that is still to be carried over.
UPDATE products SET brand_id = brand_id WHERE brand_id IN (
    SELECT subject FROM deliveries WHERE reaction = 'CarryOverBrandNameWhenRenamed' UNION ALL SELECT subject FROM outbox WHERE type = 'brand.renamed');
DELETE FROM deliveries WHERE reaction = 'CarryOverBrandNameWhenRenamed';
DELETE FROM outbox WHERE type = 'brand.renamed';

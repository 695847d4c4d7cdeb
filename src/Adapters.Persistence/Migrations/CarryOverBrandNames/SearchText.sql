-- The new name of a brand is carried over to the search words of its products in the background: a transaction would lock all of them.
DROP TRIGGER refresh_products_of_brand ON brands;
DROP FUNCTION refresh_products_of_brand;

-- Search words are made again only when what they are made of has changed.
DROP TRIGGER set_search_words ON products;
CREATE TRIGGER set_search_words BEFORE INSERT ON products FOR EACH ROW EXECUTE FUNCTION set_search_words();
CREATE TRIGGER change_search_words BEFORE UPDATE OF name, sku, description, brand_id ON products FOR EACH ROW
    WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.sku IS DISTINCT FROM NEW.sku OR OLD.description IS DISTINCT FROM NEW.description
          OR OLD.brand_id IS DISTINCT FROM NEW.brand_id)
    EXECUTE FUNCTION set_search_words();

-- What is done for every new product is done once for all that a statement adds.
CREATE FUNCTION add_terms_of_new_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM added WHERE status = 'Published') THEN
        RETURN NULL;
    END IF;

    PERFORM pg_advisory_xact_lock_shared(357695442948);
    INSERT INTO search_terms
    SELECT word FROM (SELECT DISTINCT unnest(tsvector_to_array(search_words)) AS word FROM added WHERE status = 'Published') AS words
    WHERE NOT EXISTS (SELECT FROM search_terms WHERE term = word);
    RETURN NULL;
END $$;
DROP TRIGGER add_search_terms ON products;
CREATE TRIGGER add_search_terms AFTER INSERT ON products REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION add_terms_of_new_products();
CREATE TRIGGER add_changed_search_terms AFTER UPDATE OF name, sku, description, brand_id, status ON products FOR EACH ROW
    WHEN (NEW.status = 'Published' AND NEW.deleted_at IS NULL
          AND (OLD.status IS DISTINCT FROM NEW.status OR OLD.search_words IS DISTINCT FROM NEW.search_words))
    EXECUTE FUNCTION add_search_terms();

CREATE OR REPLACE FUNCTION add_product_popularity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO product_popularity SELECT id, 0 FROM added ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
DROP TRIGGER add_product_popularity ON products;
CREATE TRIGGER add_product_popularity AFTER INSERT ON products REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION add_product_popularity();

-- One notification for up to 200 products of a statement, because a payload has at most 8,000 bytes. Search words are not shown.
CREATE FUNCTION notify_product_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('shop.carries_over', true) = 'on' THEN
        RETURN NULL;
    END IF;

    PERFORM pg_notify('shop_catalog', 'product ' || string_agg(id::text, ' '))
    FROM (SELECT id, (row_number() OVER () - 1) / 200 AS part FROM changed) AS numbered GROUP BY part;
    RETURN NULL;
END $$;
DROP TRIGGER notify_catalog_change ON products;
CREATE TRIGGER notify_catalog_change AFTER UPDATE ON products REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION notify_product_changes();
CREATE TRIGGER notify_catalog_removal AFTER DELETE ON products REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION notify_product_changes();

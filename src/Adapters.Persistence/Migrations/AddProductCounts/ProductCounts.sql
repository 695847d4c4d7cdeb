-- The number of published products of each taxon, as changes to add up: no writer of a product waits for another one, as with one row to
-- update. A row of the kind 'category' is about the products in exactly these categories, because a product in several of them counts once for what
-- is above them; such counts remain right when a category moves. A row of the kind 'all' has no taxa.
CREATE TABLE product_counts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    taxa uuid[] NOT NULL,
    products bigint NOT NULL);
CREATE INDEX ix_product_counts_taxa ON product_counts (kind, taxa) INCLUDE (products);
ALTER TABLE product_counts SET (autovacuum_vacuum_scale_factor = 0.1, autovacuum_vacuum_threshold = 1000);

-- Under what a product counts.
CREATE FUNCTION product_counted_under(brand_id uuid, collection_id uuid, category_ids uuid[], tag_ids uuid[])
RETURNS TABLE (kind text, taxa uuid[]) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT 'all', ARRAY[]::uuid[]
    UNION ALL SELECT 'brand', ARRAY[brand_id] WHERE brand_id IS NOT NULL
    UNION ALL SELECT 'collection', ARRAY[collection_id] WHERE collection_id IS NOT NULL
    UNION ALL SELECT 'category', ARRAY(SELECT DISTINCT id FROM unnest(category_ids) AS id ORDER BY id) WHERE category_ids <> '{}'
    UNION ALL SELECT 'tag', ARRAY[id] FROM (SELECT DISTINCT id FROM unnest(tag_ids) AS id) AS tags
$$;

-- Replaces the changes by their sums, of as many taxa as changed since the last time. One transaction at a time, and only when another one does not
-- fold or rebuild.
CREATE FUNCTION fold_product_counts() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT pg_try_advisory_xact_lock(357695442950) THEN
        RETURN;
    END IF;

    WITH changed AS MATERIALIZED (
        SELECT DISTINCT kind, taxa FROM (SELECT kind, taxa FROM product_counts ORDER BY id DESC LIMIT 1000) AS latest),
    replaced AS (
        DELETE FROM product_counts AS counted USING changed WHERE counted.kind = changed.kind AND counted.taxa = changed.taxa
        RETURNING counted.kind, counted.taxa, counted.products)
    INSERT INTO product_counts (kind, taxa, products)
    SELECT kind, taxa, sum(products) FROM replaced GROUP BY kind, taxa HAVING sum(products) <> 0;
END $$;

-- Folds after about every 500 changes.
CREATE FUNCTION fold_product_counts_at_times() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM added WHERE id % 500 = 0) AND pg_trigger_depth() = 2 THEN
        PERFORM fold_product_counts();
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER fold_product_counts AFTER INSERT ON product_counts REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION fold_product_counts_at_times();

CREATE FUNCTION count_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO product_counts (kind, taxa, products)
        SELECT under.kind, under.taxa, count(*)
        FROM changed, product_counted_under(changed.brand_id, changed.collection_id, changed.category_ids, changed.tag_ids) AS under
        WHERE status = 'Published' AND deleted_at IS NULL GROUP BY under.kind, under.taxa;
    ELSE
        INSERT INTO product_counts (kind, taxa, products)
        SELECT under.kind, under.taxa, -count(*)
        FROM changed, product_counted_under(changed.brand_id, changed.collection_id, changed.category_ids, changed.tag_ids) AS under
        WHERE status = 'Published' AND deleted_at IS NULL GROUP BY under.kind, under.taxa;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER count_added_products AFTER INSERT ON products REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_products();
CREATE TRIGGER count_removed_products AFTER DELETE ON products REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_products();

CREATE FUNCTION recount_product() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO product_counts (kind, taxa, products)
    SELECT kind, taxa, sum(products) FROM (
        SELECT kind, taxa, 1 AS products FROM product_counted_under(NEW.brand_id, NEW.collection_id, NEW.category_ids, NEW.tag_ids)
        WHERE NEW.status = 'Published' AND NEW.deleted_at IS NULL
        UNION ALL
        SELECT kind, taxa, -1 FROM product_counted_under(OLD.brand_id, OLD.collection_id, OLD.category_ids, OLD.tag_ids)
        WHERE OLD.status = 'Published' AND OLD.deleted_at IS NULL) AS counted
    GROUP BY kind, taxa HAVING sum(products) <> 0;
    RETURN NULL;
END $$;
CREATE TRIGGER recount_product AFTER UPDATE OF status, deleted_at, brand_id, collection_id, category_ids, tag_ids ON products
    FOR EACH ROW WHEN (
        (OLD.status, OLD.deleted_at, OLD.brand_id, OLD.collection_id, OLD.category_ids, OLD.tag_ids)
        IS DISTINCT FROM (NEW.status, NEW.deleted_at, NEW.brand_id, NEW.collection_id, NEW.category_ids, NEW.tag_ids))
    EXECUTE FUNCTION recount_product();

-- Counts again. Products may be written meanwhile: the sums and the rows that they replace are of one moment.
CREATE FUNCTION rebuild_product_counts() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(357695442950);
    WITH replaced AS (DELETE FROM product_counts)
    INSERT INTO product_counts (kind, taxa, products)
    SELECT under.kind, under.taxa, count(*)
    FROM products, product_counted_under(brand_id, collection_id, category_ids, tag_ids) AS under
    WHERE status = 'Published' AND deleted_at IS NULL GROUP BY under.kind, under.taxa;
END $$;

SELECT rebuild_product_counts();

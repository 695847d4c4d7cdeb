-- Every instance drops a cached product at the commit that changes anything the product shows.
-- Payload of shop_catalog: 'product <id>' or 'taxon <id>'; availability is published from stock_changes.
CREATE FUNCTION notify_catalog_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('shop_catalog', TG_ARGV[0] || ' ' || OLD.id);
    RETURN NULL;
END $$;

CREATE TRIGGER notify_catalog_change AFTER UPDATE OR DELETE ON products
    FOR EACH ROW EXECUTE FUNCTION notify_catalog_change('product');
CREATE TRIGGER notify_catalog_change AFTER UPDATE OR DELETE ON brands
    FOR EACH ROW EXECUTE FUNCTION notify_catalog_change('taxon');
CREATE TRIGGER notify_catalog_change AFTER UPDATE OR DELETE ON categories
    FOR EACH ROW EXECUTE FUNCTION notify_catalog_change('taxon');
CREATE TRIGGER notify_catalog_change AFTER UPDATE OR DELETE ON tags
    FOR EACH ROW EXECUTE FUNCTION notify_catalog_change('taxon');
CREATE TRIGGER notify_catalog_change AFTER UPDATE OR DELETE ON collections
    FOR EACH ROW EXECUTE FUNCTION notify_catalog_change('taxon');
-- The store name of a seller is shown with the products of the seller.
CREATE TRIGGER notify_catalog_change AFTER UPDATE OF store_name ON accounts
    FOR EACH ROW WHEN (OLD.store_name IS DISTINCT FROM NEW.store_name) EXECUTE FUNCTION notify_catalog_change('taxon');

-- A transaction that calls pg_notify serializes with all others that do until its commit is durable, which would make orders queue. They record
-- the new availability here instead, and a background worker publishes many changes in one transaction.
-- The table is logged: the identity of an unlogged one can be unreadable after a failover, and every write of stock would fail.
CREATE TABLE stock_changes (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id uuid NOT NULL,
    available integer NOT NULL,
    version bigint NOT NULL);

CREATE FUNCTION record_stock_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO stock_changes (product_id, available, version) VALUES (NEW.product_id, NEW.on_hand - NEW.reserved, NEW.version);
    RETURN NULL;
END $$;

CREATE TRIGGER record_stock_change AFTER UPDATE ON stocks
    FOR EACH ROW WHEN (OLD.on_hand - OLD.reserved <> NEW.on_hand - NEW.reserved) EXECUTE FUNCTION record_stock_change();

-- Every instance keeps the store settings in memory and reads them again after a change.
CREATE FUNCTION notify_settings_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('shop_settings', '');
    RETURN NULL;
END $$;

CREATE TRIGGER notify_settings_change AFTER INSERT OR UPDATE OR DELETE ON store_settings
    FOR EACH STATEMENT EXECUTE FUNCTION notify_settings_change();

-- The products with little stock, to be counted without reading all of them. An index on the availability would be written by every order; this
-- table is written only when the level of a product changes.
CREATE TABLE low_stocks (
    product_id uuid PRIMARY KEY REFERENCES stocks ON DELETE CASCADE,
    level text NOT NULL);

CREATE INDEX ix_low_stocks_level ON low_stocks (level, product_id);

CREATE FUNCTION stock_level(available integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN available <= 0 THEN 'Out' WHEN available < 10 THEN 'Low' END
$$;

CREATE FUNCTION record_stock_level() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF stock_level(NEW.on_hand - NEW.reserved) IS NULL THEN
        DELETE FROM low_stocks WHERE product_id = NEW.product_id;
    ELSE
        INSERT INTO low_stocks (product_id, level) VALUES (NEW.product_id, stock_level(NEW.on_hand - NEW.reserved))
        ON CONFLICT (product_id) DO UPDATE SET level = excluded.level;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER record_first_stock_level AFTER INSERT ON stocks
    FOR EACH ROW WHEN (stock_level(NEW.on_hand - NEW.reserved) IS NOT NULL) EXECUTE FUNCTION record_stock_level();
CREATE TRIGGER record_stock_level AFTER UPDATE ON stocks
    FOR EACH ROW WHEN (stock_level(OLD.on_hand - OLD.reserved) IS DISTINCT FROM stock_level(NEW.on_hand - NEW.reserved))
    EXECUTE FUNCTION record_stock_level();

INSERT INTO low_stocks (product_id, level)
SELECT product_id, stock_level(on_hand - reserved) FROM stocks WHERE stock_level(on_hand - reserved) IS NOT NULL;

ALTER TABLE stock_movements RENAME CONSTRAINT "FK_stock_movements_stocks_product_id" TO "FK_stock_movements_stocks_variant_id";
ALTER TABLE stock_changes RENAME COLUMN product_id TO variant_id;
ALTER TABLE low_stocks RENAME COLUMN product_id TO variant_id;
ALTER TABLE low_stocks RENAME CONSTRAINT low_stocks_product_id_fkey TO low_stocks_variant_id_fkey;

CREATE OR REPLACE FUNCTION record_stock_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO stock_changes (variant_id, available, version) VALUES (NEW.variant_id, NEW.on_hand - NEW.reserved, NEW.version);
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION record_stock_level() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF stock_level(NEW.on_hand - NEW.reserved) IS NULL THEN
        DELETE FROM low_stocks WHERE variant_id = NEW.variant_id;
    ELSE
        INSERT INTO low_stocks (variant_id, level) VALUES (NEW.variant_id, stock_level(NEW.on_hand - NEW.reserved))
        ON CONFLICT (variant_id) DO UPDATE SET level = excluded.level;
    END IF;
    RETURN NULL;
END $$;

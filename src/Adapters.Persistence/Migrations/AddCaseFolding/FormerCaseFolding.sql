ALTER TABLE products DROP COLUMN folded_name, DROP COLUMN folded_sku;
ALTER TABLE products ADD COLUMN folded_name text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(name COLLATE "und-x-icu")) STORED,
    ADD COLUMN folded_sku text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(sku COLLATE "und-x-icu")) STORED;
CREATE UNIQUE INDEX ux_products_name ON products (folded_name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ux_products_sku ON products (folded_sku) WHERE deleted_at IS NULL;

ALTER TABLE brands DROP COLUMN folded_name;
ALTER TABLE brands ADD COLUMN folded_name text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(name COLLATE "und-x-icu")) STORED;
CREATE UNIQUE INDEX ux_label_name_brands ON brands (folded_name);

ALTER TABLE categories DROP COLUMN folded_name;
ALTER TABLE categories ADD COLUMN folded_name text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(name COLLATE "und-x-icu")) STORED;
CREATE UNIQUE INDEX ux_label_name_categories ON categories (folded_name);

ALTER TABLE collections DROP COLUMN folded_name;
ALTER TABLE collections ADD COLUMN folded_name text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(name COLLATE "und-x-icu")) STORED;
CREATE UNIQUE INDEX ux_label_name_collections ON collections (folded_name);

ALTER TABLE tags DROP COLUMN folded_name;
ALTER TABLE tags ADD COLUMN folded_name text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(name COLLATE "und-x-icu")) STORED;
CREATE UNIQUE INDEX ux_label_name_tags ON tags (folded_name);

DROP FUNCTION fold_case;

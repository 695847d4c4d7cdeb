-- A text as it is compared with others: in normalisation form C and after case folding, so that neither the case nor the way of typing
-- counts. Upper case before lower case folds letters such as sharp s; the dotless i, the two small sigmas and the capital
-- sharp s are what that makes wrong.
CREATE FUNCTION fold_case(source text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN octet_length(source) = length(source)
        THEN lower(source COLLATE "und-x-icu")
        ELSE normalize(
            replace(replace(replace(
                lower(upper(replace(normalize(source, NFC), U&'\0131', U&'\F8FF') COLLATE "und-x-icu")), U&'\F8FF', U&'\0131'), U&'\03C2', U&'\03C3'), U&'\00DF', 'ss'),
            NFC)
        END
$$;

ALTER TABLE products DROP COLUMN folded_name, DROP COLUMN folded_sku;
ALTER TABLE brands DROP COLUMN folded_name;
ALTER TABLE categories DROP COLUMN folded_name;
ALTER TABLE collections DROP COLUMN folded_name;
ALTER TABLE tags DROP COLUMN folded_name;

-- Names and skus that were different may be equal now, such as "Straße" and "STRASSE": the oldest keeps its text, the others get a number.
DO $$
DECLARE
    unique_text record;
    later record;
    number int;
    suffix text;
    renamed text;
    is_taken boolean;
BEGIN
    FOR unique_text IN SELECT * FROM (VALUES
        ('products', 'name', 200, ' (%s)', 'deleted_at IS NULL'),
        ('products', 'sku', 64, '-%s', 'deleted_at IS NULL'),
        ('brands', 'name', 200, ' (%s)', 'true'),
        ('categories', 'name', 200, ' (%s)', 'true'),
        ('collections', 'name', 200, ' (%s)', 'true'),
        ('tags', 'name', 200, ' (%s)', 'true')) AS texts (rows, field, longest, numbered, live)
    LOOP
        FOR later IN EXECUTE format(
            'SELECT id, text FROM (
                SELECT id, %1$I AS text, row_number() OVER (PARTITION BY fold_case(%1$I) ORDER BY id) AS place FROM %2$I WHERE %3$s) AS equal
            WHERE place > 1 ORDER BY id', unique_text.field, unique_text.rows, unique_text.live)
        LOOP
            number := 1;
            LOOP
                number := number + 1;
                suffix := format(unique_text.numbered, number);
                renamed := left(later.text, unique_text.longest - length(suffix)) || suffix;
                EXECUTE format('SELECT EXISTS (SELECT FROM %2$I WHERE fold_case(%1$I) = fold_case($1) AND %3$s)', unique_text.field, unique_text.rows, unique_text.live)
                    INTO is_taken USING renamed;
                EXIT WHEN NOT is_taken;
            END LOOP;
            EXECUTE format('UPDATE %2$I SET %1$I = $1, version = version + 1 WHERE id = $2', unique_text.field, unique_text.rows) USING renamed, later.id;
        END LOOP;
    END LOOP;
END $$;

-- The new collation of names is the order of lists: that of the Unicode root, whatever the locale of the database is.
ALTER TABLE products ADD COLUMN folded_name text COLLATE "und-x-icu" NOT NULL GENERATED ALWAYS AS (fold_case(name)) STORED,
    ADD COLUMN folded_sku text COLLATE "C" NOT NULL GENERATED ALWAYS AS (fold_case(sku)) STORED;
CREATE UNIQUE INDEX ux_products_name ON products (folded_name) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ux_products_sku ON products (folded_sku) WHERE deleted_at IS NULL;

ALTER TABLE brands ADD COLUMN folded_name text COLLATE "und-x-icu" NOT NULL GENERATED ALWAYS AS (fold_case(name)) STORED;
CREATE UNIQUE INDEX ux_label_name_brands ON brands (folded_name);

ALTER TABLE categories ADD COLUMN folded_name text COLLATE "und-x-icu" NOT NULL GENERATED ALWAYS AS (fold_case(name)) STORED;
CREATE UNIQUE INDEX ux_label_name_categories ON categories (folded_name);

ALTER TABLE collections ADD COLUMN folded_name text COLLATE "und-x-icu" NOT NULL GENERATED ALWAYS AS (fold_case(name)) STORED;
CREATE UNIQUE INDEX ux_label_name_collections ON collections (folded_name);

ALTER TABLE tags ADD COLUMN folded_name text COLLATE "und-x-icu" NOT NULL GENERATED ALWAYS AS (fold_case(name)) STORED;
CREATE UNIQUE INDEX ux_label_name_tags ON tags (folded_name);

-- Slugs of earlier versions may be longer than 80 characters, or a fixed part of addresses: they are cut as those of new names are, and get
-- the first free number if they need one.
DO $$
DECLARE
    kind record;
    outdated record;
    wanted text;
    free text;
    number int;
    is_taken boolean;
BEGIN
    FOR kind IN SELECT * FROM (VALUES
        ('products', ARRAY['by-sku', 'by-slug', 'export', 'import'], 'deleted_at IS NULL'),
        ('categories', ARRAY['tree'], 'true'),
        ('brands', ARRAY[]::text[], 'true'),
        ('collections', ARRAY[]::text[], 'true'),
        ('tags', ARRAY[]::text[], 'true')) AS kinds (rows, reserved, live)
    LOOP
        FOR outdated IN EXECUTE format('SELECT id, slug FROM %I WHERE (length(slug) > 80 OR slug = ANY($1)) AND %s ORDER BY id', kind.rows, kind.live)
            USING kind.reserved
        LOOP
            wanted := CASE WHEN length(outdated.slug) > 80 THEN rtrim(left(outdated.slug, 70), '-') ELSE outdated.slug END;
            free := wanted;
            number := 1;
            LOOP
                EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE slug = $1 AND %s)', kind.rows, kind.live) INTO is_taken USING free;
                EXIT WHEN NOT is_taken AND free <> ALL (kind.reserved);
                number := number + 1;
                free := wanted || '-' || number;
            END LOOP;
            EXECUTE format('UPDATE %I SET slug = $1, version = version + 1 WHERE id = $2', kind.rows) USING free, outdated.id;
        END LOOP;
    END LOOP;
END $$;

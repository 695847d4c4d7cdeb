-- Fills a shop with :products products: 500 brands, 220 categories on two levels, 100 tags, and a vocabulary of 20,000 words of which
-- a few are common and most are rare. Triggers are disabled; what they write is filled in bulk.
SET synchronous_commit = off;
SET client_min_messages = error; -- VACUUM warns about every system table that it skips for a role that is not a superuser
ALTER TABLE products DISABLE TRIGGER USER;
SET maintenance_work_mem = '256MB';

CREATE FUNCTION pg_temp.word(rank int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT syllables[1 + rank % 28] || syllables[1 + rank / 28 % 28] || syllables[1 + rank / 784 % 28]
    FROM (SELECT ARRAY['ba','co','di','fu','ga','hel','in','jo','ka','lor','ma','nu','or','pel','qui','ra','sol','ta','un','va','wex','yo','zan','ber','cla','dro','fen','gri']) AS s (syllables)
$$;
-- Rank 0 is the most common word: about one in eight.
CREATE FUNCTION pg_temp.some() RETURNS text LANGUAGE sql VOLATILE AS $$ SELECT pg_temp.word((20000 * power(random(), 4.5))::int) $$;
CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(1767225600000 + n), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid
$$;

SELECT setseed(0.42);
INSERT INTO brands (id, name, slug, version) SELECT pg_temp.id('brand', n), 'Maker ' || n, 'maker-' || n, 1 FROM generate_series(1, 500) n;
INSERT INTO categories (id, name, slug, parent_id, version)
SELECT pg_temp.id('category', n), 'Shelf ' || n, 'shelf-' || n, CASE WHEN n > 20 THEN pg_temp.id('category', 1 + n % 20) END, 1 FROM generate_series(1, 220) n;
INSERT INTO tags (id, name, slug, version) SELECT pg_temp.id('tag', n), 'Mark ' || n, 'mark-' || n, 1 FROM generate_series(1, 100) n;

DROP INDEX ix_products_search_words, ix_products_category_ids, ix_products_tag_ids;
INSERT INTO products (
    id, sku, slug, name, description, brand_id, category_ids, tag_ids, unit, price_amount, price_currency, status, images,
    created_at, updated_at, version, search_words)
SELECT id, sku, 'p-' || n, name, description, pg_temp.id('brand', brand), ARRAY[pg_temp.id('category', 21 + (random() * 199)::int)],
    ARRAY[pg_temp.id('tag', 1 + (99 * power(random(), 2))::int)], 'piece', 100 + (random() * 99900)::int, 'USD', 'Published', '[]',
    now(), now(), 1,
    setweight(to_tsvector('simple', lower(name || ' g ' || n)), 'A') || setweight(to_tsvector('simple', 'maker ' || brand), 'B')
        || setweight(to_tsvector('simple', description), 'D')
FROM (
    SELECT n, pg_temp.id('product', n) AS id, 'G-' || n AS sku, initcap(pg_temp.some() || ' ' || pg_temp.some()) || ' ' || n AS name,
        1 + (499 * power(random(), 2))::int AS brand, concat_ws(' ', pg_temp.some(), pg_temp.some(), pg_temp.some(), pg_temp.some(),
            pg_temp.some(), pg_temp.some(), pg_temp.some(), pg_temp.some(), pg_temp.some(), pg_temp.some()) AS description
    FROM generate_series(1, :products) n) AS made;
INSERT INTO variants (id, product_id) SELECT id, id FROM products ON CONFLICT DO NOTHING;
INSERT INTO stocks (variant_id, on_hand, reserved, version) SELECT id, 1000, 0, 1 FROM products ON CONFLICT DO NOTHING;
INSERT INTO product_popularity SELECT id, (1000 * power(random(), 6))::int FROM products ON CONFLICT DO NOTHING;
INSERT INTO search_terms SELECT pg_temp.word(n) FROM generate_series(0, 20000) n ON CONFLICT DO NOTHING;
CREATE INDEX ix_products_search_words ON products USING gin (search_words);
CREATE INDEX ix_products_category_ids ON products USING gin (category_ids);
CREATE INDEX ix_products_tag_ids ON products USING gin (tag_ids);
ALTER TABLE products ENABLE TRIGGER USER;
DO $$ BEGIN IF to_regproc('rebuild_product_counts') IS NOT NULL THEN PERFORM rebuild_product_counts(); END IF; END $$;
VACUUM ANALYZE;

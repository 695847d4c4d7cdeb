-- Adds to the store of history.sql: two more events an order, :views rows of views, a tenth of the products in a collection, and a fiftieth of the
-- orders of one buyer.
SET synchronous_commit = off;
SET client_min_messages = error;
SET maintenance_work_mem = '256MB';
SET session_replication_role = replica;

INSERT INTO events (sequence, at, audience, data, id, order_id, type)
SELECT e.top + row_number() OVER (ORDER BY o.id), o.created_at, o.buyer_id, e.data, gen_random_uuid(), o.id, e.type
FROM orders o, generate_series(1, 2), (SELECT max(sequence) OVER () AS top, data, type FROM events ORDER BY sequence DESC LIMIT 1) e;

TRUNCATE product_views;
INSERT INTO product_views (product_id, day, views)
SELECT id, (now() - (n * 31 + k * 37) % 365 * interval '1 day')::date, 1 + (n + k) % 50
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM products) AS numbered, generate_series(1, greatest(1, :views / :products)) AS k
ON CONFLICT DO NOTHING;
UPDATE product_popularity SET views = coalesce((SELECT sum(views) FROM product_views WHERE product_views.product_id = product_popularity.product_id), 0);

INSERT INTO collections (id, name, slug, version, banners) VALUES ('01970000-0000-7000-8000-000000000001', 'Season 1', 'season-1', 1, '[]');
UPDATE products SET collection_id = '01970000-0000-7000-8000-000000000001' WHERE hashtext(id::text) % 10 = 0;

CREATE TEMP TABLE mine AS SELECT id AS order_id, (SELECT id FROM accounts WHERE email = :'buyer') AS buyer FROM orders WHERE hashtext(id::text) % 50 = 0;
ANALYZE mine;
UPDATE orders SET buyer_id = buyer FROM mine WHERE orders.id = order_id;
UPDATE payments SET buyer_id = buyer FROM mine WHERE payments.order_id = mine.order_id;
UPDATE events SET audience = buyer FROM mine WHERE events.order_id = mine.order_id;

SET session_replication_role = origin;
DO $$ BEGIN
    IF to_regproc('rebuild_daily_views') IS NOT NULL THEN PERFORM rebuild_daily_views(); END IF;
    IF to_regproc('rebuild_product_counts') IS NOT NULL THEN PERFORM rebuild_product_counts(); END IF;
END $$;
VACUUM ANALYZE;

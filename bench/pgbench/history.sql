-- Adds to the catalog of catalog.sql what a shop has after some years: :accounts buyers, 100 sellers with :products / 100 products each,
-- and :orders orders of two lines with their payments, stock movements, events and audit entries, in even steps over two years. Each is
-- a copy of the newest order, which was placed and paid before. Triggers are disabled; what they write is not needed here or filled in bulk.
SET synchronous_commit = off;
SET client_min_messages = error;
SET maintenance_work_mem = '256MB';
SET session_replication_role = replica;

CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(1767225600000 + n), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid
$$;
-- An id of its time, which is what lists are sorted by.
CREATE FUNCTION pg_temp.id_at(kind text, n bigint, at timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid
$$;
CREATE TEMP TABLE sample AS SELECT o.id, o.buyer_id FROM orders o ORDER BY id DESC LIMIT 1;

INSERT INTO accounts (id, created_at, email, email_verified_at, name, notify_by_email, password_hash, role, shipping_address, status, store_name, updated_at, version)
SELECT pg_temp.id('account', n), now() - n * interval '10 minutes', 'person-' || n || '@example.com', now(), 'Person ' || n, false, a.password_hash,
    CASE WHEN n <= 100 THEN 'Seller' ELSE 'Buyer' END, a.shipping_address, 'Active', CASE WHEN n <= 100 THEN 'Store ' || n END, now(), 1
FROM generate_series(1, :accounts) n, accounts a JOIN sample s ON s.buyer_id = a.id;

CREATE TEMP TABLE numbered AS
SELECT id, name, sku, price_amount, row_number() OVER (ORDER BY id) AS n FROM products WHERE deleted_at IS NULL;
CREATE INDEX ON numbered (n);
UPDATE products p SET seller_id = pg_temp.id('account', 1 + m.n / 4 % 100) FROM numbered m WHERE m.id = p.id AND m.n % 4 = 0;

CREATE TEMP TABLE placed AS
SELECT n, at, pg_temp.id_at('order', n, at) AS id, pg_temp.id('account', 101 + (n * 7919) % (:accounts - 100)) AS buyer,
    1 + (n * 104729) % :products AS first, 1 + (n * 15485863 + 1) % :products AS second,
    CASE WHEN n <= 500 THEN 'Paid' WHEN n % 50 = 0 THEN 'Cancelled' ELSE 'Delivered' END AS status
FROM (SELECT n, now() - n * (interval '730 days' / :orders) AS at FROM generate_series(1::bigint, :orders) n) AS made;

INSERT INTO orders (id, adjustments, buyer_id, created_at, history, paid_at, refund, shipping_address, status, status_reason, total_amount, total_currency, updated_at, version)
SELECT p.id, o.adjustments, p.buyer, p.at, o.history, CASE WHEN p.status <> 'Cancelled' THEN p.at + interval '1 second' END, NULL, o.shipping_address, p.status, NULL,
    f.price_amount + l.price_amount, 'USD', p.at, 3
FROM placed p JOIN numbered f ON f.n = p.first JOIN numbered l ON l.n = p.second, orders o JOIN sample USING (id);

INSERT INTO order_lines (order_id, position, name, quantity, seller_id, sku, unit_price_amount, unit_price_currency, variant_id)
SELECT p.id, place, m.name, 1, CASE WHEN m.n % 4 = 0 THEN pg_temp.id('account', 1 + m.n / 4 % 100) END, m.sku, m.price_amount, 'USD', m.id
FROM placed p, LATERAL (VALUES (0, p.first), (1, p.second)) AS line (place, n) JOIN numbered m ON m.n = line.n;

INSERT INTO payments (id, amount, attempts, buyer_id, currency, failure, method, next_attempt_at, order_id, status, version)
SELECT pg_temp.id_at('payment', p.n, p.at), o.total_amount, y.attempts, p.buyer, 'USD', NULL, y.method, NULL, p.id,
    CASE WHEN p.status = 'Cancelled' THEN 'Cancelled' ELSE 'Paid' END, y.version
FROM placed p JOIN orders o ON o.id = p.id, payments y JOIN sample s ON s.id = y.order_id;

INSERT INTO stock_movements (id, at, by, delta, kind, order_id, reason, variant_id)
SELECT pg_temp.id_at('movement' || place, p.n, p.at), p.at, NULL, -1, 'Sale', p.id, NULL, m.id
FROM placed p, LATERAL (VALUES (0, p.first), (1, p.second)) AS line (place, n) JOIN numbered m ON m.n = line.n WHERE p.status <> 'Cancelled';

INSERT INTO audit_entries (id, action, at, by_id, by_role, changes, request_id, resource)
SELECT pg_temp.id_at('audit', p.n, p.at), e.action, p.at, p.buyer, 'Buyer', e.changes, NULL, 'ord_' || replace(p.id::text, '-', '')
FROM placed p, (SELECT * FROM audit_entries WHERE resource = (SELECT 'ord_' || replace(id::text, '-', '') FROM sample) ORDER BY id LIMIT 1) e;

INSERT INTO events (sequence, at, audience, data, id, order_id, type)
SELECT e.top + row_number() OVER (ORDER BY p.at), p.at, p.buyer, e.data, pg_temp.id_at('event', p.n, p.at), p.id, e.type
FROM placed p, (SELECT max(sequence) OVER () AS top, data, type FROM events ORDER BY sequence DESC LIMIT 1) e;

INSERT INTO product_views (product_id, day, views)
SELECT m.id, (now() - d * interval '1 day')::date, 1 + (m.n + d) % 50 FROM generate_series(0, 180, 3) d JOIN numbered m ON m.n % 100 = d % 100;
UPDATE stocks s SET on_hand = m.n % 12 FROM numbered m WHERE m.id = s.variant_id AND m.n % 200 = 0;
INSERT INTO low_stocks (variant_id, level)
SELECT variant_id, stock_level(on_hand - reserved) FROM stocks WHERE stock_level(on_hand - reserved) IS NOT NULL ON CONFLICT DO NOTHING;

SET session_replication_role = origin;
-- What later versions store beside it.
DO $$ BEGIN
    IF to_regproc('rebuild_daily_views') IS NOT NULL THEN PERFORM rebuild_daily_views(); END IF;
    IF to_regproc('close_days') IS NOT NULL THEN PERFORM close_days((now() AT TIME ZONE 'UTC')::date - 1); END IF;
END $$;
VACUUM ANALYZE;

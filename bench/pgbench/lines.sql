-- Adds to the catalog of catalog.sql :orders paid orders of ten lines, with their payments, stock movements and events, so that every sum and
-- state is as it should be. Each is a copy of the newest order, which was placed and paid before. Triggers are disabled.
SET synchronous_commit = off;
SET client_min_messages = error;
SET maintenance_work_mem = '256MB';
SET session_replication_role = replica;

CREATE FUNCTION pg_temp.id_at(kind text, n bigint, at timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid
$$;
CREATE TEMP TABLE sample AS SELECT o.id, o.buyer_id FROM orders o ORDER BY id DESC LIMIT 1;
CREATE TEMP TABLE numbered AS
SELECT id, name, sku, price_amount, row_number() OVER (ORDER BY id) - 1 AS n FROM products WHERE sku <> 'SAMPLE';
CREATE INDEX ON numbered (n);
CREATE TEMP TABLE placed AS
SELECT n, at, pg_temp.id_at('order', n, at) AS id
FROM (SELECT n, now() - n * (interval '730 days' / :orders) - interval '1 hour' AS at FROM generate_series(1::bigint, :orders) n) AS made;
ANALYZE numbered, placed;

INSERT INTO order_lines (order_id, position, name, quantity, seller_id, sku, unit_price_amount, unit_price_currency, variant_id)
SELECT p.id, place, m.name, 1 + place % 3, NULL, m.sku, m.price_amount, 'USD', m.id
FROM placed p, generate_series(0, 9) AS place, numbered m WHERE m.n = (p.n * 10 + place) % (SELECT count(*) FROM numbered);

INSERT INTO orders (id, adjustments, buyer_id, created_at, history, paid_at, refund, shipping_address, status, status_reason, total_amount, total_currency, updated_at, version)
SELECT p.id, '[]', s.buyer_id, p.at, o.history, p.at + interval '1 second', NULL, o.shipping_address, 'Paid', NULL, sums.amount, 'USD', p.at, 3
FROM placed p JOIN (SELECT order_id, sum(quantity * unit_price_amount) AS amount FROM order_lines GROUP BY order_id) AS sums ON sums.order_id = p.id,
    orders o JOIN sample s USING (id);

INSERT INTO payments (id, amount, attempts, buyer_id, currency, failure, method, next_attempt_at, order_id, status, version)
SELECT pg_temp.id_at('payment', p.n, p.at), o.total_amount, y.attempts, y.buyer_id, 'USD', NULL, y.method, NULL, p.id, 'Paid', y.version
FROM placed p JOIN orders o ON o.id = p.id, payments y JOIN sample s ON s.id = y.order_id;

INSERT INTO stock_movements (id, at, by, delta, kind, order_id, reason, variant_id)
SELECT pg_temp.id_at('movement' || l.position, p.n, p.at), p.at, NULL, -l.quantity, 'Sale', p.id, NULL, l.variant_id
FROM placed p JOIN order_lines l ON l.order_id = p.id;

-- What was there before the sales.
INSERT INTO stock_movements (id, at, by, delta, kind, order_id, reason, variant_id)
SELECT pg_temp.id_at('first movement', m.n, '2020-01-01 00:00Z'), '2020-01-01 00:00Z', NULL, s.on_hand + coalesce(sold.quantity, 0), 'Initial', NULL, NULL, m.id
FROM numbered m JOIN stocks s ON s.variant_id = m.id
LEFT JOIN (SELECT variant_id, sum(quantity) AS quantity FROM order_lines WHERE order_id IN (SELECT id FROM placed) GROUP BY variant_id) AS sold ON sold.variant_id = m.id;

INSERT INTO events (sequence, at, audience, data, id, order_id, type)
SELECT e.top + row_number() OVER (ORDER BY p.at), p.at, s.buyer_id, e.data, pg_temp.id_at('event', p.n, p.at), p.id, e.type
FROM placed p, sample s, (SELECT max(sequence) OVER () AS top, data, type FROM events ORDER BY sequence DESC LIMIT 1) e;

INSERT INTO product_views (product_id, day, views)
SELECT product_id, current_date, views FROM product_popularity WHERE views > 0 ON CONFLICT DO NOTHING;

SET session_replication_role = origin;
VACUUM ANALYZE;

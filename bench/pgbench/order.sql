\set first random(1, 9999)
\set second random(:first + 1, 10000)
BEGIN;
SELECT id, price FROM product WHERE id IN (:first, :second);
UPDATE product SET reserved = reserved + 1 WHERE id = :first AND on_hand - reserved >= 1;
UPDATE product SET reserved = reserved + 1 WHERE id = :second AND on_hand - reserved >= 1;
INSERT INTO orders (buyer_id, status, total) VALUES (1, 'pending', 2000 + :first + :second) RETURNING id \gset
INSERT INTO order_item VALUES (:id, 0, :first, 1, 1000 + :first), (:id, 1, :second, 1, 1000 + :second);
INSERT INTO outbox (type, payload) VALUES ('order.placed', jsonb_build_object('orderId', :id::bigint, 'total', 2000 + :first + :second));
COMMIT;

-- The tables of a bare order transaction. They contain 20,000 orders before they are analyzed: on empty tables the planner would choose
-- sequential scans for the checks of foreign keys.
SET client_min_messages = error; -- VACUUM warns about every system table that it skips for a role that is not a superuser
CREATE TABLE product (
    id       bigint PRIMARY KEY,
    sku      text NOT NULL UNIQUE,
    name     text NOT NULL,
    price    bigint NOT NULL,
    on_hand  integer NOT NULL,
    reserved integer NOT NULL CHECK (reserved BETWEEN 0 AND on_hand)
);
CREATE TABLE orders (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    buyer_id   bigint NOT NULL,
    status     text NOT NULL,
    total      bigint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX orders_buyer ON orders (buyer_id, id);
CREATE TABLE order_item (
    order_id   bigint NOT NULL REFERENCES orders,
    position   integer NOT NULL,
    product_id bigint NOT NULL REFERENCES product,
    quantity   integer NOT NULL,
    unit_price bigint NOT NULL,
    PRIMARY KEY (order_id, position)
);
CREATE TABLE outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    type       text NOT NULL,
    payload    jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO product SELECT n, 'BENCH-' || n, 'Bench product ' || n, 1000 + n, 100000000, 0 FROM generate_series(1, 10000) n;
INSERT INTO orders (buyer_id, status, total) SELECT 1, 'pending', 2000 FROM generate_series(1, 20000);
INSERT INTO order_item SELECT id, 0, 1 + id % 10000, 1, 1000 FROM orders;
INSERT INTO order_item SELECT id, 1, 1 + (id + 7) % 10000, 1, 1000 FROM orders;
INSERT INTO outbox (type, payload) SELECT 'order.placed', '{}' FROM orders;
VACUUM ANALYZE;

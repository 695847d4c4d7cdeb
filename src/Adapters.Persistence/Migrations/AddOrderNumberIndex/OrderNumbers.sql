-- The number of an order is made of the last 60 bits of its id: 15 hexadecimal digits and the hyphen between them.
CREATE INDEX ix_orders_number ON orders (right(id::text, 16));

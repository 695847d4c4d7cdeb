-- The sales of every day that is closed, by currency and by product, and the sums of all closed days by product. Orders do not write here: a day is
-- closed some time after its end. An order of a closed day that is cancelled, refunded or paid late reopens it: reports read the orders of open days,
-- until the day is closed again.
CREATE TABLE daily_sales (
    day date NOT NULL, currency character(3) NOT NULL, orders bigint NOT NULL, units bigint NOT NULL, revenue bigint NOT NULL,
    PRIMARY KEY (day, currency));
CREATE TABLE daily_product_sales (
    day date NOT NULL, currency character(3) NOT NULL, product_id uuid NOT NULL, units bigint NOT NULL, revenue bigint NOT NULL,
    PRIMARY KEY (day, currency, product_id));
CREATE TABLE product_sales (
    product_id uuid NOT NULL, currency character(3) NOT NULL, units bigint NOT NULL, revenue bigint NOT NULL,
    PRIMARY KEY (product_id, currency));
CREATE INDEX ix_product_sales_revenue ON product_sales (currency, revenue, product_id);

-- In one row, the last day that was closed.
CREATE TABLE sales_bounds (closed_until date NOT NULL);
INSERT INTO sales_bounds VALUES ('-infinity');

-- Rows are only added, so that two refunds do not wait for each other.
CREATE TABLE reopened_days (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, day date NOT NULL);

-- The days with sales whose orders reports read. Few, which is what the planner expects.
CREATE FUNCTION open_days() RETURNS TABLE (day date) LANGUAGE plpgsql STABLE ROWS 2 AS $$
BEGIN
    RETURN QUERY
    SELECT one::date
    FROM (SELECT greatest((SELECT closed_until FROM sales_bounds), (SELECT min(paid_on) - 1 FROM orders WHERE paid_on IS NOT NULL)) AS closed,
                 (SELECT max(paid_on) FROM orders WHERE paid_on IS NOT NULL) AS latest) AS bounds,
         generate_series(bounds.closed + 1, bounds.latest, interval '1 day') AS one
    UNION
    SELECT reopened_days.day FROM reopened_days;
END $$;

CREATE FUNCTION reopen_day_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO reopened_days (day) VALUES (NEW.paid_on);
    RETURN NULL;
END $$;
CREATE TRIGGER reopen_day_of_cancelled AFTER UPDATE OF status ON orders
    FOR EACH ROW WHEN (NEW.paid_on IS NOT NULL AND NEW.status = 'Cancelled' AND OLD.status <> 'Cancelled') EXECUTE FUNCTION reopen_day_of_order();
CREATE TRIGGER reopen_day_of_late AFTER UPDATE OF paid_at ON orders
    FOR EACH ROW WHEN (NEW.paid_on IS NOT NULL AND NEW.paid_at < now() - interval '30 minutes') EXECUTE FUNCTION reopen_day_of_order();
CREATE TRIGGER reopen_day_of_added AFTER INSERT ON orders
    FOR EACH ROW WHEN (NEW.paid_on IS NOT NULL) EXECUTE FUNCTION reopen_day_of_order();

CREATE FUNCTION reopen_day_of_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO reopened_days (day) SELECT paid_on FROM orders WHERE id = NEW.order_id AND paid_on IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER reopen_day_of_refunded AFTER UPDATE OF status ON payments
    FOR EACH ROW WHEN (NEW.status = 'Refunded' AND OLD.status <> 'Refunded') EXECUTE FUNCTION reopen_day_of_payment();

-- Closes the days up to this one. The days to close again are taken before their orders are read: a refund after that has a row of its own.
CREATE FUNCTION close_days(until date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    days date[];
    last date;
BEGIN
    PERFORM pg_advisory_xact_lock(357695442951);
    SELECT closed_until INTO last FROM sales_bounds;
    WITH taken AS (DELETE FROM reopened_days WHERE day <= greatest(until, last) RETURNING day)
    SELECT array_agg(DISTINCT day) INTO days FROM taken WHERE day <= last;
    days := coalesce(days, '{}') || ARRAY(SELECT DISTINCT paid_on FROM orders WHERE paid_on > last AND paid_on <= until);

    WITH former AS (DELETE FROM daily_product_sales WHERE day = ANY (days) RETURNING product_id, currency, units, revenue)
    UPDATE product_sales SET units = product_sales.units - former.units, revenue = product_sales.revenue - former.revenue
    FROM (SELECT product_id, currency, sum(units) AS units, sum(revenue) AS revenue FROM former GROUP BY product_id, currency) AS former
    WHERE product_sales.product_id = former.product_id AND product_sales.currency = former.currency;
    DELETE FROM daily_sales WHERE day = ANY (days);

    INSERT INTO daily_sales (day, currency, orders, units, revenue)
    SELECT orders.paid_on, orders.total_currency, count(*), sum(bought.units), sum(orders.total_amount)
    FROM orders JOIN payments ON payments.order_id = orders.id AND payments.status <> 'Refunded'
    JOIN (SELECT order_id, sum(quantity) AS units FROM order_lines GROUP BY order_id) AS bought ON bought.order_id = orders.id
    WHERE orders.paid_on = ANY (days) AND orders.status <> 'Cancelled' GROUP BY orders.paid_on, orders.total_currency;

    WITH sold AS (
        INSERT INTO daily_product_sales (day, currency, product_id, units, revenue)
        SELECT orders.paid_on, orders.total_currency, variants.product_id, sum(quantity), sum(quantity * unit_price_amount)
        FROM orders JOIN payments ON payments.order_id = orders.id AND payments.status <> 'Refunded'
        JOIN order_lines ON order_lines.order_id = orders.id JOIN variants ON variants.id = order_lines.variant_id
        WHERE orders.paid_on = ANY (days) AND orders.status <> 'Cancelled' GROUP BY orders.paid_on, orders.total_currency, variants.product_id ORDER BY 1, 2, 3
        RETURNING product_id, currency, units, revenue)
    INSERT INTO product_sales (product_id, currency, units, revenue)
    SELECT product_id, currency, sum(units), sum(revenue) FROM sold GROUP BY product_id, currency ORDER BY product_id, currency
    ON CONFLICT (product_id, currency) DO UPDATE SET units = product_sales.units + excluded.units, revenue = product_sales.revenue + excluded.revenue;
    DELETE FROM product_sales WHERE units = 0;
    UPDATE sales_bounds SET closed_until = greatest(closed_until, until);
END $$;

-- Closes all days again.
CREATE FUNCTION rebuild_sales() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    last date;
BEGIN
    PERFORM pg_advisory_xact_lock(357695442951);
    SELECT closed_until INTO last FROM sales_bounds;
    DELETE FROM daily_sales;
    DELETE FROM daily_product_sales;
    DELETE FROM product_sales;
    UPDATE sales_bounds SET closed_until = '-infinity';
    PERFORM close_days(last);
END $$;

SELECT close_days((now() AT TIME ZONE 'UTC' - interval '1 hour')::date - 1);

-- The views of all products by day, written with the views of each product.
CREATE TABLE daily_views (day date PRIMARY KEY, views bigint NOT NULL);

-- Sums again, while no views are written.
CREATE FUNCTION rebuild_daily_views() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE product_views IN SHARE MODE;
    DELETE FROM daily_views;
    INSERT INTO daily_views (day, views) SELECT day, sum(views) FROM product_views GROUP BY day;
    INSERT INTO product_popularity (product_id, views)
    SELECT product_id, sum(views) FROM product_views GROUP BY product_id
    ON CONFLICT (product_id) DO UPDATE SET views = excluded.views WHERE product_popularity.views <> excluded.views;
    UPDATE product_popularity SET views = 0
    WHERE views <> 0 AND NOT EXISTS (SELECT FROM product_views WHERE product_views.product_id = product_popularity.product_id);
END $$;

INSERT INTO daily_views (day, views) SELECT day, sum(views) FROM product_views GROUP BY day;

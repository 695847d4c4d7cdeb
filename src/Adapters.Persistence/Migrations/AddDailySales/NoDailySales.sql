DROP TRIGGER reopen_day_of_refunded ON payments;
DROP TRIGGER reopen_day_of_added ON orders;
DROP TRIGGER reopen_day_of_late ON orders;
DROP TRIGGER reopen_day_of_cancelled ON orders;
DROP FUNCTION rebuild_sales, close_days, open_days, reopen_day_of_order, reopen_day_of_payment;
DROP TABLE daily_sales, daily_product_sales, product_sales, sales_bounds, reopened_days;

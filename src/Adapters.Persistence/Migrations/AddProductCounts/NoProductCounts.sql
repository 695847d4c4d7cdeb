DROP TRIGGER recount_product ON products;
DROP TRIGGER count_removed_products ON products;
DROP TRIGGER count_added_products ON products;
DROP TABLE product_counts;
DROP FUNCTION recount_product, count_products, fold_product_counts_at_times, fold_product_counts, rebuild_product_counts, product_counted_under;

DROP INDEX ix_accounts_search;
DROP INDEX ix_products_brand_price;
CREATE INDEX ix_products_brand_price ON products (brand_id, effective_price_amount, id) WHERE deleted_at IS NULL AND status = 'Published';

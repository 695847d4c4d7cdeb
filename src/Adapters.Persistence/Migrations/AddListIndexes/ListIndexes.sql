-- With the categories, so that the products of a brand in a category are found in the index alone.
DROP INDEX ix_products_brand_price;
CREATE INDEX ix_products_brand_price ON products (brand_id, effective_price_amount, id) INCLUDE (category_ids)
    WHERE deleted_at IS NULL AND status = 'Published';

-- Accounts are searched by any part of the name or the address.
CREATE INDEX ix_accounts_search ON accounts USING gin ((name COLLATE "und-x-icu") gin_trgm_ops, email gin_trgm_ops) WHERE erased_at IS NULL;

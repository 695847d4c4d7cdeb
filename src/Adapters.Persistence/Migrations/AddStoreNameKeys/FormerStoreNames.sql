DROP TRIGGER set_store_name_key ON accounts;
DROP FUNCTION set_store_name_key();
ALTER TABLE accounts DROP COLUMN store_name_key;
DROP FUNCTION look_alike(text);

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- The searchable form of a text: lower-case words without accents, separated by one blank.
-- The collation is named, because letters and their lower case must not depend on the locale of the database.
CREATE FUNCTION search_text(source text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT trim(regexp_replace(lower(unaccent(source) COLLATE "und-x-icu"), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- Every word of the catalog, to find those similar to a misspelt one. Not unique, so that two transactions that add the same new word
-- do not wait for each other.
CREATE TABLE search_terms (term text COLLATE "C" NOT NULL);
CREATE INDEX ix_search_terms_term ON search_terms (term);
CREATE INDEX ix_search_terms_likeness ON search_terms USING gin (term gin_trgm_ops);

CREATE TABLE product_popularity (product_id uuid PRIMARY KEY, views bigint NOT NULL);
CREATE INDEX ix_product_popularity_views ON product_popularity (views, product_id);

ALTER TABLE products ADD COLUMN search_words tsvector NOT NULL DEFAULT '';

CREATE FUNCTION set_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search_words :=
        setweight(to_tsvector('simple', search_text(NEW.name || ' ' || NEW.sku)), 'A')
        || setweight(to_tsvector('simple', search_text(coalesce((SELECT name FROM brands WHERE id = NEW.brand_id), ''))), 'B')
        || setweight(to_tsvector('simple', search_text(coalesce(NEW.description, ''))), 'D');
    RETURN NEW;
END $$;
CREATE TRIGGER set_search_words BEFORE INSERT OR UPDATE OF name, sku, description, brand_id ON products
    FOR EACH ROW EXECUTE FUNCTION set_search_words();

CREATE FUNCTION add_search_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_terms
    SELECT word FROM unnest(tsvector_to_array(NEW.search_words)) AS word
    WHERE NOT EXISTS (SELECT FROM search_terms WHERE term = word);
    RETURN NULL;
END $$;
CREATE TRIGGER add_search_terms AFTER INSERT OR UPDATE OF name, sku, description, brand_id ON products
    FOR EACH ROW EXECUTE FUNCTION add_search_terms();

CREATE FUNCTION refresh_products_of_brand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE products SET brand_id = brand_id WHERE brand_id = NEW.id AND deleted_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER refresh_products_of_brand AFTER UPDATE OF name ON brands
    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION refresh_products_of_brand();

CREATE FUNCTION add_product_popularity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO product_popularity VALUES (NEW.id, 0) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER add_product_popularity AFTER INSERT ON products FOR EACH ROW EXECUTE FUNCTION add_product_popularity();

-- A search text as a query for to_tsquery: all words, each as a prefix. A word that is the prefix of none in the catalog also matches up to
-- five similar ones; a third of its letters may differ, from three letters on.
CREATE FUNCTION search_query(source text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (SELECT coalesce(string_agg('(' || concat_ws(' | ', word || ':*', (
        SELECT string_agg(similar_term, ' | ') FROM (
            SELECT DISTINCT term AS similar_term, similarity(term, word) AS likeness FROM search_terms
            WHERE length(word) >= 3 AND term % word AND levenshtein(left(term, 255), left(word, 255)) <= length(word) / 3 AND NOT EXISTS (
                SELECT FROM search_terms known WHERE known.term >= word AND known.term < word || chr(1114111))
            ORDER BY likeness DESC, similar_term LIMIT 5) AS similar_terms)) || ')', ' & ' ORDER BY word COLLATE "C"), '')
    FROM (SELECT DISTINCT word FROM unnest(string_to_array(search_text(source), ' ')) AS word WHERE word <> '') AS words);
END $$;

CREATE INDEX ix_products_search_words ON products USING gin (search_words);
CREATE INDEX ix_products_newest ON products (id) WHERE deleted_at IS NULL AND status = 'Published';
CREATE INDEX ix_products_brand_price ON products (brand_id, effective_price_amount, id)
    WHERE deleted_at IS NULL AND status = 'Published';

-- How common words and categories are decides the plan of a search. More than 200 words would make planning slower than finding.
ALTER TABLE products ALTER COLUMN search_words SET STATISTICS 200;
ALTER TABLE products ALTER COLUMN category_ids SET STATISTICS 500;

-- Only words of products that customers can find. The lock is taken by all that may add a word, and alone by what removes words.
CREATE OR REPLACE FUNCTION add_search_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(357695442948);
    INSERT INTO search_terms
    SELECT word FROM unnest(tsvector_to_array(NEW.search_words)) AS word
    WHERE NOT EXISTS (SELECT FROM search_terms WHERE term = word);
    RETURN NULL;
END $$;

DROP TRIGGER add_search_terms ON products;
CREATE TRIGGER add_search_terms AFTER INSERT OR UPDATE OF name, sku, description, brand_id, status ON products
    FOR EACH ROW WHEN (NEW.status = 'Published' AND NEW.deleted_at IS NULL) EXECUTE FUNCTION add_search_terms();

-- Removes words that no published product has any more: of at most so many words from one on. Does nothing while a product is being written.
CREATE FUNCTION remove_search_terms(start text, most integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    removed bigint;
BEGIN
    IF NOT pg_try_advisory_xact_lock(357695442948) THEN
        RETURN 0;
    END IF;

    DELETE FROM search_terms WHERE term IN (
        SELECT term FROM (SELECT DISTINCT term FROM search_terms WHERE term >= start ORDER BY term LIMIT most) AS sampled
        WHERE NOT EXISTS (
            SELECT FROM products WHERE search_words @@ term::tsquery AND deleted_at IS NULL AND status = 'Published'));
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN removed;
END $$;

-- Up to five similar words, of which a third of the letters may differ, for a word that is the prefix of none in the catalog.
CREATE FUNCTION similar_search_terms(word text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT string_agg(similar_term, ' | ') FROM (
        SELECT DISTINCT term AS similar_term, similarity(term, word) AS likeness FROM search_terms
        WHERE term % word AND levenshtein(left(term, 255), word) <= length(word) / 3
        ORDER BY likeness DESC, similar_term LIMIT 5) AS similar_terms
$$;

-- A search text as a tsquery that requires all of its words; empty for a text without words. A word as a prefix; the first four that are the
-- prefix of none in the catalog, from three letters on, also as similar words: looking those up costs more than all the rest. In a script
-- without blanks, the letters of a word in their order.
CREATE OR REPLACE FUNCTION search_query(source text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    word text;
    part text;
    parts text[] := '{}';
    lookups integer := 4;
BEGIN
    FOR word IN
        SELECT DISTINCT left(listed, 255) COLLATE "C" AS one FROM unnest(string_to_array(search_text(source), ' ')) AS listed WHERE listed <> '' ORDER BY one
    LOOP
        part := word || ':*';
        IF length(word) > 1 AND word ~ ('^[' || unspaced_letters() || ']') THEN
            part := array_to_string(trim_array(letter_pairs(word), 1), ' <-> ');
        ELSIF lookups > 0 AND length(word) >= 3
            AND NOT EXISTS (SELECT FROM search_terms known WHERE known.term >= word AND known.term < word || chr(1114111)) THEN
            lookups := lookups - 1;
            part := concat_ws(' | ', part, similar_search_terms(word));
        END IF;
        parts := parts || ('(' || part || ')');
    END LOOP;

    RETURN array_to_string(parts, ' & ');
END $$;

DROP FUNCTION search_query_word;

TRUNCATE search_terms;
INSERT INTO search_terms SELECT DISTINCT unnest(tsvector_to_array(search_words)) FROM products WHERE status = 'Published' AND deleted_at IS NULL;

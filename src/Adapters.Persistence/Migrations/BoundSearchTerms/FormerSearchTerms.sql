CREATE OR REPLACE FUNCTION add_search_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_terms
    SELECT word FROM unnest(tsvector_to_array(NEW.search_words)) AS word
    WHERE NOT EXISTS (SELECT FROM search_terms WHERE term = word);
    RETURN NULL;
END $$;

DROP TRIGGER add_search_terms ON products;
CREATE TRIGGER add_search_terms AFTER INSERT OR UPDATE OF name, sku, description, brand_id ON products
    FOR EACH ROW EXECUTE FUNCTION add_search_terms();

CREATE FUNCTION search_query_word(word text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    IF length(word) > 1 AND word ~ ('^[' || unspaced_letters() || ']') THEN
        RETURN array_to_string(trim_array(letter_pairs(word), 1), ' <-> ');
    END IF;

    RETURN concat_ws(' | ', word || ':*', (
        SELECT string_agg(similar_term, ' | ') FROM (
            SELECT DISTINCT term AS similar_term, similarity(term, word) AS likeness FROM search_terms
            WHERE length(word) >= 3 AND term % word AND levenshtein(left(term, 255), word) <= length(word) / 3 AND NOT EXISTS (
                SELECT FROM search_terms known WHERE known.term >= word AND known.term < word || chr(1114111))
            ORDER BY likeness DESC, similar_term LIMIT 5) AS similar_terms));
END $$;

CREATE OR REPLACE FUNCTION search_query(source text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (
        SELECT coalesce(string_agg('(' || search_query_word(word) || ')', ' & ' ORDER BY word COLLATE "C"), '')
        FROM (SELECT DISTINCT left(word, 255) AS word FROM unnest(string_to_array(search_text(source), ' ')) AS word WHERE word <> '') AS words);
END $$;

DROP FUNCTION remove_search_terms, similar_search_terms;

TRUNCATE search_terms;
INSERT INTO search_terms SELECT DISTINCT unnest(tsvector_to_array(search_words)) FROM products;

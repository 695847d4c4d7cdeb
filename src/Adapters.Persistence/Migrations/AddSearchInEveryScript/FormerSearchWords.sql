CREATE OR REPLACE FUNCTION search_text(source text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT trim(regexp_replace(lower(unaccent(source) COLLATE "und-x-icu"), '[^[:alnum:]]+', ' ', 'g'))
$$;

CREATE OR REPLACE FUNCTION set_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search_words :=
        setweight(to_tsvector('simple', search_text(NEW.name || ' ' || NEW.sku)), 'A')
        || setweight(to_tsvector('simple', search_text(coalesce((SELECT name FROM brands WHERE id = NEW.brand_id), ''))), 'B')
        || setweight(to_tsvector('simple', search_text(coalesce(NEW.description, ''))), 'D');
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION search_query(source text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (SELECT coalesce(string_agg('(' || concat_ws(' | ', word || ':*', (
        SELECT string_agg(similar_term, ' | ') FROM (
            SELECT DISTINCT term AS similar_term, similarity(term, word) AS likeness FROM search_terms
            WHERE length(word) >= 3 AND term % word AND levenshtein(left(term, 255), left(word, 255)) <= length(word) / 3 AND NOT EXISTS (
                SELECT FROM search_terms known WHERE known.term >= word AND known.term < word || chr(1114111))
            ORDER BY likeness DESC, similar_term LIMIT 5) AS similar_terms)) || ')', ' & ' ORDER BY word COLLATE "C"), '')
    FROM (SELECT DISTINCT word FROM unnest(string_to_array(search_text(source), ' ')) AS word WHERE word <> '') AS words);
END $$;

DROP FUNCTION search_query_word, product_search_words, search_vector, letter_pairs, unspaced_letters;

UPDATE products SET brand_id = brand_id;

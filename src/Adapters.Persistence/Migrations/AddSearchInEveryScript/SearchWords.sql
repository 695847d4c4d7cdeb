-- Letters of the scripts that put no blanks between words, for a bracket expression: Thai, Lao, Myanmar, Khmer, Hiragana, Katakana, Han.
CREATE FUNCTION unspaced_letters() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT '\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59\u0e81-\u0eff\u1000-\u1049\u1050-\u109f\u1780-\u17d3\u17e0-\u17e9'
        '\u3005-\u3007\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff'
$$;

-- The searchable form of a text: lower-case words without accents, separated by one blank; letters that are written without blanks are
-- separated from all others. Vowel signs of Indian scripts are parts of words. The collation is named, because letters and their lower case
-- must not depend on the locale of the database.
CREATE OR REPLACE FUNCTION search_text(source text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN octet_length(source) = length(source)
        THEN trim(regexp_replace(lower(source COLLATE "und-x-icu"), '[^a-z0-9]+', ' ', 'g'))
        ELSE trim(regexp_replace(
            regexp_replace(lower(unaccent(normalize(source, NFKC)) COLLATE "und-x-icu"), '([' || unspaced_letters() || ']+)', ' \1 ', 'g'),
            '[^[:alnum:]\u0900-\u0963\u0966-\u0dff' || unspaced_letters() || ']+', ' ', 'g'))
        END
$$;

-- The pairs of neighbouring letters of a word, and its last letter: in a script without blanks, any part of a text may be a word.
CREATE FUNCTION letter_pairs(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_agg(letter || coalesce(follower, '') ORDER BY place)
    FROM (
        SELECT letter, place, lead(letter) OVER (ORDER BY place) AS follower
        FROM unnest(string_to_array(word, NULL)) WITH ORDINALITY AS letters (letter, place)) AS letters
$$;

-- Written as text and cast, because the parser of to_tsvector splits words differently in every locale.
CREATE FUNCTION search_vector(source text) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    words text[] := string_to_array(search_text(source), ' ');
BEGIN
    IF octet_length(source) <> length(source) THEN
        words := (
            SELECT array_agg(part ORDER BY place, number)
            FROM unnest(words) WITH ORDINALITY AS listed (word, place),
                unnest(CASE WHEN word ~ ('^[' || unspaced_letters() || ']') THEN letter_pairs(word) ELSE ARRAY[word] END) WITH ORDINALITY AS parts (part, number));
    END IF;

    RETURN (SELECT coalesce(string_agg(left(word, 255) || ':' || place, ' '), '')::tsvector FROM unnest(words) WITH ORDINALITY AS listed (word, place));
END $$;

CREATE FUNCTION product_search_words(name text, sku text, brand_id uuid, description text) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT setweight(search_vector(name || ' ' || sku), 'A')
        || setweight(search_vector(coalesce((SELECT brands.name FROM brands WHERE id = brand_id), '')), 'B')
        || setweight(search_vector(coalesce(description, '')), 'D')
$$;

CREATE OR REPLACE FUNCTION set_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search_words := product_search_words(NEW.name, NEW.sku, NEW.brand_id, NEW.description);
    RETURN NEW;
END $$;

-- One word of a search text as a part of a tsquery. A word as a prefix; when it is the prefix of none in the catalog, also up to five similar
-- ones, of which a third of the letters may differ, from three letters on. In a script without blanks, its letters in their order.
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

-- A search text as a tsquery that requires all of its words; empty for a text without words.
CREATE OR REPLACE FUNCTION search_query(source text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (
        SELECT coalesce(string_agg('(' || search_query_word(word) || ')', ' & ' ORDER BY word COLLATE "C"), '')
        FROM (SELECT DISTINCT left(word, 255) AS word FROM unnest(string_to_array(search_text(source), ' ')) AS word WHERE word <> '') AS words);
END $$;

UPDATE products SET brand_id = brand_id WHERE search_words IS DISTINCT FROM product_search_words(name, sku, brand_id, description);

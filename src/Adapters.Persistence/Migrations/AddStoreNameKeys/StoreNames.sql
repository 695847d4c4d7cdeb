-- What two store names that look alike have in common, in the manner of the skeleton of Unicode TR39: compatibility forms, case, accents, blanks and
-- punctuation do not count, and letters of other scripts that look like Latin ones, as capitals or as small letters, are these. A name without anything
-- else is compared as it is.
CREATE FUNCTION look_alike(source text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT left(coalesce(nullif(replace(replace(
        regexp_replace(
            translate(
                fold_case(regexp_replace(normalize(source, NFKD), '[\u0300-\u036F]', '', 'g')),
                '01i|'
                || U&'\0131\0142\00F8\0111\0127\0251\0261'
                || U&'\0430\0432\044C\0441\0501\0435\04BB\043D\0456\0458\043A\04CF\043C\043E\0440\051B\0433\0455\0442\0443\0475\051D\0445\043F'
                || U&'\03B1\03B2\03B5\03B6\03B7\03B9\03BA\03BC\03BD\03BF\03C1\03C4\03C5\03C7\03B3\03C9'
                || U&'\0585\057D\0570\0578\0581\0575',
                'olll'
                || 'llodhag'
                || 'abbcdehhljklmopqrstyvwxn'
                || 'abezhlkmnoptyxyw'
                || 'ouhngj'),
            '[\s!-/:-@[-`{-~\u00A1-\u00BF\u2000-\u206F\u3000-\u303F]', '', 'g'),
        'rn', 'm'), 'vv', 'w'), ''), fold_case(source)), 400)
$$;

ALTER TABLE accounts ADD COLUMN store_name_key text COLLATE "C";

-- Of stored names that look alike, the oldest account has the key; the others keep their name, and need another one only when they change it.
UPDATE accounts SET store_name_key = named.key
FROM (
    SELECT id, look_alike(store_name) AS key, row_number() OVER (PARTITION BY look_alike(store_name) ORDER BY id) AS number
    FROM accounts WHERE store_name IS NOT NULL) AS named
WHERE accounts.id = named.id AND named.number = 1;

CREATE UNIQUE INDEX ux_accounts_store_name ON accounts (store_name_key);

CREATE FUNCTION set_store_name_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.store_name IS DISTINCT FROM OLD.store_name THEN
        NEW.store_name_key := look_alike(NEW.store_name);
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER set_store_name_key BEFORE INSERT OR UPDATE OF store_name ON accounts FOR EACH ROW EXECUTE FUNCTION set_store_name_key();

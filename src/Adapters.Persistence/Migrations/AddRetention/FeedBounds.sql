-- A feed whose oldest events were removed by hand continues as it is.
UPDATE feed_bounds SET removed_until = kept.first - 1, last_removed = kept.first - 1 FROM (SELECT min(sequence) AS first FROM events) AS kept WHERE kept.first > 1;

-- Numbering continues behind removed events, whoever removes them.
CREATE FUNCTION note_removed_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE feed_bounds SET last_removed = greatest(last_removed, (SELECT max(sequence) FROM removed)) WHERE EXISTS (SELECT FROM removed);
    RETURN NULL;
END $$;

CREATE TRIGGER note_removed_events AFTER DELETE ON events
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION note_removed_events();

CREATE FUNCTION note_truncated_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE feed_bounds SET last_removed = greatest(last_removed, (SELECT max(sequence) FROM events));
    RETURN NULL;
END $$;

CREATE TRIGGER note_truncated_events BEFORE TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION note_truncated_events();

-- Entries are removed by their age alone: the trigger rejects younger ones, also for the owner of the table, and all of them without a period.
CREATE FUNCTION reject_early_audit_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM removed WHERE (at < now() - (SELECT period FROM public.audit_retention)) IS NOT TRUE) THEN
        RAISE EXCEPTION 'The audit log is append-only: DELETE on audit_entries is rejected.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;

DROP TRIGGER audit_entries_append_only ON audit_entries;
CREATE TRIGGER audit_entries_append_only AFTER DELETE ON audit_entries
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION reject_early_audit_removal();
CREATE TRIGGER audit_entries_unchanged BEFORE UPDATE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION reject_audit_change();
ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER audit_entries_append_only;
ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER audit_entries_unchanged;

-- The oldest entries that are older than the period, up to a number. The serving role, which may not delete, runs it with the rights of the
-- owner. Ids start with the millisecond of their entry, so the primary key finds them.
CREATE FUNCTION remove_old_audit_entries(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    before timestamptz := now() - (SELECT period FROM audit_retention);
    total integer;
BEGIN
    DELETE FROM audit_entries WHERE id = ANY (ARRAY(
        SELECT id FROM audit_entries
        WHERE id < (lpad(to_hex((extract(epoch FROM before) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid AND at < before
        ORDER BY id LIMIT most));
    GET DIAGNOSTICS total = ROW_COUNT;
    RETURN total;
END $$;

GRANT DELETE ON audit_entries TO CURRENT_USER;

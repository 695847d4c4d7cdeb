DROP FUNCTION remove_old_audit_entries;
DROP TRIGGER audit_entries_append_only ON audit_entries;
DROP TRIGGER audit_entries_unchanged ON audit_entries;
DROP FUNCTION reject_early_audit_removal;
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION reject_audit_change();
ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER audit_entries_append_only;
REVOKE DELETE ON audit_entries FROM CURRENT_USER;
DROP TRIGGER note_removed_events ON events;
DROP TRIGGER note_truncated_events ON events;
DROP FUNCTION note_removed_events;
DROP FUNCTION note_truncated_events;

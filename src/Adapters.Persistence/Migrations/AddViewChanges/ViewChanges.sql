-- The views that were counted within the last hour, with their transaction: what a ranking by views leaves out that began before them.
CREATE TABLE view_changes (
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    at timestamptz NOT NULL DEFAULT now(),
    product_id uuid NOT NULL,
    day date NOT NULL,
    views bigint NOT NULL);
CREATE INDEX ix_view_changes_xid ON view_changes (xid);
CREATE INDEX ix_view_changes_at ON view_changes (at);

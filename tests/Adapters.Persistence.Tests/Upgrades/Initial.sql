SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE EXTENSION IF NOT EXISTS fuzzystrmatch WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

CREATE FUNCTION public.add_product_popularity() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO product_popularity VALUES (NEW.id, 0) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE FUNCTION public.add_search_terms() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO search_terms
    SELECT word FROM unnest(tsvector_to_array(NEW.search_words)) AS word
    WHERE NOT EXISTS (SELECT FROM search_terms WHERE term = word);
    RETURN NULL;
END $$;

CREATE FUNCTION public.notify_catalog_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_notify('shop_catalog', TG_ARGV[0] || ' ' || OLD.id);
    RETURN NULL;
END $$;

CREATE FUNCTION public.notify_settings_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_notify('shop_settings', '');
    RETURN NULL;
END $$;

CREATE FUNCTION public.record_stock_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO stock_changes (product_id, available, version) VALUES (NEW.product_id, NEW.on_hand - NEW.reserved, NEW.version);
    RETURN NULL;
END $$;

CREATE FUNCTION public.refresh_products_of_brand() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE products SET brand_id = brand_id WHERE brand_id = NEW.id AND deleted_at IS NULL;
    RETURN NULL;
END $$;

CREATE FUNCTION public.reject_audit_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'The audit log is append-only: % on audit_entries is rejected.', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE FUNCTION public.search_query(source text) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
BEGIN
    RETURN (SELECT coalesce(string_agg('(' || concat_ws(' | ', word || ':*', (
        SELECT string_agg(similar_term, ' | ') FROM (
            SELECT DISTINCT term AS similar_term, similarity(term, word) AS likeness FROM search_terms
            WHERE length(word) >= 3 AND term % word AND levenshtein(left(term, 255), left(word, 255)) <= length(word) / 3 AND NOT EXISTS (
                SELECT FROM search_terms known WHERE known.term >= word AND known.term < word || chr(1114111))
            ORDER BY likeness DESC, similar_term LIMIT 5) AS similar_terms)) || ')', ' & ' ORDER BY word COLLATE "C"), '')
    FROM (SELECT DISTINCT word FROM unnest(string_to_array(search_text(source), ' ')) AS word WHERE word <> '') AS words);
END $$;

CREATE FUNCTION public.search_text(source text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    SELECT trim(regexp_replace(lower(unaccent(source) COLLATE "und-x-icu"), '[^[:alnum:]]+', ' ', 'g'))
$$;

CREATE FUNCTION public.set_search_words() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.search_words :=
        setweight(to_tsvector('simple', search_text(NEW.name || ' ' || NEW.sku)), 'A')
        || setweight(to_tsvector('simple', search_text(coalesce((SELECT name FROM brands WHERE id = NEW.brand_id), ''))), 'B')
        || setweight(to_tsvector('simple', search_text(coalesce(NEW.description, ''))), 'D');
    RETURN NEW;
END $$;

SET default_table_access_method = heap;

CREATE TABLE public."__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL
);

CREATE TABLE public.accounts (
    id uuid NOT NULL,
    email text NOT NULL,
    password_hash text NOT NULL,
    role text NOT NULL,
    status text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    last_login_at timestamp with time zone,
    erased_at timestamp with time zone,
    bio text,
    name text NOT NULL,
    notify_by_email boolean NOT NULL,
    phone text,
    shipping_address jsonb,
    store_name text,
    version bigint NOT NULL
);

CREATE TABLE public.audit_entries (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id uuid,
    by_role text,
    action text NOT NULL,
    resource text NOT NULL,
    changes jsonb NOT NULL,
    request_id text
);

CREATE TABLE public.brands (
    id uuid NOT NULL,
    folded_name text GENERATED ALWAYS AS (lower((name COLLATE "und-x-icu"))) STORED NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    name text NOT NULL,
    slug text NOT NULL
);

CREATE TABLE public.carts (
    owner_id uuid NOT NULL,
    lines jsonb NOT NULL,
    version bigint NOT NULL
);

CREATE TABLE public.categories (
    id uuid NOT NULL,
    parent_id uuid,
    icon text,
    description text,
    folded_name text GENERATED ALWAYS AS (lower((name COLLATE "und-x-icu"))) STORED NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    name text NOT NULL,
    slug text NOT NULL
);

CREATE TABLE public.collections (
    id uuid NOT NULL,
    icon text,
    banners jsonb NOT NULL,
    layout text,
    folded_name text GENERATED ALWAYS AS (lower((name COLLATE "und-x-icu"))) STORED NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    name text NOT NULL,
    slug text NOT NULL
);

CREATE TABLE public.deliveries (
    id bigint NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    reaction text NOT NULL,
    subject uuid NOT NULL,
    data jsonb NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    last_error text,
    created_at timestamp with time zone NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000', autovacuum_vacuum_cost_delay='0');

ALTER TABLE public.deliveries ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.deliveries_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.events (
    sequence bigint NOT NULL,
    id uuid NOT NULL,
    type text NOT NULL,
    order_id uuid,
    audience uuid,
    data jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.idempotency_records (
    caller uuid NOT NULL,
    path text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    status integer NOT NULL,
    headers jsonb NOT NULL,
    body bytea NOT NULL,
    at timestamp with time zone NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0.02', autovacuum_vacuum_threshold='1000');

CREATE TABLE public.job_contents (
    job_id uuid NOT NULL,
    number integer NOT NULL,
    data bytea NOT NULL
);

CREATE TABLE public.jobs (
    id uuid NOT NULL,
    kind text NOT NULL,
    started_by uuid NOT NULL,
    format text NOT NULL,
    dry_run boolean NOT NULL,
    upsert boolean NOT NULL,
    status text NOT NULL,
    total integer NOT NULL,
    succeeded integer NOT NULL,
    failed integer NOT NULL,
    errors jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    lease_number integer NOT NULL,
    failed_leases integer NOT NULL,
    due_at timestamp with time zone NOT NULL,
    version bigint NOT NULL
);

CREATE TABLE public.login_failures (
    id uuid NOT NULL,
    key text NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.order_lines (
    "position" integer NOT NULL,
    order_id uuid NOT NULL,
    product_id uuid NOT NULL,
    seller_id uuid,
    sku text NOT NULL,
    name text NOT NULL,
    quantity integer NOT NULL,
    unit_price_amount bigint NOT NULL,
    unit_price_currency character(3) NOT NULL,
    CONSTRAINT ck_order_lines_quantity CHECK ((quantity > 0))
);

CREATE TABLE public.orders (
    id uuid NOT NULL,
    buyer_id uuid NOT NULL,
    status text NOT NULL,
    status_reason text,
    shipping_address jsonb,
    history jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    paid_at timestamp with time zone,
    refund jsonb,
    paid_on date GENERATED ALWAYS AS (((paid_at AT TIME ZONE 'UTC'::text))::date) STORED,
    total_amount bigint NOT NULL,
    total_currency character(3) NOT NULL,
    version bigint NOT NULL
);

CREATE TABLE public.outbox (
    "position" bigint NOT NULL,
    id uuid NOT NULL,
    type text NOT NULL,
    subject uuid NOT NULL,
    order_id uuid,
    audience uuid,
    is_public boolean NOT NULL,
    data jsonb NOT NULL,
    at timestamp with time zone NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000', autovacuum_vacuum_cost_delay='0');

ALTER TABLE public.outbox ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.payments (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    buyer_id uuid NOT NULL,
    method text,
    status text NOT NULL,
    attempts jsonb NOT NULL,
    next_attempt_at timestamp with time zone,
    failure text,
    amount bigint NOT NULL,
    currency character(3) NOT NULL,
    version bigint NOT NULL
);

CREATE TABLE public.product_popularity (
    product_id uuid NOT NULL,
    views bigint NOT NULL
);

CREATE TABLE public.product_views (
    product_id uuid NOT NULL,
    day date NOT NULL,
    views bigint NOT NULL,
    CONSTRAINT ck_product_views_views CHECK ((views > 0))
);

CREATE TABLE public.products (
    id uuid NOT NULL,
    seller_id uuid,
    sku text NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    description text,
    brand_id uuid,
    category_ids uuid[] NOT NULL,
    tag_ids uuid[] NOT NULL,
    collection_id uuid,
    unit text,
    status text NOT NULL,
    images jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    effective_price_amount bigint GENERATED ALWAYS AS (COALESCE(sale_price_amount, price_amount)) STORED NOT NULL,
    folded_name text GENERATED ALWAYS AS (lower((name COLLATE "und-x-icu"))) STORED NOT NULL COLLATE pg_catalog."C",
    folded_sku text GENERATED ALWAYS AS (lower((sku COLLATE "und-x-icu"))) STORED NOT NULL COLLATE pg_catalog."C",
    price_amount bigint NOT NULL,
    price_currency character(3) NOT NULL,
    sale_price_amount bigint,
    sale_price_currency character(3),
    version bigint NOT NULL,
    search_words tsvector DEFAULT ''::tsvector NOT NULL,
    CONSTRAINT ck_products_price CHECK ((price_amount >= 0)),
    CONSTRAINT ck_products_sale_price CHECK (((sale_price_amount >= 0) AND (sale_price_amount < price_amount)))
);
ALTER TABLE ONLY public.products ALTER COLUMN category_ids SET STATISTICS 500;
ALTER TABLE ONLY public.products ALTER COLUMN search_words SET STATISTICS 200;

CREATE TABLE public.refresh_tokens (
    hash text NOT NULL,
    family uuid NOT NULL,
    account_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone
);

CREATE TABLE public.search_terms (
    term text NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.stock_changes (
    "position" bigint NOT NULL,
    product_id uuid NOT NULL,
    available integer NOT NULL,
    version bigint NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000', autovacuum_vacuum_cost_delay='0');

ALTER TABLE public.stock_changes ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.stock_changes_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.stock_movements (
    id uuid NOT NULL,
    product_id uuid NOT NULL,
    delta integer NOT NULL,
    kind text NOT NULL,
    reason text,
    order_id uuid,
    by uuid,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.stocks (
    product_id uuid NOT NULL,
    on_hand integer NOT NULL,
    reserved integer NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT ck_stocks_on_hand CHECK ((on_hand >= reserved)),
    CONSTRAINT ck_stocks_reserved CHECK ((reserved >= 0))
);

CREATE TABLE public.store_settings (
    id smallint NOT NULL,
    title text NOT NULL,
    tagline text,
    contact_email text,
    contact_phone text,
    maintenance boolean NOT NULL,
    maintenance_message text,
    version bigint NOT NULL,
    CONSTRAINT ck_store_settings_one CHECK ((id = 1))
);

CREATE TABLE public.tags (
    id uuid NOT NULL,
    folded_name text GENERATED ALWAYS AS (lower((name COLLATE "und-x-icu"))) STORED NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    name text NOT NULL,
    slug text NOT NULL
);

CREATE TABLE public.webhook_deliveries (
    id uuid NOT NULL,
    endpoint_id uuid NOT NULL,
    event_id uuid NOT NULL,
    sequence bigint,
    type text NOT NULL,
    order_id uuid,
    data jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    state text NOT NULL,
    attempts jsonb NOT NULL,
    failures integer NOT NULL,
    next_attempt_at timestamp with time zone,
    lease_number integer NOT NULL,
    leased_until timestamp with time zone,
    version bigint NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0.02', autovacuum_vacuum_threshold='1000', autovacuum_vacuum_cost_delay='0');

CREATE TABLE public.webhook_endpoints (
    id uuid NOT NULL,
    url text NOT NULL,
    events jsonb NOT NULL,
    description text,
    status text NOT NULL,
    secret text NOT NULL,
    previous_secret text,
    secret_made_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version bigint NOT NULL
);

CREATE TABLE public.wishlist_entries (
    owner_id uuid NOT NULL,
    product_id uuid NOT NULL,
    added_at timestamp with time zone NOT NULL
);

INSERT INTO public."__EFMigrationsHistory" VALUES
	('20261129214814_Initial', '10.0.15');

INSERT INTO public.accounts VALUES
	('01946c00-8000-7000-a000-000000000002', 'seller@demo.example', 'not-a-hash', 'Seller', 'Active', '2026-11-29 22:22:19.615006+00', '2026-11-29 22:22:19.615006+00', NULL, NULL, NULL, 'Mara Quill', false, NULL, NULL, 'Quill & Clay', 1),
	('01946c00-8000-7000-a000-000000000003', 'admin@demo.example', 'not-a-hash', 'Admin', 'Active', '2026-11-29 22:22:19.615006+00', '2026-11-29 22:22:19.615006+00', NULL, NULL, NULL, 'Edwin Marsh', true, NULL, NULL, NULL, 1),
	('01a22966-f3d5-7122-a164-125de7f1b4a8', 'other-admin@demo.example', 'not-a-hash', 'Admin', 'Active', '2026-11-29 22:22:22.677362+00', '2026-11-29 22:22:22.677362+00', NULL, NULL, NULL, 'Administrator', true, NULL, NULL, NULL, 1),
	('01a22966-f563-73ab-af0b-c6d1b5e246e1', 'acc_01a22966f56373abaf0bc6d1b5e246e1@erased.invalid', '', 'Buyer', 'Disabled', '2026-11-29 22:22:23.075952+00', '2026-11-29 22:22:23.244047+00', NULL, '2026-11-29 22:22:23.244047+00', NULL, '', false, NULL, NULL, NULL, 2),
	('01946c00-8000-7000-a000-000000000001', 'buyer@demo.example', 'not-a-hash', 'Buyer', 'Active', '2026-11-29 22:22:19.615006+00', '2026-11-29 22:22:23.021525+00', '2026-11-29 22:22:23.422158+00', NULL, 'Collects teapots.', 'Noor Calder', false, NULL, '{"city": "Springfield", "name": "Ada Example", "line1": "1 Main Street", "line2": null, "region": null, "country": "US", "postalCode": "12345"}', NULL, 3);

INSERT INTO public.audit_entries VALUES
	('01a22967-0afe-75a6-9919-4380a73d1cdc', '2026-11-29 22:22:28.606442+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'ord_01a2296709a5712f9fab443cf8b4f726', '[{"after": "preparing", "field": "status", "before": "paid"}]', 'request-1'),
	('01a22967-0b2a-7f46-8117-05c75ecc9f29', '2026-11-29 22:22:28.650173+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'ord_01a2296709a5712f9fab443cf8b4f726', '[{"after": "shipped", "field": "status", "before": "preparing"}]', 'request-1'),
	('01a22967-0b5a-79dc-b327-f330fb21a08a', '2026-11-29 22:22:28.6988+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'ord_01a2296709a57ec79d53ddab3f3cc0f7', '[{"after": "delivered", "field": "status", "before": "shipped"}]', 'request-1'),
	('01a22967-0c06-7d7a-b1cc-2c34ed7f2faf', '2026-11-29 22:22:28.870895+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'ord_01a2296709a57293b4a896e67872b5f9', '[{"after": "cancelled", "field": "status", "before": "paid"}, {"after": "acc_01946c0080007000a000000000000003", "field": "refundedBy", "before": null}]', 'request-1'),
	('01a22967-0c8e-7072-b86a-185e9ab48324', '2026-11-29 22:22:29.006541+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Changed', 'ord_01a2296709a5713cb79456d845e8fc6c', '[{"after": "cancelled", "field": "status", "before": "paid"}]', 'request-1'),
	('01a22966-f9ae-7de7-ba92-8d1006ab5681', '2026-11-29 22:22:24.174404+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Created', 'whe_01a22966f8e6735fb833d0a9356d81b0', '[{"after": "https://receiver.example.org/all", "field": "url", "before": null}, {"after": "*", "field": "events", "before": null}, {"after": "Every event", "field": "description", "before": null}, {"after": "active", "field": "status", "before": null}, {"after": "2026-11-29T22:22:23.9747200+00:00", "field": "secretMadeAt", "before": null}]', 'request-1'),
	('01a22966-fa87-766e-8cbc-087f8228dbe7', '2026-11-29 22:22:24.391413+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'whe_01a22966fa1d700287aed06a78a1e7d6', '[{"after": "2026-11-29T22:22:24.3874399+00:00", "field": "secretMadeAt", "before": "2026-11-29T22:22:24.2856370+00:00"}]', 'request-1'),
	('01a22966-fa1f-7902-bbc1-418c2b2bd03e', '2026-11-29 22:22:24.287386+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Created', 'whe_01a22966fa1d700287aed06a78a1e7d6', '[{"after": "https://receiver.example.org/orders", "field": "url", "before": null}, {"after": "order.placed, order.paid", "field": "events", "before": null}, {"after": "active", "field": "status", "before": null}, {"after": "2026-11-29T22:22:24.2856371+00:00", "field": "secretMadeAt", "before": null}]', 'request-1'),
	('01a22967-0f35-7814-8290-b99e61c8b693', '2026-11-29 22:22:29.685307+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Changed', 'ord_01a229670f0c7c4ba6f58b395d52ab97', '[{"after": "cancelled", "field": "status", "before": "pending"}]', 'request-1'),
	('01a22966-faa5-7303-95db-6c46fd8b0ac5', '2026-11-29 22:22:24.421769+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Created', 'whe_01a22966faa574c79eaa6ade448ffad8', '[{"after": "https://receiver.example.org/off", "field": "url", "before": null}, {"after": "*", "field": "events", "before": null}, {"after": "disabled", "field": "status", "before": null}, {"after": "2026-11-29T22:22:24.4210965+00:00", "field": "secretMadeAt", "before": null}]', 'request-1'),
	('01a22966-fb7a-7126-8dac-e7047449e66c', '2026-11-29 22:22:24.634608+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'StockChanged', 'prd_01a22966fb087d0fab56b6f288f95103', '[{"after": "3", "field": "onHand", "before": null}, {"after": "initial", "field": "kind", "before": null}]', 'request-1'),
	('01a22966-fb7a-73a1-a78c-8cc8924bdc3e', '2026-11-29 22:22:24.634608+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Created', 'prd_01a22966fb087d0fab56b6f288f95103', '[{"after": "JUG-0", "field": "sku", "before": null}, {"after": "withdrawn-jug", "field": "slug", "before": null}, {"after": "Withdrawn jug", "field": "name", "before": null}, {"after": "1500 USD", "field": "price", "before": null}, {"after": "published", "field": "status", "before": null}]', 'request-1'),
	('01a22966-fd3b-7698-8fee-d44c6390b36b', '2026-11-29 22:22:25.083033+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'StockChanged', 'prd_01a1fa68e05f77a291b9aab2563bf43d', '[{"after": "100", "field": "onHand", "before": "25"}, {"after": "set", "field": "kind", "before": null}]', 'request-1'),
	('01a22966-fd98-73bc-a27b-08f522e02fa9', '2026-11-29 22:22:25.1769+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'prd_01a1fa68e05f77a291b9aab2563bf43d', '[{"after": "99 USD", "field": "salePrice", "before": null}]', 'request-1'),
	('01a22966-f3d5-7ef2-a5ce-bc945574314e', '2026-11-29 22:22:22.677362+00', NULL, NULL, 'Created', 'acc_01a22966f3d57122a164125de7f1b4a8', '[{"after": "admin", "field": "role", "before": null}]', 'request-1'),
	('01a22966-f563-789b-b611-28f60d3eb4c5', '2026-11-29 22:22:23.075952+00', NULL, NULL, 'Created', 'acc_01a22966f56373abaf0bc6d1b5e246e1', '[{"after": "buyer", "field": "role", "before": null}]', 'request-1'),
	('01a22966-f60c-7cba-9972-20bef4fdee53', '2026-11-29 22:22:23.244047+00', '01a22966-f563-73ab-af0b-c6d1b5e246e1', 'Buyer', 'Deleted', 'acc_01a22966f56373abaf0bc6d1b5e246e1', '[]', 'request-1'),
	('01a22966-f6be-7ab8-9d3e-8be032032997', '2026-11-29 22:22:23.422158+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'LoggedIn', 'acc_01946c0080007000a000000000000001', '[]', 'request-1'),
	('01a22966-f758-7a08-986c-97985297b6ad', '2026-11-29 22:22:23.576478+00', NULL, NULL, 'LoginFailed', 'acc_01946c0080007000a000000000000002', '[]', 'request-1'),
	('01a22966-f85f-7659-8b48-2c282c45bf6c', '2026-11-29 22:22:23.83935+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'settings', '[{"after": "Quill & Clay", "field": "title", "before": "Shop"}, {"after": "Pots and pens", "field": "tagline", "before": null}]', 'request-1'),
	('01a22967-0439-7b67-86cf-4bb11637de3c', '2026-11-29 22:22:26.873685+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Created', 'ord_01a22967043977d8a89176b0243619e7', '[{"after": "pending", "field": "status", "before": null}, {"after": "1799 USD", "field": "total", "before": null}]', 'request-1'),
	('01a22966-fc2b-7c19-8e7c-f650202433a5', '2026-11-29 22:22:24.811792+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Deleted', 'prd_01a22966fb087d0fab56b6f288f95103', '[{"after": null, "field": "sku", "before": "JUG-0"}, {"after": null, "field": "slug", "before": "withdrawn-jug"}, {"after": null, "field": "name", "before": "Withdrawn jug"}, {"after": null, "field": "price", "before": "1500 USD"}, {"after": null, "field": "status", "before": "published"}]', 'request-1'),
	('01a22966-fd6c-7357-8445-e758134f9f11', '2026-11-29 22:22:25.132669+00', '01946c00-8000-7000-a000-000000000002', 'Seller', 'StockChanged', 'prd_01a1fa31f1df7843b29093bf413d1e34', '[{"after": "152", "field": "onHand", "before": "52"}, {"after": "adjustment", "field": "kind", "before": null}, {"after": "Delivery", "field": "reason", "before": null}]', 'request-1'),
	('01a22966-ffad-7212-9efd-6773c5f206be', '2026-11-29 22:22:25.709457+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Created', 'prd_01a22966ffaa78c481602fa2c6136094', '[{"after": "JUG-1", "field": "sku", "before": null}, {"after": "imported-jug", "field": "slug", "before": null}, {"after": "Imported jug", "field": "name", "before": null}, {"after": "1200 USD", "field": "price", "before": null}, {"after": "published", "field": "status", "before": null}]', 'request-1'),
	('01a22966-ffad-755d-b72d-af470c31ce97', '2026-11-29 22:22:25.709457+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'StockChanged', 'prd_01a22966ffaa78c481602fa2c6136094', '[{"after": "4", "field": "onHand", "before": null}, {"after": "initial", "field": "kind", "before": null}]', 'request-1'),
	('01a22967-08ee-7d90-a126-abdd78d37f3b', '2026-11-29 22:22:28.078304+00', NULL, NULL, 'Changed', 'ord_01a22967043977d8a89176b0243619e7', '[{"after": "rejected", "field": "status", "before": "pending"}]', 'request-1'),
	('01a22967-0982-7051-9f00-b7479ad4fcd8', '2026-11-29 22:22:28.226952+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Created', 'ord_01a229670982799fbce98f5919b25846', '[{"after": "pending", "field": "status", "before": null}, {"after": "1799 USD", "field": "total", "before": null}]', 'request-1'),
	('01a22967-09a5-7175-88ec-60e040f65cd9', '2026-11-29 22:22:28.261901+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Created', 'ord_01a2296709a574549a14d1221cf9e781', '[{"after": "pending", "field": "status", "before": null}, {"after": "1799 USD", "field": "total", "before": null}]', 'request-1'),
	('01a22967-09a5-740b-9440-11e1bc1a84d1', '2026-11-29 22:22:28.261901+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Created', 'ord_01a2296709a5712f9fab443cf8b4f726', '[{"after": "pending", "field": "status", "before": null}, {"after": "1799 USD", "field": "total", "before": null}]', 'request-1'),
	('01a22967-09a5-71a4-8db3-093b4fa1e5ae', '2026-11-29 22:22:28.261901+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Created', 'ord_01a2296709a57ec79d53ddab3f3cc0f7', '[{"after": "pending", "field": "status", "before": null}, {"after": "1799 USD", "field": "total", "before": null}]', 'request-1'),
	('01a22967-09a5-7bd8-81a7-282da23cdd9e', '2026-11-29 22:22:28.261901+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Created', 'ord_01a2296709a575409167dbdac7c9a5de', '[{"after": "pending", "field": "status", "before": null}, {"after": "1799 USD", "field": "total", "before": null}]', 'request-1'),
	('01a22967-09a5-7c1f-99c4-8266da50c437', '2026-11-29 22:22:28.261901+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Created', 'ord_01a2296709a57293b4a896e67872b5f9', '[{"after": "pending", "field": "status", "before": null}, {"after": "1799 USD", "field": "total", "before": null}]', 'request-1'),
	('01a22967-09a5-712e-9453-674dea57e2a5', '2026-11-29 22:22:28.261901+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Created', 'ord_01a2296709a5713cb79456d845e8fc6c', '[{"after": "pending", "field": "status", "before": null}, {"after": "1799 USD", "field": "total", "before": null}]', 'request-1'),
	('01a22967-0a16-712a-bd79-30873bac8668', '2026-11-29 22:22:28.374455+00', NULL, NULL, 'Changed', 'ord_01a2296709a57ec79d53ddab3f3cc0f7', '[{"after": "paid", "field": "status", "before": "pending"}]', 'request-1'),
	('01a22967-0a45-7002-b2e5-7fc32474ae06', '2026-11-29 22:22:28.421425+00', NULL, NULL, 'Changed', 'ord_01a2296709a575409167dbdac7c9a5de', '[{"after": "paid", "field": "status", "before": "pending"}]', 'request-1'),
	('01a22967-0a45-7171-b376-91e4e8cf20fc', '2026-11-29 22:22:28.421425+00', NULL, NULL, 'Changed', 'ord_01a2296709a57293b4a896e67872b5f9', '[{"after": "paid", "field": "status", "before": "pending"}]', 'request-1'),
	('01a22967-0a45-7262-87a0-ad94b7294402', '2026-11-29 22:22:28.421425+00', NULL, NULL, 'Changed', 'ord_01a2296709a5713cb79456d845e8fc6c', '[{"after": "paid", "field": "status", "before": "pending"}]', 'request-1'),
	('01a22967-0a45-765d-85e1-bfe5dc0bc62d', '2026-11-29 22:22:28.421425+00', NULL, NULL, 'Changed', 'ord_01a229670982799fbce98f5919b25846', '[{"after": "paid", "field": "status", "before": "pending"}]', 'request-1'),
	('01a22967-0a45-7bd5-93f3-83a8408889d2', '2026-11-29 22:22:28.421425+00', NULL, NULL, 'Changed', 'ord_01a2296709a574549a14d1221cf9e781', '[{"after": "paid", "field": "status", "before": "pending"}]', 'request-1'),
	('01a22967-0a45-7c58-ae70-c20d1d0920fe', '2026-11-29 22:22:28.421425+00', NULL, NULL, 'Changed', 'ord_01a2296709a5712f9fab443cf8b4f726', '[{"after": "paid", "field": "status", "before": "pending"}]', 'request-1'),
	('01a22967-0ae4-77ea-881c-abc897d0cddc', '2026-11-29 22:22:28.580286+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'ord_01a2296709a574549a14d1221cf9e781', '[{"after": "preparing", "field": "status", "before": "paid"}]', 'request-1'),
	('01a22967-0b11-7fdb-84b8-9d0e20882bc0', '2026-11-29 22:22:28.625811+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'ord_01a2296709a57ec79d53ddab3f3cc0f7', '[{"after": "preparing", "field": "status", "before": "paid"}]', 'request-1'),
	('01a22967-0b1e-7325-9739-46d365fe2631', '2026-11-29 22:22:28.638273+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'ord_01a2296709a575409167dbdac7c9a5de', '[{"after": "preparing", "field": "status", "before": "paid"}]', 'request-1'),
	('01a22967-0b3a-7f7c-ac7c-9bb4f19dfefd', '2026-11-29 22:22:28.666864+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'ord_01a2296709a57ec79d53ddab3f3cc0f7', '[{"after": "shipped", "field": "status", "before": "preparing"}]', 'request-1'),
	('01a22967-0b4c-78ca-83a8-de452fc68b62', '2026-11-29 22:22:28.68474+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'ord_01a2296709a575409167dbdac7c9a5de', '[{"after": "shipped", "field": "status", "before": "preparing"}]', 'request-1'),
	('01a22967-0b6b-77b7-b257-e283b0795690', '2026-11-29 22:22:28.715551+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'ord_01a2296709a575409167dbdac7c9a5de', '[{"after": "delivered", "field": "status", "before": "shipped"}]', 'request-1'),
	('01a22967-0ba2-741b-9634-c6507f305be4', '2026-11-29 22:22:28.770425+00', '01946c00-8000-7000-a000-000000000003', 'Admin', 'Changed', 'ord_01a2296709a575409167dbdac7c9a5de', '[{"after": "acc_01946c0080007000a000000000000003", "field": "refundedBy", "before": null}]', 'request-1'),
	('01a22967-0c35-75a1-b250-f6a6ab3416da', '2026-11-29 22:22:28.917176+00', NULL, NULL, 'Changed', 'ord_01a2296709a575409167dbdac7c9a5de', '[{"after": "refunded", "field": "payment", "before": null}]', 'request-1'),
	('01a22967-0c6e-72cf-826f-f44d8d57f89f', '2026-11-29 22:22:28.974652+00', NULL, NULL, 'Changed', 'ord_01a2296709a57293b4a896e67872b5f9', '[{"after": "refunded", "field": "payment", "before": null}]', 'request-1'),
	('01a22967-0cd8-738d-9257-cd151703cfd1', '2026-11-29 22:22:29.080027+00', NULL, NULL, 'Changed', 'ord_01a2296709a5713cb79456d845e8fc6c', '[{"after": "refunded", "field": "payment", "before": null}]', 'request-1');
INSERT INTO public.audit_entries VALUES
	('01a22967-0ec0-7a85-a7a9-3d32a8794146', '2026-11-29 22:22:29.56888+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Created', 'ord_01a229670ec079b0b1f74c3c3f8ab335', '[{"after": "pending", "field": "status", "before": null}, {"after": "99 USD", "field": "total", "before": null}]', 'request-1'),
	('01a22967-0eee-77c4-b77d-2397c453d0b6', '2026-11-29 22:22:29.614615+00', NULL, NULL, 'Changed', 'ord_01a229670ec079b0b1f74c3c3f8ab335', '[{"after": "rejected", "field": "status", "before": "pending"}]', 'request-1'),
	('01a22967-0f0c-7625-8320-fbd8381bd20b', '2026-11-29 22:22:29.644861+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Created', 'ord_01a229670f0c7c4ba6f58b395d52ab97', '[{"after": "pending", "field": "status", "before": null}, {"after": "99 USD", "field": "total", "before": null}]', 'request-1'),
	('01a22967-0f4f-7572-9cbb-0b6ee98a84da', '2026-11-29 22:22:29.711885+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Created', 'ord_01a229670f4f75ee9d97c6c9223736e8', '[{"after": "pending", "field": "status", "before": null}, {"after": "99 USD", "field": "total", "before": null}]', 'request-1'),
	('01a22967-0fbf-7029-940b-9cd076d71c9e', '2026-11-29 22:22:29.823273+00', '01946c00-8000-7000-a000-000000000001', 'Buyer', 'Created', 'ord_01a229670fbf7768b63fec445bbdd997', '[{"after": "pending", "field": "status", "before": null}, {"after": "1700 USD", "field": "total", "before": null}]', 'request-1');

INSERT INTO public.brands VALUES
	('01a22966-e7df-702c-bae8-1cc9ffa7ecd4', DEFAULT, 1, 'Emberly', 'emberly'),
	('01a22966-e7df-710a-b5a4-12dc41e6e5c4', DEFAULT, 1, 'Brightwell', 'brightwell'),
	('01a22966-e7df-7295-9c12-43ba93e6ed5b', DEFAULT, 1, 'Lark & Ledger', 'lark-ledger'),
	('01a22966-e7df-7304-bd5d-507a5c5ce2b8', DEFAULT, 1, 'Fernhollow', 'fernhollow'),
	('01a22966-e7df-781e-b58b-ced1803fe252', DEFAULT, 1, 'Cobble Lane', 'cobble-lane'),
	('01a22966-e7df-78af-bf8a-2f156cb460e6', DEFAULT, 1, 'Oakhaven', 'oakhaven'),
	('01a22966-e7df-7b18-af64-5c8f95614700', DEFAULT, 1, 'Dunmore Forge', 'dunmore-forge'),
	('01a22966-e7df-7ba1-8dbe-900b36fa3b26', DEFAULT, 1, 'Alder & Finch', 'alder-finch');

INSERT INTO public.carts VALUES
	('01946c00-8000-7000-a000-000000000001', '[{"quantity": 2, "productId": "prd_01a1fa68e05f77a291b9aab2563bf43d"}]', 1);

INSERT INTO public.categories VALUES
	('01a22966-e7df-7111-b4f9-1963a286e42e', '01a22966-e7df-7c07-81a4-32f333ada5da', NULL, NULL, DEFAULT, 1, 'Planters', 'planters'),
	('01a22966-e7df-71b5-99e5-1bfcfbd32824', '01a22966-e7df-7dfb-b0c6-5a438fb1912e', NULL, NULL, DEFAULT, 1, 'Coffee and Tea', 'coffee-and-tea'),
	('01a22966-e7df-71f1-9c44-5a662367c48c', NULL, NULL, NULL, DEFAULT, 1, 'Home', 'home'),
	('01a22966-e7df-7b8a-9684-43bc70f31343', '01a22966-e7df-71f1-9c44-5a662367c48c', NULL, NULL, DEFAULT, 1, 'Textiles', 'textiles'),
	('01a22966-e7df-7c07-81a4-32f333ada5da', NULL, NULL, NULL, DEFAULT, 1, 'Garden', 'garden'),
	('01a22966-e7df-7c2b-84be-b131ecba6a3f', '01a22966-e7df-71f1-9c44-5a662367c48c', NULL, NULL, DEFAULT, 1, 'Lighting', 'lighting'),
	('01a22966-e7df-7cf8-a3a3-2d6039ddce6c', NULL, NULL, NULL, DEFAULT, 1, 'Desk', 'desk'),
	('01a22966-e7df-7d17-bf77-574993612b0a', '01a22966-e7df-71f1-9c44-5a662367c48c', NULL, NULL, DEFAULT, 1, 'Storage', 'storage'),
	('01a22966-e7df-7dfb-b0c6-5a438fb1912e', NULL, NULL, NULL, DEFAULT, 1, 'Kitchen', 'kitchen'),
	('01a22966-e7df-7e84-b78e-850918283104', '01a22966-e7df-7dfb-b0c6-5a438fb1912e', NULL, NULL, DEFAULT, 1, 'Tableware', 'tableware'),
	('01a22966-e7df-7eda-9928-d293fe4d6be3', '01a22966-e7df-7dfb-b0c6-5a438fb1912e', NULL, NULL, DEFAULT, 1, 'Cookware', 'cookware'),
	('01a22966-e7df-7f17-b041-beb84bbc1cac', '01a22966-e7df-7c07-81a4-32f333ada5da', NULL, NULL, DEFAULT, 1, 'Garden Tools', 'garden-tools');

INSERT INTO public.collections VALUES
	('01a22966-e7df-7258-92b9-9c79afb267cd', 'cup', '[{"text": "Everything for the first quiet hour of the day.", "title": "Take your time", "imageUrl": null}]', 'grid', DEFAULT, 1, 'Slow mornings', 'slow-mornings'),
	('01a22966-e7df-730b-9bed-f90d2ae4281c', 'sprout', '[{"text": "Tools that last and pots that stay.", "title": "The garden is awake", "imageUrl": null}]', 'list', DEFAULT, 1, 'Out of doors', 'out-of-doors');

INSERT INTO public.deliveries OVERRIDING SYSTEM VALUE VALUES
	(2, '01a22966-fc15-7c5f-8767-94d0fa4f3b8c', 'news.due', 'SendNotificationWhenDue', '01a22966-f3d5-7122-a164-125de7f1b4a8', '{"html": "<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p>Edwin Marsh (admin) created the product Withdrawn jug (SKU JUG-0).</p>\n<p>Product: prd_01a22966fb087d0fab56b6f288f95103</p>\n</body></html>\n", "text": "Edwin Marsh (admin) created the product Withdrawn jug (SKU JUG-0).\n\nProduct: prd_01a22966fb087d0fab56b6f288f95103\n", "about": "evt_01a22966fb7a7a8da3e8d226a5130bb3", "subject": "Product created: Withdrawn jug", "readerId": "acc_01a22966f3d57122a164125de7f1b4a8"}', 'Dead', 1, '2026-11-29 22:23:24.844396+00', 'NotificationRefusedException: There is no such mailbox.', '2026-11-29 22:22:24.828412+00'),
	(4, '01a22966-fcd7-702e-aaf6-868aa87065b7', 'news.due', 'SendNotificationWhenDue', '01a22966-f3d5-7122-a164-125de7f1b4a8', '{"html": "<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p>Edwin Marsh (admin) deleted the product Withdrawn jug (SKU JUG-0).</p>\n<p>Product: prd_01a22966fb087d0fab56b6f288f95103</p>\n</body></html>\n", "text": "Edwin Marsh (admin) deleted the product Withdrawn jug (SKU JUG-0).\n\nProduct: prd_01a22966fb087d0fab56b6f288f95103\n", "about": "evt_01a22966fc2b78f98b07143645bf42a3", "subject": "Product deleted: Withdrawn jug", "readerId": "acc_01a22966f3d57122a164125de7f1b4a8"}', 'Dead', 1, '2026-11-29 22:23:25.070374+00', 'NotificationRefusedException: There is no such mailbox.', '2026-11-29 22:22:25.003747+00'),
	(6, '01a22966-fe27-71c6-b97d-0a1aacb78724', 'news.due', 'SendNotificationWhenDue', '01a22966-f3d5-7122-a164-125de7f1b4a8', '{"html": "<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p>Edwin Marsh (admin) changed the product Umbrella Stand, Zinc (SKU OH-6020).</p>\n<table border=\"1\" cellpadding=\"4\">\n<tr><th>Field</th><th>Old</th><th>New</th></tr>\n<tr><td>Sale price</td><td>none</td><td>→ 0.99 USD</td></tr>\n</table>\n<p>Product: prd_01a1fa68e05f77a291b9aab2563bf43d</p>\n</body></html>\n", "text": "Edwin Marsh (admin) changed the product Umbrella Stand, Zinc (SKU OH-6020).\n\nSale price: none → 0.99 USD\n\nProduct: prd_01a1fa68e05f77a291b9aab2563bf43d\n", "about": "evt_01a22966fd987767a903ef90012cff3c", "subject": "Product changed: Umbrella Stand, Zinc", "readerId": "acc_01a22966f3d57122a164125de7f1b4a8"}', 'Dead', 1, '2026-11-29 22:23:25.365358+00', 'NotificationRefusedException: There is no such mailbox.', '2026-11-29 22:22:25.34854+00'),
	(9, '01a22967-005f-7ca8-9b7d-bbed37b1f92d', 'news.due', 'SendNotificationWhenDue', '01a22966-f3d5-7122-a164-125de7f1b4a8', '{"html": "<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p>Edwin Marsh (admin) imported products: 1 row applied, 1 row rejected.</p>\n<p>Job: job_01a22966fdc37bc6b760e049ee7ae7a9</p>\n</body></html>\n", "text": "Edwin Marsh (admin) imported products: 1 row applied, 1 row rejected.\n\nJob: job_01a22966fdc37bc6b760e049ee7ae7a9\n", "about": "evt_01a22967000f72d9b9ba03dd6d1d8fb9", "subject": "Products imported: 1 row", "readerId": "acc_01a22966f3d57122a164125de7f1b4a8"}', 'Dead', 1, '2026-11-29 22:23:25.982508+00', 'NotificationRefusedException: There is no such mailbox.', '2026-11-29 22:22:25.965457+00'),
	(21, '01a22967-0ec0-7ec7-bec5-a59c37b42ad7', 'order.placed', 'ChargeOrderWhenPlaced', '01a22967-0ec0-79b0-b1f7-4c3c3f8ab335', '{"total": {"amount": 99, "currency": "USD"}, "number": "3XTC-7GZR-NCSN", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670ec079b0b1f74c3c3f8ab335"}', 'Pending', 0, '2026-11-29 22:22:30.552285+00', NULL, '2026-11-29 22:22:29.597382+00'),
	(22, '01a22967-0f0c-7ab0-b194-0d74657b127e', 'order.placed', 'ChargeOrderWhenPlaced', '01a22967-0f0c-7c4b-a6f5-8b395d52ab97', '{"total": {"amount": 99, "currency": "USD"}, "number": "DXCB-75EN-5AWQ", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670f0c7c4ba6f58b395d52ab97"}', 'Pending', 0, '2026-11-29 22:22:30.552566+00', NULL, '2026-11-29 22:22:29.664777+00'),
	(23, '01a22967-0f4f-75f5-b680-bbf8e39e7735', 'order.placed', 'ChargeOrderWhenPlaced', '01a22967-0f4f-75ee-9d97-c6c9223736e8', '{"total": {"amount": 99, "currency": "USD"}, "number": "V5Y6-S4H3-EDQ8", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670f4f75ee9d97c6c9223736e8"}', 'Pending', 0, '2026-11-29 22:22:30.55243+00', NULL, '2026-11-29 22:22:29.740127+00');

INSERT INTO public.events VALUES
	(1, '01a22966-fb7a-7a8d-a3e8-d226a5130bb3', 'product.created', NULL, NULL, '{"by": "acc_01946c0080007000a000000000000003", "job": null, "sku": "JUG-0", "name": "Withdrawn jug", "productId": "prd_01a22966fb087d0fab56b6f288f95103"}', '2026-11-29 22:22:24.634608+00'),
	(2, '01a22966-fc2b-78f9-8b07-143645bf42a3', 'product.deleted', NULL, NULL, '{"by": "acc_01946c0080007000a000000000000003", "sku": "JUG-0", "name": "Withdrawn jug", "productId": "prd_01a22966fb087d0fab56b6f288f95103"}', '2026-11-29 22:22:24.811792+00'),
	(3, '01a22966-fd98-7767-a903-ef90012cff3c', 'product.changed', NULL, NULL, '{"by": "acc_01946c0080007000a000000000000003", "job": null, "sku": "OH-6020", "name": "Umbrella Stand, Zinc", "changes": [{"after": "99 USD", "field": "salePrice", "before": null}], "productId": "prd_01a1fa68e05f77a291b9aab2563bf43d"}', '2026-11-29 22:22:25.1769+00'),
	(4, '01a22966-ffad-7f9f-b6e6-c6c196ab5435', 'product.created', NULL, NULL, '{"by": "acc_01946c0080007000a000000000000003", "job": "job_01a22966fdc37bc6b760e049ee7ae7a9", "sku": "JUG-1", "name": "Imported jug", "productId": "prd_01a22966ffaa78c481602fa2c6136094"}', '2026-11-29 22:22:25.709457+00'),
	(5, '01a22967-0439-7cb7-8141-7322e272be2c', 'order.placed', '01a22967-0439-77d8-a891-76b0243619e7', '01946c00-8000-7000-a000-000000000001', '{"total": {"amount": 1799, "currency": "USD"}, "number": "H4BP-P0J3-C6F7", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a22967043977d8a89176b0243619e7"}', '2026-11-29 22:22:26.873685+00'),
	(6, '01a22967-08ee-7cb0-a734-9ff02e30769e', 'payment.attempted', '01a22967-0439-77d8-a891-76b0243619e7', '01946c00-8000-7000-a000-000000000001', '{"number": 1, "reason": "Declined.", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a22967043977d8a89176b0243619e7", "outcome": "declined", "nextAttemptAt": null}', '2026-11-29 22:22:28.078304+00'),
	(7, '01a22967-08ee-7610-be58-2210c4469c66', 'payment.failed', '01a22967-0439-77d8-a891-76b0243619e7', '01946c00-8000-7000-a000-000000000001', '{"reason": "Declined.", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a22967043977d8a89176b0243619e7"}', '2026-11-29 22:22:28.078304+00'),
	(8, '01a22967-08ee-7c39-9b38-7d5a9da53a7d', 'order.rejected', '01a22967-0439-77d8-a891-76b0243619e7', '01946c00-8000-7000-a000-000000000001', '{"reason": "Declined.", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a22967043977d8a89176b0243619e7"}', '2026-11-29 22:22:28.078304+00'),
	(9, '01a22967-0982-740a-b47b-542513367e5c', 'order.placed', '01a22967-0982-799f-bce9-8f5919b25846', '01946c00-8000-7000-a000-000000000001', '{"total": {"amount": 1799, "currency": "USD"}, "number": "STCF-B4CV-4P26", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670982799fbce98f5919b25846"}', '2026-11-29 22:22:28.226952+00'),
	(10, '01a22967-09a5-7503-97f3-f85a73c35ce8', 'order.placed', '01a22967-09a5-7454-9a14-d1221cf9e781', '01946c00-8000-7000-a000-000000000001', '{"total": {"amount": 1799, "currency": "USD"}, "number": "M56H-48EF-KSW1", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a574549a14d1221cf9e781"}', '2026-11-29 22:22:28.261901+00'),
	(11, '01a22967-09a5-7c2a-9dc8-0c0dc786800d', 'order.placed', '01a22967-09a5-712f-9fab-443cf8b4f726', '01946c00-8000-7000-a000-000000000001', '{"total": {"amount": 1799, "currency": "USD"}, "number": "ZAT4-7KWB-9XS6", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726"}', '2026-11-29 22:22:28.261901+00'),
	(12, '01a22967-09a5-7143-8be9-7fc7da6b6197', 'order.placed', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '01946c00-8000-7000-a000-000000000001', '{"total": {"amount": 1799, "currency": "USD"}, "number": "TMYX-NCZK-SG7Q", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.261901+00'),
	(13, '01a22967-09a5-7442-8c7e-68f99b18741c', 'order.placed', '01a22967-09a5-7540-9167-dbdac7c9a5de', '01946c00-8000-7000-a000-000000000001', '{"total": {"amount": 1799, "currency": "USD"}, "number": "2SYV-VB3W-K9EY", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.261901+00'),
	(14, '01a22967-09a5-7d1d-a6c3-3c3e4079424a', 'order.placed', '01a22967-09a5-7293-b4a8-96e67872b5f9', '01946c00-8000-7000-a000-000000000001', '{"total": {"amount": 1799, "currency": "USD"}, "number": "9A4P-WSW7-5DFS", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9"}', '2026-11-29 22:22:28.261901+00'),
	(15, '01a22967-09a5-70e3-ac6e-101fb21069d6', 'order.placed', '01a22967-09a5-713c-b794-56d845e8fc6c', '01946c00-8000-7000-a000-000000000001', '{"total": {"amount": 1799, "currency": "USD"}, "number": "F52P-V12Y-HZ3C", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c"}', '2026-11-29 22:22:28.261901+00'),
	(16, '01a22967-09c4-7999-9e62-dbca06f4d0b0', 'payment.attempted', '01a22967-0982-799f-bce9-8f5919b25846', '01946c00-8000-7000-a000-000000000001', '{"number": 1, "reason": "Try again.", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670982799fbce98f5919b25846", "outcome": "failed", "nextAttemptAt": "2026-11-29T22:22:28.3067627Z"}', '2026-11-29 22:22:28.292543+00'),
	(17, '01a22967-0a16-76c0-a65b-ac532e8a5578', 'payment.attempted', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '01946c00-8000-7000-a000-000000000001', '{"number": 1, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.374455+00'),
	(18, '01a22967-0a16-7f8b-ae58-002027d034a7', 'payment.paid', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.374455+00'),
	(19, '01a22967-0a16-7587-9037-e50d004220d9', 'order.paid', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.374455+00'),
	(20, '01a22967-0a45-7d57-a6b2-3f672e5e8646', 'payment.attempted', '01a22967-09a5-7454-9a14-d1221cf9e781', '01946c00-8000-7000-a000-000000000001', '{"number": 1, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a574549a14d1221cf9e781", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.421425+00'),
	(21, '01a22967-0a45-7dbb-9159-e3beb4a453d8', 'payment.paid', '01a22967-09a5-7454-9a14-d1221cf9e781', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a574549a14d1221cf9e781"}', '2026-11-29 22:22:28.421425+00'),
	(22, '01a22967-0a45-7b14-aeb9-b605611ca4f4', 'order.paid', '01a22967-09a5-7454-9a14-d1221cf9e781', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a574549a14d1221cf9e781"}', '2026-11-29 22:22:28.421425+00'),
	(23, '01a22967-0a45-7343-8f1d-6d73163ef9cd', 'payment.attempted', '01a22967-0982-799f-bce9-8f5919b25846', '01946c00-8000-7000-a000-000000000001', '{"number": 2, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670982799fbce98f5919b25846", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.421425+00'),
	(24, '01a22967-0a45-78b8-b3ae-73e769a203bd', 'payment.paid', '01a22967-0982-799f-bce9-8f5919b25846', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670982799fbce98f5919b25846"}', '2026-11-29 22:22:28.421425+00'),
	(25, '01a22967-0a45-7d50-8020-2524148af38e', 'order.paid', '01a22967-0982-799f-bce9-8f5919b25846', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670982799fbce98f5919b25846"}', '2026-11-29 22:22:28.421425+00'),
	(26, '01a22967-0a45-756a-a4ee-32c7bffb022f', 'payment.attempted', '01a22967-09a5-713c-b794-56d845e8fc6c', '01946c00-8000-7000-a000-000000000001', '{"number": 1, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.421425+00'),
	(27, '01a22967-0a45-78fd-825f-80d14cd4ec1f', 'payment.paid', '01a22967-09a5-713c-b794-56d845e8fc6c', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c"}', '2026-11-29 22:22:28.421425+00'),
	(28, '01a22967-0a45-767c-902e-39d971de1fbd', 'order.paid', '01a22967-09a5-713c-b794-56d845e8fc6c', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c"}', '2026-11-29 22:22:28.421425+00'),
	(29, '01a22967-0a45-7249-b3a9-71ed4878f0b5', 'payment.attempted', '01a22967-09a5-7293-b4a8-96e67872b5f9', '01946c00-8000-7000-a000-000000000001', '{"number": 1, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.421425+00'),
	(30, '01a22967-0a45-7f61-870b-8e14b4ae3d0a', 'payment.paid', '01a22967-09a5-7293-b4a8-96e67872b5f9', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9"}', '2026-11-29 22:22:28.421425+00'),
	(31, '01a22967-0a45-7e78-8208-db2475924e66', 'order.paid', '01a22967-09a5-7293-b4a8-96e67872b5f9', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9"}', '2026-11-29 22:22:28.421425+00'),
	(32, '01a22967-0a45-7d0a-9ee4-1cc476640afc', 'payment.attempted', '01a22967-09a5-7540-9167-dbdac7c9a5de', '01946c00-8000-7000-a000-000000000001', '{"number": 1, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.421425+00'),
	(33, '01a22967-0a45-741b-b97e-74a824ca99c3', 'payment.paid', '01a22967-09a5-7540-9167-dbdac7c9a5de', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.421425+00'),
	(34, '01a22967-0a45-752c-b3d5-e959d218566c', 'order.paid', '01a22967-09a5-7540-9167-dbdac7c9a5de', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.421425+00'),
	(35, '01a22967-0a45-72e6-8cca-bcbede13e6b6', 'payment.attempted', '01a22967-09a5-712f-9fab-443cf8b4f726', '01946c00-8000-7000-a000-000000000001', '{"number": 1, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.421425+00'),
	(36, '01a22967-0a45-7905-bf93-45ca929db6e8', 'payment.paid', '01a22967-09a5-712f-9fab-443cf8b4f726', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726"}', '2026-11-29 22:22:28.421425+00'),
	(37, '01a22967-0a45-7fce-8db1-dd453b7a4e52', 'order.paid', '01a22967-09a5-712f-9fab-443cf8b4f726', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726"}', '2026-11-29 22:22:28.421425+00'),
	(45, '01a22967-0b5a-7fa4-9a4b-ab78ccdfe4ea', 'order.delivered', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.6988+00'),
	(46, '01a22967-0b6b-73a4-aaca-70f48865c1d7', 'order.delivered', '01a22967-09a5-7540-9167-dbdac7c9a5de', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.715551+00'),
	(49, '01a22967-0c35-7481-99e1-bf8ebf91bfd5', 'payment.refunded', '01a22967-09a5-7540-9167-dbdac7c9a5de', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.917176+00'),
	(50, '01a22967-0c6e-7dd8-9629-1798f6366a26', 'payment.refunded', '01a22967-09a5-7293-b4a8-96e67872b5f9', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9"}', '2026-11-29 22:22:28.974652+00'),
	(57, '01a22967-0f4f-75f5-b680-bbf8e39e7735', 'order.placed', '01a22967-0f4f-75ee-9d97-c6c9223736e8', '01946c00-8000-7000-a000-000000000001', '{"total": {"amount": 99, "currency": "USD"}, "number": "V5Y6-S4H3-EDQ8", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670f4f75ee9d97c6c9223736e8"}', '2026-11-29 22:22:29.711885+00'),
	(38, '01a22967-0ae4-73de-85bf-06eca3cd9677', 'order.preparing', '01a22967-09a5-7454-9a14-d1221cf9e781', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a574549a14d1221cf9e781"}', '2026-11-29 22:22:28.580286+00'),
	(39, '01a22967-0afe-728e-8b4d-985c51b1dbf6', 'order.preparing', '01a22967-09a5-712f-9fab-443cf8b4f726', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726"}', '2026-11-29 22:22:28.606442+00'),
	(55, '01a22967-0f0c-7ab0-b194-0d74657b127e', 'order.placed', '01a22967-0f0c-7c4b-a6f5-8b395d52ab97', '01946c00-8000-7000-a000-000000000001', '{"total": {"amount": 99, "currency": "USD"}, "number": "DXCB-75EN-5AWQ", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670f0c7c4ba6f58b395d52ab97"}', '2026-11-29 22:22:29.644861+00'),
	(40, '01a22967-0b11-7466-8c2c-c83d7398a615', 'order.preparing', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.625811+00'),
	(41, '01a22967-0b1e-75b0-8209-2b6fab468a90', 'order.preparing', '01a22967-09a5-7540-9167-dbdac7c9a5de', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.638273+00'),
	(42, '01a22967-0b2a-7636-99ef-87d1d7c9ca6b', 'order.shipped', '01a22967-09a5-712f-9fab-443cf8b4f726', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726"}', '2026-11-29 22:22:28.650173+00'),
	(43, '01a22967-0b3a-72fd-9227-72082e859651', 'order.shipped', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.666864+00'),
	(44, '01a22967-0b4c-7697-9d49-279d0abc3088', 'order.shipped', '01a22967-09a5-7540-9167-dbdac7c9a5de', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.68474+00');
INSERT INTO public.events VALUES
	(52, '01a22967-0ec0-7ec7-bec5-a59c37b42ad7', 'order.placed', '01a22967-0ec0-79b0-b1f7-4c3c3f8ab335', '01946c00-8000-7000-a000-000000000001', '{"total": {"amount": 99, "currency": "USD"}, "number": "3XTC-7GZR-NCSN", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670ec079b0b1f74c3c3f8ab335"}', '2026-11-29 22:22:29.56888+00'),
	(47, '01a22967-0c06-7a75-9921-9c536609cb7d', 'order.cancelled', '01a22967-09a5-7293-b4a8-96e67872b5f9', '01946c00-8000-7000-a000-000000000001', '{"reason": "Out of stock after all", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9"}', '2026-11-29 22:22:28.870895+00'),
	(48, '01a22967-0c8e-7565-8983-8ac2f096171c', 'order.cancelled', '01a22967-09a5-713c-b794-56d845e8fc6c', '01946c00-8000-7000-a000-000000000001', '{"reason": "Ordered twice", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c"}', '2026-11-29 22:22:29.006541+00'),
	(51, '01a22967-0cd8-792d-9559-4e1f747d42b1', 'payment.refunded', '01a22967-09a5-713c-b794-56d845e8fc6c', '01946c00-8000-7000-a000-000000000001', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c"}', '2026-11-29 22:22:29.080027+00'),
	(53, '01a22967-0eee-784b-aab4-26cf2d55da9d', 'order.rejected', '01a22967-0ec0-79b0-b1f7-4c3c3f8ab335', '01946c00-8000-7000-a000-000000000001', '{"reason": "expired", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670ec079b0b1f74c3c3f8ab335"}', '2026-11-29 22:22:29.614615+00'),
	(54, '01a22967-0eee-77a9-97e0-db117018da8d', 'payment.failed', '01a22967-0ec0-79b0-b1f7-4c3c3f8ab335', '01946c00-8000-7000-a000-000000000001', '{"reason": "expired", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670ec079b0b1f74c3c3f8ab335"}', '2026-11-29 22:22:29.614615+00'),
	(56, '01a22967-0f35-76db-b2ab-0d2d99bf0f25', 'order.cancelled', '01a22967-0f0c-7c4b-a6f5-8b395d52ab97', '01946c00-8000-7000-a000-000000000001', '{"reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670f0c7c4ba6f58b395d52ab97"}', '2026-11-29 22:22:29.685307+00');

INSERT INTO public.idempotency_records VALUES
	('01946c00-8000-7000-a000-000000000001', '/api/v1/orders', 'order-of-the-dump', 'fingerprint', 201, '{"Location": "/api/v1/orders/ord_01a229670fbf7768b63fec445bbdd997"}', '\x7b226964223a226f72645f3031613232393637306662663737363862363366656334343562626464393937227d', '2026-11-29 22:22:29.824221+00');

INSERT INTO public.job_contents VALUES
	('01a22967-00b5-754b-92fc-a5e5ea456622', 0, '\x736b752c6e616d652c70726963650a'),
	('01a22967-00d0-768e-9cd9-aec7c1729037', 0, '\x736b752c6e616d652c70726963650a');

INSERT INTO public.jobs VALUES
	('01a22966-fdc3-7bc6-b760-e049ee7ae7a9', 'ProductImport', '01946c00-8000-7000-a000-000000000003', 'Csv', false, false, 'Succeeded', 2, 1, 1, '[{"code": "required", "line": 3, "detail": "Must be given."}]', '2026-11-29 22:22:25.219058+00', '2026-11-29 22:22:25.793694+00', 1, 0, '2026-11-29 22:23:25.742368+00', 4),
	('01a22967-0025-7848-9ec5-af89810efdb3', 'ProductImport', '01946c00-8000-7000-a000-000000000003', 'Csv', false, false, 'Failed', 2, 0, 0, '[{"code": "internal-error", "line": 0, "detail": "The job was given up after several attempts without progress."}]', '2026-11-29 22:22:25.829019+00', '2026-11-29 22:22:25.958551+00', 10, 10, '2026-11-29 22:22:25.951605+00', 12),
	('01a22967-00b5-754b-92fc-a5e5ea456622', 'ProductImport', '01946c00-8000-7000-a000-000000000003', 'Csv', false, false, 'Running', 2, 0, 0, '[]', '2026-11-29 22:22:25.97306+00', NULL, 1, 1, '2026-11-29 22:23:25.987825+00', 2),
	('01a22967-00d0-768e-9cd9-aec7c1729037', 'ProductImport', '01946c00-8000-7000-a000-000000000003', 'Csv', true, false, 'Queued', 2, 0, 0, '[]', '2026-11-29 22:22:26.000089+00', NULL, 0, 0, '2026-11-29 22:22:26.000089+00', 1);

INSERT INTO public.login_failures VALUES
	('01a22966-f758-7dd8-b4c6-03eed19e33b5', 'f954b91b9d8759c0a5f8e1cb75ff4886a1c7e751648dd9d6036c5bb796062bf0', '2026-11-29 22:22:23.576478+00');

INSERT INTO public.order_lines VALUES
	(0, '01a22967-0439-77d8-a891-76b0243619e7', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', NULL, 'OH-6020', 'Umbrella Stand, Zinc', 1, 99, 'USD'),
	(1, '01a22967-0439-77d8-a891-76b0243619e7', '01a1fa31-f1df-7843-b290-93bf413d1e34', '01946c00-8000-7000-a000-000000000002', 'AF-3022', 'Hand-Thrown Espresso Tumbler', 1, 1700, 'USD'),
	(0, '01a22967-0982-799f-bce9-8f5919b25846', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', NULL, 'OH-6020', 'Umbrella Stand, Zinc', 1, 99, 'USD'),
	(1, '01a22967-0982-799f-bce9-8f5919b25846', '01a1fa31-f1df-7843-b290-93bf413d1e34', '01946c00-8000-7000-a000-000000000002', 'AF-3022', 'Hand-Thrown Espresso Tumbler', 1, 1700, 'USD'),
	(0, '01a22967-09a5-7454-9a14-d1221cf9e781', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', NULL, 'OH-6020', 'Umbrella Stand, Zinc', 1, 99, 'USD'),
	(1, '01a22967-09a5-7454-9a14-d1221cf9e781', '01a1fa31-f1df-7843-b290-93bf413d1e34', '01946c00-8000-7000-a000-000000000002', 'AF-3022', 'Hand-Thrown Espresso Tumbler', 1, 1700, 'USD'),
	(0, '01a22967-09a5-712f-9fab-443cf8b4f726', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', NULL, 'OH-6020', 'Umbrella Stand, Zinc', 1, 99, 'USD'),
	(1, '01a22967-09a5-712f-9fab-443cf8b4f726', '01a1fa31-f1df-7843-b290-93bf413d1e34', '01946c00-8000-7000-a000-000000000002', 'AF-3022', 'Hand-Thrown Espresso Tumbler', 1, 1700, 'USD'),
	(0, '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', NULL, 'OH-6020', 'Umbrella Stand, Zinc', 1, 99, 'USD'),
	(1, '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '01a1fa31-f1df-7843-b290-93bf413d1e34', '01946c00-8000-7000-a000-000000000002', 'AF-3022', 'Hand-Thrown Espresso Tumbler', 1, 1700, 'USD'),
	(0, '01a22967-09a5-7540-9167-dbdac7c9a5de', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', NULL, 'OH-6020', 'Umbrella Stand, Zinc', 1, 99, 'USD'),
	(1, '01a22967-09a5-7540-9167-dbdac7c9a5de', '01a1fa31-f1df-7843-b290-93bf413d1e34', '01946c00-8000-7000-a000-000000000002', 'AF-3022', 'Hand-Thrown Espresso Tumbler', 1, 1700, 'USD'),
	(0, '01a22967-09a5-7293-b4a8-96e67872b5f9', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', NULL, 'OH-6020', 'Umbrella Stand, Zinc', 1, 99, 'USD'),
	(1, '01a22967-09a5-7293-b4a8-96e67872b5f9', '01a1fa31-f1df-7843-b290-93bf413d1e34', '01946c00-8000-7000-a000-000000000002', 'AF-3022', 'Hand-Thrown Espresso Tumbler', 1, 1700, 'USD'),
	(0, '01a22967-09a5-713c-b794-56d845e8fc6c', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', NULL, 'OH-6020', 'Umbrella Stand, Zinc', 1, 99, 'USD'),
	(1, '01a22967-09a5-713c-b794-56d845e8fc6c', '01a1fa31-f1df-7843-b290-93bf413d1e34', '01946c00-8000-7000-a000-000000000002', 'AF-3022', 'Hand-Thrown Espresso Tumbler', 1, 1700, 'USD'),
	(0, '01a22967-0ec0-79b0-b1f7-4c3c3f8ab335', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', NULL, 'OH-6020', 'Umbrella Stand, Zinc', 1, 99, 'USD'),
	(0, '01a22967-0f0c-7c4b-a6f5-8b395d52ab97', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', NULL, 'OH-6020', 'Umbrella Stand, Zinc', 1, 99, 'USD'),
	(0, '01a22967-0f4f-75ee-9d97-c6c9223736e8', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', NULL, 'OH-6020', 'Umbrella Stand, Zinc', 1, 99, 'USD'),
	(0, '01a22967-0fbf-7768-b63f-ec445bbdd997', '01a1fa31-f1df-7843-b290-93bf413d1e34', '01946c00-8000-7000-a000-000000000002', 'AF-3022', 'Hand-Thrown Espresso Tumbler', 1, 1700, 'USD');

INSERT INTO public.orders VALUES
	('01a22967-0439-77d8-a891-76b0243619e7', '01946c00-8000-7000-a000-000000000001', 'Rejected', 'Declined.', '{"city": "Springfield", "name": "Ada Example", "line1": "1 Main Street", "line2": null, "region": null, "country": "US", "postalCode": "12345"}', '[{"at": "2026-11-29T22:22:26.8736859Z", "reason": null, "status": "pending"}, {"at": "2026-11-29T22:22:27.8942994Z", "reason": "Declined.", "status": "rejected"}]', '2026-11-29 22:22:26.873685+00', '2026-11-29 22:22:27.894299+00', NULL, NULL, DEFAULT, 1799, 'USD', 2),
	('01a22967-0982-799f-bce9-8f5919b25846', '01946c00-8000-7000-a000-000000000001', 'Paid', NULL, '{"city": "Springfield", "name": "Ada Example", "line1": "1 Main Street", "line2": null, "region": null, "country": "US", "postalCode": "12345"}', '[{"at": "2026-11-29T22:22:28.2269521Z", "reason": null, "status": "pending"}, {"at": "2026-11-29T22:22:28.4100127Z", "reason": null, "status": "paid"}]', '2026-11-29 22:22:28.226952+00', '2026-11-29 22:22:28.410012+00', '2026-11-29 22:22:28.410012+00', NULL, DEFAULT, 1799, 'USD', 2),
	('01a22967-09a5-7454-9a14-d1221cf9e781', '01946c00-8000-7000-a000-000000000001', 'Preparing', NULL, '{"city": "Springfield", "name": "Ada Example", "line1": "1 Main Street", "line2": null, "region": null, "country": "US", "postalCode": "12345"}', '[{"at": "2026-11-29T22:22:28.2619018Z", "reason": null, "status": "pending"}, {"at": "2026-11-29T22:22:28.4100127Z", "reason": null, "status": "paid"}, {"at": "2026-11-29T22:22:28.5794747Z", "reason": null, "status": "preparing"}]', '2026-11-29 22:22:28.261901+00', '2026-11-29 22:22:28.579474+00', '2026-11-29 22:22:28.410012+00', NULL, DEFAULT, 1799, 'USD', 3),
	('01a22967-09a5-712f-9fab-443cf8b4f726', '01946c00-8000-7000-a000-000000000001', 'Shipped', NULL, '{"city": "Springfield", "name": "Ada Example", "line1": "1 Main Street", "line2": null, "region": null, "country": "US", "postalCode": "12345"}', '[{"at": "2026-11-29T22:22:28.2619018Z", "reason": null, "status": "pending"}, {"at": "2026-11-29T22:22:28.4100127Z", "reason": null, "status": "paid"}, {"at": "2026-11-29T22:22:28.6059921Z", "reason": null, "status": "preparing"}, {"at": "2026-11-29T22:22:28.6495478Z", "reason": null, "status": "shipped"}]', '2026-11-29 22:22:28.261901+00', '2026-11-29 22:22:28.649547+00', '2026-11-29 22:22:28.410012+00', NULL, DEFAULT, 1799, 'USD', 4),
	('01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '01946c00-8000-7000-a000-000000000001', 'Delivered', NULL, '{"city": "Springfield", "name": "Ada Example", "line1": "1 Main Street", "line2": null, "region": null, "country": "US", "postalCode": "12345"}', '[{"at": "2026-11-29T22:22:28.2619018Z", "reason": null, "status": "pending"}, {"at": "2026-11-29T22:22:28.3496103Z", "reason": null, "status": "paid"}, {"at": "2026-11-29T22:22:28.6252958Z", "reason": null, "status": "preparing"}, {"at": "2026-11-29T22:22:28.6665517Z", "reason": null, "status": "shipped"}, {"at": "2026-11-29T22:22:28.69791Z", "reason": null, "status": "delivered"}]', '2026-11-29 22:22:28.261901+00', '2026-11-29 22:22:28.69791+00', '2026-11-29 22:22:28.34961+00', NULL, DEFAULT, 1799, 'USD', 5),
	('01a22967-09a5-7540-9167-dbdac7c9a5de', '01946c00-8000-7000-a000-000000000001', 'Delivered', NULL, '{"city": "Springfield", "name": "Ada Example", "line1": "1 Main Street", "line2": null, "region": null, "country": "US", "postalCode": "12345"}', '[{"at": "2026-11-29T22:22:28.2619018Z", "reason": null, "status": "pending"}, {"at": "2026-11-29T22:22:28.4100127Z", "reason": null, "status": "paid"}, {"at": "2026-11-29T22:22:28.6377023Z", "reason": null, "status": "preparing"}, {"at": "2026-11-29T22:22:28.6844174Z", "reason": null, "status": "shipped"}, {"at": "2026-11-29T22:22:28.715144Z", "reason": null, "status": "delivered"}]', '2026-11-29 22:22:28.261901+00', '2026-11-29 22:22:28.748821+00', '2026-11-29 22:22:28.410012+00', '{"at": "2026-11-29T22:22:28.7488216Z", "by": "acc_01946c0080007000a000000000000003", "reason": "Broken on arrival"}', DEFAULT, 1799, 'USD', 6),
	('01a22967-09a5-7293-b4a8-96e67872b5f9', '01946c00-8000-7000-a000-000000000001', 'Cancelled', 'Out of stock after all', '{"city": "Springfield", "name": "Ada Example", "line1": "1 Main Street", "line2": null, "region": null, "country": "US", "postalCode": "12345"}', '[{"at": "2026-11-29T22:22:28.2619018Z", "reason": null, "status": "pending"}, {"at": "2026-11-29T22:22:28.4100127Z", "reason": null, "status": "paid"}, {"at": "2026-11-29T22:22:28.8232663Z", "reason": "Out of stock after all", "status": "cancelled"}]', '2026-11-29 22:22:28.261901+00', '2026-11-29 22:22:28.823266+00', '2026-11-29 22:22:28.410012+00', '{"at": "2026-11-29T22:22:28.8232663Z", "by": "acc_01946c0080007000a000000000000003", "reason": "Out of stock after all"}', DEFAULT, 1799, 'USD', 3),
	('01a22967-09a5-713c-b794-56d845e8fc6c', '01946c00-8000-7000-a000-000000000001', 'Cancelled', 'Ordered twice', '{"city": "Springfield", "name": "Ada Example", "line1": "1 Main Street", "line2": null, "region": null, "country": "US", "postalCode": "12345"}', '[{"at": "2026-11-29T22:22:28.2619018Z", "reason": null, "status": "pending"}, {"at": "2026-11-29T22:22:28.4100127Z", "reason": null, "status": "paid"}, {"at": "2026-11-29T22:22:28.9863067Z", "reason": "Ordered twice", "status": "cancelled"}]', '2026-11-29 22:22:28.261901+00', '2026-11-29 22:22:28.986306+00', '2026-11-29 22:22:28.410012+00', NULL, DEFAULT, 1799, 'USD', 3),
	('01a22967-0ec0-79b0-b1f7-4c3c3f8ab335', '01946c00-8000-7000-a000-000000000001', 'Rejected', 'expired', '{"city": "Springfield", "name": "Ada Example", "line1": "1 Main Street", "line2": null, "region": null, "country": "US", "postalCode": "12345"}', '[{"at": "2026-11-29T22:22:29.56888Z", "reason": null, "status": "pending"}, {"at": "2026-11-29T22:22:29.5999223Z", "reason": "expired", "status": "rejected"}]', '2026-11-29 22:22:29.56888+00', '2026-11-29 22:22:29.599922+00', NULL, NULL, DEFAULT, 99, 'USD', 2),
	('01a22967-0f0c-7c4b-a6f5-8b395d52ab97', '01946c00-8000-7000-a000-000000000001', 'Cancelled', NULL, '{"city": "Springfield", "name": "Ada Example", "line1": "1 Main Street", "line2": null, "region": null, "country": "US", "postalCode": "12345"}', '[{"at": "2026-11-29T22:22:29.6448613Z", "reason": null, "status": "pending"}, {"at": "2026-11-29T22:22:29.673453Z", "reason": null, "status": "cancelled"}]', '2026-11-29 22:22:29.644861+00', '2026-11-29 22:22:29.673453+00', NULL, NULL, DEFAULT, 99, 'USD', 2),
	('01a22967-0f4f-75ee-9d97-c6c9223736e8', '01946c00-8000-7000-a000-000000000001', 'Pending', NULL, '{"city": "Springfield", "name": "Ada Example", "line1": "1 Main Street", "line2": null, "region": null, "country": "US", "postalCode": "12345"}', '[{"at": "2026-11-29T22:22:29.7118853Z", "reason": null, "status": "pending"}]', '2026-11-29 22:22:29.711885+00', '2026-11-29 22:22:29.711885+00', NULL, NULL, DEFAULT, 99, 'USD', 1),
	('01a22967-0fbf-7768-b63f-ec445bbdd997', '01946c00-8000-7000-a000-000000000001', 'Pending', NULL, '{"city": "Springfield", "name": "Ada Example", "line1": "1 Main Street", "line2": null, "region": null, "country": "US", "postalCode": "12345"}', '[{"at": "2026-11-29T22:22:29.8232739Z", "reason": null, "status": "pending"}]', '2026-11-29 22:22:29.823273+00', '2026-11-29 22:22:29.823273+00', NULL, NULL, DEFAULT, 1700, 'USD', 1);

INSERT INTO public.outbox OVERRIDING SYSTEM VALUE VALUES
	(71, '01a22967-0fbf-7032-bce7-5afc0cf02834', 'order.placed', '01a22967-0fbf-7768-b63f-ec445bbdd997', '01a22967-0fbf-7768-b63f-ec445bbdd997', '01946c00-8000-7000-a000-000000000001', true, '{"total": {"amount": 1700, "currency": "USD"}, "number": "CFZC-8HDV-VPCQ", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670fbf7768b63fec445bbdd997"}', '2026-11-29 22:22:29.823273+00');

INSERT INTO public.payments VALUES
	('01a22967-09a5-7a9a-a7af-1f8494da7d6b', '01a22967-09a5-713c-b794-56d845e8fc6c', '01946c00-8000-7000-a000-000000000001', NULL, 'Refunded', '[{"number": 1, "reason": null, "outcome": "succeeded", "startedAt": "2026-11-29T22:22:28.3665929Z", "finishedAt": "2026-11-29T22:22:28.4100127Z", "nextAttemptAt": null}]', NULL, NULL, 1799, 'USD', 4),
	('01a22967-0439-7371-bfed-d0ea193ac52e', '01a22967-0439-77d8-a891-76b0243619e7', '01946c00-8000-7000-a000-000000000001', NULL, 'Failed', '[{"number": 1, "reason": "Declined.", "outcome": "declined", "startedAt": "2026-11-29T22:22:27.7040662Z", "finishedAt": "2026-11-29T22:22:27.8942994Z", "nextAttemptAt": null}]', NULL, 'Declined.', 1799, 'USD', 3),
	('01a22967-0ec0-7e0b-b53d-61bada4f60a0', '01a22967-0ec0-79b0-b1f7-4c3c3f8ab335', '01946c00-8000-7000-a000-000000000001', NULL, 'Failed', '[]', NULL, 'expired', 99, 'USD', 2),
	('01a22967-0f0c-7d4d-8bd7-c06033b563d3', '01a22967-0f0c-7c4b-a6f5-8b395d52ab97', '01946c00-8000-7000-a000-000000000001', NULL, 'Cancelled', '[]', NULL, NULL, 99, 'USD', 2),
	('01a22967-0f4f-781e-92a0-0e938411b3a7', '01a22967-0f4f-75ee-9d97-c6c9223736e8', '01946c00-8000-7000-a000-000000000001', NULL, 'Pending', '[]', '2026-11-29 22:22:29.711885+00', NULL, 99, 'USD', 1),
	('01a22967-0fbf-7615-9a6d-188e61637898', '01a22967-0fbf-7768-b63f-ec445bbdd997', '01946c00-8000-7000-a000-000000000001', NULL, 'Pending', '[]', '2026-11-29 22:22:29.823273+00', NULL, 1700, 'USD', 1),
	('01a22967-09a5-7819-af5a-6a4e3243bcca', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '01946c00-8000-7000-a000-000000000001', NULL, 'Paid', '[{"number": 1, "reason": null, "outcome": "succeeded", "startedAt": "2026-11-29T22:22:28.3317541Z", "finishedAt": "2026-11-29T22:22:28.3496103Z", "nextAttemptAt": null}]', NULL, NULL, 1799, 'USD', 3),
	('01a22967-0982-74d7-a06e-df6af62b15ee', '01a22967-0982-799f-bce9-8f5919b25846', '01946c00-8000-7000-a000-000000000001', NULL, 'Paid', '[{"number": 1, "reason": "Try again.", "outcome": "failed", "startedAt": "2026-11-29T22:22:28.2754113Z", "finishedAt": "2026-11-29T22:22:28.2867627Z", "nextAttemptAt": "2026-11-29T22:22:28.3067627Z"}, {"number": 2, "reason": null, "outcome": "succeeded", "startedAt": "2026-11-29T22:22:28.3665935Z", "finishedAt": "2026-11-29T22:22:28.4100127Z", "nextAttemptAt": null}]', NULL, NULL, 1799, 'USD', 5),
	('01a22967-09a5-7572-af66-d6e9f4835d7a', '01a22967-09a5-712f-9fab-443cf8b4f726', '01946c00-8000-7000-a000-000000000001', NULL, 'Paid', '[{"number": 1, "reason": null, "outcome": "succeeded", "startedAt": "2026-11-29T22:22:28.3665843Z", "finishedAt": "2026-11-29T22:22:28.4100127Z", "nextAttemptAt": null}]', NULL, NULL, 1799, 'USD', 3),
	('01a22967-09a5-7fa5-9190-1380c9ba2030', '01a22967-09a5-7454-9a14-d1221cf9e781', '01946c00-8000-7000-a000-000000000001', NULL, 'Paid', '[{"number": 1, "reason": null, "outcome": "succeeded", "startedAt": "2026-11-29T22:22:28.366606Z", "finishedAt": "2026-11-29T22:22:28.4100127Z", "nextAttemptAt": null}]', NULL, NULL, 1799, 'USD', 3),
	('01a22967-09a5-73a2-8f1b-cbdb0b3f32e5', '01a22967-09a5-7540-9167-dbdac7c9a5de', '01946c00-8000-7000-a000-000000000001', NULL, 'Refunded', '[{"number": 1, "reason": null, "outcome": "succeeded", "startedAt": "2026-11-29T22:22:28.3665916Z", "finishedAt": "2026-11-29T22:22:28.4100127Z", "nextAttemptAt": null}]', NULL, NULL, 1799, 'USD', 4),
	('01a22967-09a5-7b89-9143-de4dd2aba04a', '01a22967-09a5-7293-b4a8-96e67872b5f9', '01946c00-8000-7000-a000-000000000001', NULL, 'Refunded', '[{"number": 1, "reason": null, "outcome": "succeeded", "startedAt": "2026-11-29T22:22:28.3665925Z", "finishedAt": "2026-11-29T22:22:28.4100127Z", "nextAttemptAt": null}]', NULL, NULL, 1799, 'USD', 4);

INSERT INTO public.product_popularity VALUES
	('01a1fa9f-cedf-7e37-8345-cdaf9e658106', 0),
	('01a1fad6-bd5f-7b55-a7b4-5d68cf7e647b', 0),
	('01a1fb0d-abdf-7cff-bc4a-58907e80bf09', 0),
	('01a1fb44-9a5f-784a-80f1-46766a998e16', 0),
	('01a1fb7b-88df-7430-906c-2c551ff97e1c', 0),
	('01a1fbb2-775f-7794-bad7-76ffc1144c3f', 0),
	('01a1fbe9-65df-70a6-902d-849513f63dee', 0),
	('01a1fc20-545f-7c2d-b55d-1ff27fb32be3', 0),
	('01a1fc57-42df-79b8-a3a7-551f0a8bf72b', 0),
	('01a1fdd7-c85f-77ee-8957-48d19eed388a', 0),
	('01a203d9-de5f-79bf-9c00-e230ae06401a', 0),
	('01a207b6-a35f-7c65-aac5-46e79949f041', 0),
	('01a20d4a-dc5f-7d5b-8f65-64a2172667f3', 0),
	('01a210f0-b2df-7d81-8505-ce5cb1925e82', 0),
	('01a21684-ebdf-75f9-82b8-a63fae349b90', 0),
	('01a216f2-c8df-7d9f-b0b1-7d4e6aa4abf4', 0),
	('01a21acf-8ddf-7978-9323-40bc39f15863', 0),
	('01a1fa31-f1df-7843-b290-93bf413d1e34', 3),
	('01a1fa68-e05f-77a2-91b9-aab2563bf43d', 7),
	('01a22409-9d5f-77e3-882a-3faf698899d1', 0),
	('01a22966-fb08-7d0f-ab56-b6f288f95103', 0),
	('01a22966-ffaa-78c4-8160-2fa2c6136094', 0);

INSERT INTO public.product_views VALUES
	('01a1fa31-f1df-7843-b290-93bf413d1e34', '2026-01-16', 3),
	('01a1fa68-e05f-77a2-91b9-aab2563bf43d', '2026-01-15', 7);

INSERT INTO public.products VALUES
	('01a1fa31-f1df-7843-b290-93bf413d1e34', '01946c00-8000-7000-a000-000000000002', 'AF-3022', 'hand-thrown-espresso-tumbler', 'Hand-Thrown Espresso Tumbler', 'Without a handle and pleasantly rough outside, glazed smooth where you drink.', '01a22966-e7df-7ba1-8dbe-900b36fa3b26', '{01a22966-e7df-7e84-b78e-850918283104}', '{01a22966-e7df-7743-8e6d-1cc38273e452}', '01a22966-e7df-7258-92b9-9c79afb267cd', 'piece', 'Published', '[]', '2026-11-20 18:22:19.615006+00', '2026-11-20 18:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 1700, 'USD', NULL, NULL, 1, '''3022'':6A ''a'':10 ''af'':5A ''alder'':7B ''and'':12 ''drink'':20 ''espresso'':3A ''finch'':8B ''glazed'':16 ''hand'':1A ''handle'':11 ''outside'':15 ''pleasantly'':13 ''rough'':14 ''smooth'':17 ''thrown'':2A ''tumbler'':4A ''where'':18 ''without'':9 ''you'':19'),
	('01a1fa9f-cedf-7e37-8345-cdaf9e658106', NULL, 'LL-9024', 'cork-board-60-40', 'Cork Board 60 × 40', 'Frame of oak, cork a full centimetre deep, ten steel pins.', '01a22966-e7df-7295-9c12-43ba93e6ed5b', '{01a22966-e7df-7cf8-a3a3-2d6039ddce6c}', '{01a22966-e7df-7512-93f7-adf5abe41e9d}', NULL, 'piece', 'Published', '[]', '2026-11-20 20:22:19.615006+00', '2026-11-20 20:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 2700, 'USD', NULL, NULL, 1, '''40'':4A ''60'':3A ''9024'':6A ''a'':13 ''board'':2A ''centimetre'':15 ''cork'':1A,12 ''deep'':16 ''frame'':9 ''full'':14 ''lark'':7B ''ledger'':8B ''ll'':5A ''oak'':11 ''of'':10 ''pins'':19 ''steel'':18 ''ten'':17'),
	('01a1fad6-bd5f-7b55-a7b4-5d68cf7e647b', NULL, 'AF-3017', 'bread-board-with-crumb-tray', 'Bread Board with Crumb Tray', 'The grid lifts off and the crumbs go to the birds.', '01a22966-e7df-7ba1-8dbe-900b36fa3b26', '{01a22966-e7df-7e84-b78e-850918283104}', '{01a22966-e7df-7743-8e6d-1cc38273e452}', '01a22966-e7df-7258-92b9-9c79afb267cd', 'piece', 'Published', '[]', '2026-11-20 21:22:19.615006+00', '2026-11-20 21:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 4100, 'USD', NULL, NULL, 1, '''3017'':7A ''af'':6A ''alder'':8B ''and'':14 ''birds'':20 ''board'':2A ''bread'':1A ''crumb'':4A ''crumbs'':16 ''finch'':9B ''go'':17 ''grid'':11 ''lifts'':12 ''off'':13 ''the'':10,15,19 ''to'':18 ''tray'':5A ''with'':3A'),
	('01a1fb0d-abdf-7cff-bc4a-58907e80bf09', NULL, 'OH-6015', 'fruit-hammock', 'Fruit Hammock', 'Hangs under a cupboard and gives bananas room to ripen.', '01a22966-e7df-78af-bf8a-2f156cb460e6', '{01a22966-e7df-7d17-bf77-574993612b0a}', '{}', NULL, 'piece', 'Published', '[]', '2026-11-20 22:22:19.615006+00', '2026-11-20 22:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 1600, 'USD', NULL, NULL, 1, '''6015'':4A ''a'':8 ''and'':10 ''bananas'':12 ''cupboard'':9 ''fruit'':1A ''gives'':11 ''hammock'':2A ''hangs'':6 ''oakhaven'':5B ''oh'':3A ''ripen'':15 ''room'':13 ''to'':14 ''under'':7'),
	('01a1fb44-9a5f-784a-80f1-46766a998e16', NULL, 'LL-9019', 'paper-scissors-20-cm', 'Paper Scissors 20 cm', 'Long blades that finish the cut.', '01a22966-e7df-7295-9c12-43ba93e6ed5b', '{01a22966-e7df-7cf8-a3a3-2d6039ddce6c}', '{01a22966-e7df-7512-93f7-adf5abe41e9d}', NULL, 'piece', 'Published', '[]', '2026-11-20 23:22:19.615006+00', '2026-11-20 23:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 1600, 'USD', NULL, NULL, 1, '''20'':3A ''9019'':6A ''blades'':10 ''cm'':4A ''cut'':14 ''finish'':12 ''lark'':7B ''ledger'':8B ''ll'':5A ''long'':9 ''paper'':1A ''scissors'':2A ''that'':11 ''the'':13'),
	('01a1fb7b-88df-7430-906c-2c551ff97e1c', NULL, 'AF-3012', 'carafe-with-cork-stopper', 'Carafe with Cork Stopper', 'Blown glass, one litre. The cork keeps out summer''s wasps.', '01a22966-e7df-7ba1-8dbe-900b36fa3b26', '{01a22966-e7df-7e84-b78e-850918283104}', '{01a22966-e7df-7743-8e6d-1cc38273e452}', '01a22966-e7df-7258-92b9-9c79afb267cd', 'piece', 'Published', '[]', '2026-11-21 00:22:19.615006+00', '2026-11-21 00:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 2700, 'USD', NULL, NULL, 1, '''3012'':6A ''af'':5A ''alder'':7B ''blown'':9 ''carafe'':1A ''cork'':3A,14 ''finch'':8B ''glass'':10 ''keeps'':15 ''litre'':12 ''one'':11 ''out'':16 ''s'':18 ''stopper'':4A ''summer'':17 ''the'':13 ''wasps'':19 ''with'':2A'),
	('01a1fbb2-775f-7794-bad7-76ffc1144c3f', NULL, 'OH-6010', 'spice-jars-set-of-twelve', 'Spice Jars, Set of Twelve', 'Glass with steel lids, and labels that come off in hot water.', '01a22966-e7df-78af-bf8a-2f156cb460e6', '{01a22966-e7df-7d17-bf77-574993612b0a,01a22966-e7df-7eda-9928-d293fe4d6be3}', '{}', NULL, 'set', 'Published', '[]', '2026-11-21 01:22:19.615006+00', '2026-11-21 01:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 2400, 'USD', NULL, NULL, 1, '''6010'':7A ''and'':13 ''come'':16 ''glass'':9 ''hot'':19 ''in'':18 ''jars'':2A ''labels'':14 ''lids'':12 ''oakhaven'':8B ''of'':4A ''off'':17 ''oh'':6A ''set'':3A ''spice'':1A ''steel'':11 ''that'':15 ''twelve'':5A ''water'':20 ''with'':10'),
	('01a1fbe9-65df-70a6-902d-849513f63dee', NULL, 'LL-9014', 'letter-tray-ash', 'Letter Tray, Ash', 'Two of them stack. The lower one is for things that can wait.', '01a22966-e7df-7295-9c12-43ba93e6ed5b', '{01a22966-e7df-7cf8-a3a3-2d6039ddce6c,01a22966-e7df-7d17-bf77-574993612b0a}', '{01a22966-e7df-7512-93f7-adf5abe41e9d}', NULL, 'piece', 'Published', '[]', '2026-11-21 02:22:19.615006+00', '2026-11-21 02:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 4200, 'USD', NULL, NULL, 1, '''9014'':5A ''ash'':3A ''can'':19 ''for'':16 ''is'':15 ''lark'':6B ''ledger'':7B ''letter'':1A ''ll'':4A ''lower'':13 ''of'':9 ''one'':14 ''stack'':11 ''that'':18 ''the'':12 ''them'':10 ''things'':17 ''tray'':2A ''two'':8 ''wait'':20'),
	('01a1fc20-545f-7c2d-b55d-1ff27fb32be3', NULL, 'AF-3007', 'salad-servers-ash', 'Salad Servers, Ash', 'A broad fork and spoon that hold lettuce without squeezing it.', '01a22966-e7df-7ba1-8dbe-900b36fa3b26', '{01a22966-e7df-7e84-b78e-850918283104}', '{01a22966-e7df-7743-8e6d-1cc38273e452}', '01a22966-e7df-7258-92b9-9c79afb267cd', 'pair', 'Published', '[]', '2026-11-21 03:22:19.615006+00', '2026-11-21 03:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 2200, 'USD', NULL, NULL, 1, '''3007'':5A ''a'':8 ''af'':4A ''alder'':6B ''and'':11 ''ash'':3A ''broad'':9 ''finch'':7B ''fork'':10 ''hold'':14 ''it'':18 ''lettuce'':15 ''salad'':1A ''servers'':2A ''spoon'':12 ''squeezing'':17 ''that'':13 ''without'':16'),
	('01a1fc57-42df-79b8-a3a7-551f0a8bf72b', NULL, 'OH-6005', 'wall-shelf-with-hooks', 'Wall Shelf with Hooks', 'A shelf for hats, a rail for coats, five hooks for keys and bags.', '01a22966-e7df-78af-bf8a-2f156cb460e6', '{01a22966-e7df-7d17-bf77-574993612b0a}', '{}', NULL, 'piece', 'Published', '[]', '2026-11-21 04:22:19.615006+00', '2026-11-21 04:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 5700, 'USD', 4700, 'USD', 1, '''6005'':6A ''a'':8,12 ''and'':20 ''bags'':21 ''coats'':15 ''five'':16 ''for'':10,14,18 ''hats'':11 ''hooks'':4A,17 ''keys'':19 ''oakhaven'':7B ''oh'':5A ''rail'':13 ''shelf'':2A,9 ''wall'':1A ''with'':3A'),
	('01a1fa68-e05f-77a2-91b9-aab2563bf43d', NULL, 'OH-6020', 'umbrella-stand-zinc', 'Umbrella Stand, Zinc', 'A slim bucket with a drip tray. The zinc turns darker with every storm.', '01a22966-e7df-78af-bf8a-2f156cb460e6', '{01a22966-e7df-7d17-bf77-574993612b0a}', '{}', NULL, 'piece', 'Published', '[]', '2026-11-20 19:22:19.615006+00', '2026-11-29 22:22:25.17363+00', NULL, DEFAULT, DEFAULT, DEFAULT, 4200, 'USD', 99, 'USD', 2, '''6020'':5A ''a'':7,11 ''bucket'':9 ''darker'':17 ''drip'':12 ''every'':19 ''oakhaven'':6B ''oh'':4A ''slim'':8 ''stand'':2A ''storm'':20 ''the'':14 ''tray'':13 ''turns'':16 ''umbrella'':1A ''with'':10,18 ''zinc'':3A,15'),
	('01a1fdd7-c85f-77ee-8957-48d19eed388a', '01946c00-8000-7000-a000-000000000002', 'FH-8019', 'orchid-pot-pierced', 'Orchid Pot, Pierced', 'Air for the roots through forty hand-cut openings.', '01a22966-e7df-7304-bd5d-507a5c5ce2b8', '{01a22966-e7df-7111-b4f9-1963a286e42e}', '{01a22966-e7df-7577-96eb-b2cb520ad0ed}', '01a22966-e7df-730b-9bed-f90d2ae4281c', 'piece', 'Published', '[]', '2026-11-21 11:22:19.615006+00', '2026-11-21 11:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 2700, 'USD', NULL, NULL, 1, '''8019'':5A ''air'':7 ''cut'':14 ''fernhollow'':6B ''fh'':4A ''for'':8 ''forty'':12 ''hand'':13 ''openings'':15 ''orchid'':1A ''pierced'':3A ''pot'':2A ''roots'':10 ''the'':9 ''through'':11'),
	('01a203d9-de5f-79bf-9c00-e230ae06401a', '01946c00-8000-7000-a000-000000000002', 'LL-9026', 'glazed-paper-weight', 'Glazed Paper Weight', 'A smooth pebble of stoneware that keeps the window open and the letters down.', '01a22966-e7df-7295-9c12-43ba93e6ed5b', '{01a22966-e7df-7cf8-a3a3-2d6039ddce6c}', '{01a22966-e7df-7512-93f7-adf5abe41e9d}', NULL, 'piece', 'Published', '[]', '2026-11-22 15:22:19.615006+00', '2026-11-22 15:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 1400, 'USD', NULL, NULL, 1, '''9026'':5A ''a'':8 ''and'':18 ''down'':21 ''glazed'':1A ''keeps'':14 ''lark'':6B ''ledger'':7B ''letters'':20 ''ll'':4A ''of'':11 ''open'':17 ''paper'':2A ''pebble'':10 ''smooth'':9 ''stoneware'':12 ''that'':13 ''the'':15,19 ''weight'':3A ''window'':16'),
	('01a207b6-a35f-7c65-aac5-46e79949f041', '01946c00-8000-7000-a000-000000000002', 'FH-8016', 'glazed-planter-oxblood-25-cm', 'Glazed Planter, Oxblood 25 cm', 'A deep red that runs to brown at the rim.', '01a22966-e7df-7304-bd5d-507a5c5ce2b8', '{01a22966-e7df-7111-b4f9-1963a286e42e}', '{01a22966-e7df-7577-96eb-b2cb520ad0ed}', '01a22966-e7df-730b-9bed-f90d2ae4281c', 'piece', 'Published', '[]', '2026-11-23 09:22:19.615006+00', '2026-11-23 09:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 4400, 'USD', NULL, NULL, 1, '''25'':4A ''8016'':7A ''a'':9 ''at'':16 ''brown'':15 ''cm'':5A ''deep'':10 ''fernhollow'':8B ''fh'':6A ''glazed'':1A ''oxblood'':3A ''planter'':2A ''red'':11 ''rim'':18 ''runs'':13 ''that'':12 ''the'':17 ''to'':14'),
	('01a20d4a-dc5f-7d5b-8f65-64a2172667f3', '01946c00-8000-7000-a000-000000000002', 'AF-3021', 'hand-thrown-ramen-bowl', 'Hand-Thrown Ramen Bowl', 'Thrown on the wheel in small batches, with two rests for chopsticks in the rim.', '01a22966-e7df-7ba1-8dbe-900b36fa3b26', '{01a22966-e7df-7e84-b78e-850918283104}', '{01a22966-e7df-7743-8e6d-1cc38273e452}', '01a22966-e7df-7258-92b9-9c79afb267cd', 'piece', 'Published', '[]', '2026-11-24 11:22:19.615006+00', '2026-11-24 11:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 2900, 'USD', NULL, NULL, 1, '''3021'':6A ''af'':5A ''alder'':7B ''batches'':15 ''bowl'':4A ''chopsticks'':20 ''finch'':8B ''for'':19 ''hand'':1A ''in'':13,21 ''on'':10 ''ramen'':3A ''rests'':18 ''rim'':23 ''small'':14 ''the'':11,22 ''thrown'':2A,9 ''two'':17 ''wheel'':12 ''with'':16'),
	('01a210f0-b2df-7d81-8505-ce5cb1925e82', '01946c00-8000-7000-a000-000000000002', 'FH-8018', 'wall-planter-half-moon', 'Wall Planter, Half Moon', 'Hangs flat on the wall and lets ivy fall forward.', '01a22966-e7df-7304-bd5d-507a5c5ce2b8', '{01a22966-e7df-7111-b4f9-1963a286e42e}', '{01a22966-e7df-7577-96eb-b2cb520ad0ed}', '01a22966-e7df-730b-9bed-f90d2ae4281c', 'piece', 'Published', '[]', '2026-11-25 04:22:19.615006+00', '2026-11-25 04:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 3100, 'USD', NULL, NULL, 1, '''8018'':6A ''and'':13 ''fall'':16 ''fernhollow'':7B ''fh'':5A ''flat'':9 ''forward'':17 ''half'':3A ''hangs'':8 ''ivy'':15 ''lets'':14 ''moon'':4A ''on'':10 ''planter'':2A ''the'':11 ''wall'':1A,12'),
	('01a21684-ebdf-75f9-82b8-a63fae349b90', '01946c00-8000-7000-a000-000000000002', 'AF-3023', 'hand-thrown-fruit-bowl', 'Hand-Thrown Fruit Bowl', 'A wide bowl with a folded edge, in a blue that took eleven test tiles to find.', '01a22966-e7df-7ba1-8dbe-900b36fa3b26', '{01a22966-e7df-7e84-b78e-850918283104}', '{01a22966-e7df-7743-8e6d-1cc38273e452}', '01a22966-e7df-7258-92b9-9c79afb267cd', 'piece', 'Published', '[]', '2026-11-26 06:22:19.615006+00', '2026-11-26 06:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 4800, 'USD', NULL, NULL, 1, '''3023'':6A ''a'':9,13,17 ''af'':5A ''alder'':7B ''blue'':18 ''bowl'':4A,11 ''edge'':15 ''eleven'':21 ''finch'':8B ''find'':25 ''folded'':14 ''fruit'':3A ''hand'':1A ''in'':16 ''test'':22 ''that'':19 ''thrown'':2A ''tiles'':23 ''to'':24 ''took'':20 ''wide'':10 ''with'':12'),
	('01a216f2-c8df-7d9f-b0b1-7d4e6aa4abf4', '01946c00-8000-7000-a000-000000000002', 'LL-9025', 'glazed-pen-cup', 'Glazed Pen Cup', 'Thrown by hand, heavy at the foot, and just high enough for a ruler.', '01a22966-e7df-7295-9c12-43ba93e6ed5b', '{01a22966-e7df-7cf8-a3a3-2d6039ddce6c}', '{01a22966-e7df-7512-93f7-adf5abe41e9d}', NULL, 'piece', 'Published', '[]', '2026-11-26 08:22:19.615006+00', '2026-11-26 08:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 1800, 'USD', NULL, NULL, 1, '''9025'':5A ''a'':20 ''and'':15 ''at'':12 ''by'':9 ''cup'':3A ''enough'':18 ''foot'':14 ''for'':19 ''glazed'':1A ''hand'':10 ''heavy'':11 ''high'':17 ''just'':16 ''lark'':6B ''ledger'':7B ''ll'':4A ''pen'':2A ''ruler'':21 ''the'':13 ''thrown'':8'),
	('01a21acf-8ddf-7978-9323-40bc39f15863', '01946c00-8000-7000-a000-000000000002', 'FH-8015', 'glazed-planter-celadon-25-cm', 'Glazed Planter, Celadon 25 cm', 'Thrown and glazed by hand. Each pot shows where the potter''s thumb left it.', '01a22966-e7df-7304-bd5d-507a5c5ce2b8', '{01a22966-e7df-7111-b4f9-1963a286e42e}', '{01a22966-e7df-7577-96eb-b2cb520ad0ed}', '01a22966-e7df-730b-9bed-f90d2ae4281c', 'piece', 'Published', '[]', '2026-11-27 02:22:19.615006+00', '2026-11-27 02:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 4400, 'USD', NULL, NULL, 1, '''25'':4A ''8015'':7A ''and'':10 ''by'':12 ''celadon'':3A ''cm'':5A ''each'':14 ''fernhollow'':8B ''fh'':6A ''glazed'':1A,11 ''hand'':13 ''it'':23 ''left'':22 ''planter'':2A ''pot'':15 ''potter'':19 ''s'':20 ''shows'':16 ''the'':18 ''thrown'':9 ''thumb'':21 ''where'':17'),
	('01a22409-9d5f-77e3-882a-3faf698899d1', '01946c00-8000-7000-a000-000000000002', 'FH-8017', 'bonsai-dish-unglazed', 'Bonsai Dish, Unglazed', 'Shallow, with four feet and two holes for the wire.', '01a22966-e7df-7304-bd5d-507a5c5ce2b8', '{01a22966-e7df-7111-b4f9-1963a286e42e}', '{01a22966-e7df-7577-96eb-b2cb520ad0ed}', '01a22966-e7df-730b-9bed-f90d2ae4281c', 'piece', 'Published', '[]', '2026-11-28 21:22:19.615006+00', '2026-11-28 21:22:19.615006+00', NULL, DEFAULT, DEFAULT, DEFAULT, 3600, 'USD', 2900, 'USD', 1, '''8017'':5A ''and'':11 ''bonsai'':1A ''dish'':2A ''feet'':10 ''fernhollow'':6B ''fh'':4A ''for'':14 ''four'':9 ''holes'':13 ''shallow'':7 ''the'':15 ''two'':12 ''unglazed'':3A ''wire'':16 ''with'':8'),
	('01a22966-fb08-7d0f-ab56-b6f288f95103', NULL, 'JUG-0', 'withdrawn-jug', 'Withdrawn jug', NULL, NULL, '{}', '{}', NULL, NULL, 'Published', '[]', '2026-11-29 22:22:24.520908+00', '2026-11-29 22:22:24.799648+00', '2026-11-29 22:22:24.799648+00', DEFAULT, DEFAULT, DEFAULT, 1500, 'USD', NULL, NULL, 2, '''0'':4A ''jug'':2A,3A ''withdrawn'':1A'),
	('01a22966-ffaa-78c4-8160-2fa2c6136094', NULL, 'JUG-1', 'imported-jug', 'Imported jug', NULL, NULL, '{}', '{}', NULL, NULL, 'Published', '[]', '2026-11-29 22:22:25.706033+00', '2026-11-29 22:22:25.706033+00', NULL, DEFAULT, DEFAULT, DEFAULT, 1200, 'USD', NULL, NULL, 1, '''1'':4A ''imported'':1A ''jug'':2A,3A');

INSERT INTO public.refresh_tokens VALUES
	('444ed8e38c2faf6dddfdaf0addad6014b609f8e40ea698a33f4904d8cff6f01d', '00000001-0000-0000-0000-000000000000', '01946c00-8000-7000-a000-000000000001', '2026-12-13 22:22:23.422158+00', '2026-11-29 22:22:23.497499+00', NULL),
	('55a4851d172d8da173251eb25d73e1cbbdc1138d08abb000e4533a0619fc6699', '00000001-0000-0000-0000-000000000000', '01946c00-8000-7000-a000-000000000001', '2026-12-13 22:22:23.497499+00', NULL, NULL);

INSERT INTO public.search_terms VALUES
	('pen'),
	('wasps'),
	('crumb'),
	('oak'),
	('oxblood'),
	('by'),
	('rail'),
	('pins'),
	('potter'),
	('fh'),
	('out'),
	('glazed'),
	('chopsticks'),
	('with'),
	('drink'),
	('cut'),
	('edge'),
	('hammock'),
	('slim'),
	('orchid'),
	('wire'),
	('wheel'),
	('ten'),
	('high'),
	('fernhollow'),
	('hooks'),
	('long'),
	('thrown'),
	('rim'),
	('fork'),
	('left'),
	('moon'),
	('deep'),
	('ramen'),
	('bags'),
	('it'),
	('9025'),
	('glass'),
	('storm'),
	('hot'),
	('bonsai'),
	('a'),
	('is'),
	('cupboard'),
	('jars'),
	('full'),
	('blue'),
	('3012'),
	('just'),
	('come');
INSERT INTO public.search_terms VALUES
	('without'),
	('thumb'),
	('took'),
	('of'),
	('in'),
	('finish'),
	('ash'),
	('40'),
	('ll'),
	('the'),
	('through'),
	('birds'),
	('red'),
	('bucket'),
	('letter'),
	('9026'),
	('one'),
	('roots'),
	('8015'),
	('squeezing'),
	('3021'),
	('zinc'),
	('6020'),
	('cork'),
	('shows'),
	('litre'),
	('3017'),
	('celadon'),
	('paper'),
	('down'),
	('8018'),
	('on'),
	('room'),
	('holes'),
	('you'),
	('9019'),
	('6005'),
	('outside'),
	('keys'),
	('fruit'),
	('things'),
	('3007'),
	('9024'),
	('unglazed'),
	('every'),
	('handle'),
	('centimetre'),
	('darker'),
	('openings'),
	('runs');
INSERT INTO public.search_terms VALUES
	('fall'),
	('lettuce'),
	('dish'),
	('window'),
	('flat'),
	('stopper'),
	('3023'),
	('water'),
	('lark'),
	('folded'),
	('s'),
	('carafe'),
	('lets'),
	('spice'),
	('crumbs'),
	('four'),
	('steel'),
	('pleasantly'),
	('lifts'),
	('keeps'),
	('find'),
	('enough'),
	('salad'),
	('turns'),
	('board'),
	('servers'),
	('letters'),
	('bowl'),
	('hats'),
	('go'),
	('hold'),
	('bananas'),
	('at'),
	('can'),
	('small'),
	('grid'),
	('half'),
	('umbrella'),
	('frame'),
	('tiles'),
	('alder'),
	('batches'),
	('test'),
	('oh'),
	('60'),
	('tray'),
	('stoneware'),
	('wait'),
	('25'),
	('hand');
INSERT INTO public.search_terms VALUES
	('8016'),
	('cup'),
	('air'),
	('for'),
	('scissors'),
	('where'),
	('summer'),
	('open'),
	('gives'),
	('lower'),
	('blades'),
	('weight'),
	('pot'),
	('eleven'),
	('rests'),
	('that'),
	('feet'),
	('rough'),
	('forward'),
	('pierced'),
	('drip'),
	('hangs'),
	('8017'),
	('tumbler'),
	('each'),
	('stand'),
	('under'),
	('twelve'),
	('ruler'),
	('finch'),
	('smooth'),
	('shallow'),
	('off'),
	('spoon'),
	('foot'),
	('wide'),
	('ivy'),
	('ripen'),
	('stack'),
	('labels'),
	('bread'),
	('forty'),
	('set'),
	('two'),
	('3022'),
	('and'),
	('coats'),
	('heavy'),
	('five'),
	('6010');
INSERT INTO public.search_terms VALUES
	('shelf'),
	('9014'),
	('blown'),
	('espresso'),
	('wall'),
	('broad'),
	('af'),
	('20'),
	('planter'),
	('ledger'),
	('brown'),
	('8019'),
	('cm'),
	('lids'),
	('to'),
	('pebble'),
	('6015'),
	('them'),
	('oakhaven'),
	('0'),
	('jug'),
	('withdrawn'),
	('1'),
	('imported');

INSERT INTO public.stock_changes OVERRIDING SYSTEM VALUE VALUES
	(20, '01a1fa31-f1df-7843-b290-93bf413d1e34', 146, 11);

INSERT INTO public.stock_movements VALUES
	('01a1fa31-f1df-77a7-9671-c7e4dd0cd52f', '01a1fa31-f1df-7843-b290-93bf413d1e34', 52, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-20 18:22:19.615006+00'),
	('01a1fa68-e05f-730d-9885-1d1daa4a2628', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', 25, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-20 19:22:19.615006+00'),
	('01a1fa9f-cedf-7b8f-bb7d-a1f5b73282d2', '01a1fa9f-cedf-7e37-8345-cdaf9e658106', 49, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-20 20:22:19.615006+00'),
	('01a1fad6-bd5f-7f30-b144-25fdc1331e95', '01a1fad6-bd5f-7b55-a7b4-5d68cf7e647b', 36, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-20 21:22:19.615006+00'),
	('01a1fb0d-abdf-76e1-ba74-a88fb250cc05', '01a1fb0d-abdf-7cff-bc4a-58907e80bf09', 58, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-20 22:22:19.615006+00'),
	('01a1fb44-9a5f-734b-8f77-ac49dca1cee9', '01a1fb44-9a5f-784a-80f1-46766a998e16', 121, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-20 23:22:19.615006+00'),
	('01a1fb7b-88df-7bd1-baa6-c84b39ef0935', '01a1fb7b-88df-7430-906c-2c551ff97e1c', 69, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-21 00:22:19.615006+00'),
	('01a1fbb2-775f-7bfc-a543-85c3908af3fc', '01a1fbb2-775f-7794-bad7-76ffc1144c3f', 82, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-21 01:22:19.615006+00'),
	('01a1fbe9-65df-7175-b21e-f5ed2aab10f5', '01a1fbe9-65df-70a6-902d-849513f63dee', 34, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-21 02:22:19.615006+00'),
	('01a1fc20-545f-7d03-ab2f-af9d53c4d582', '01a1fc20-545f-7c2d-b55d-1ff27fb32be3', 80, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-21 03:22:19.615006+00'),
	('01a1fc57-42df-7327-9c74-34d565e94493', '01a1fc57-42df-79b8-a3a7-551f0a8bf72b', 38, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-21 04:22:19.615006+00'),
	('01a1fdd7-c85f-7351-ba67-31dd945ee298', '01a1fdd7-c85f-77ee-8957-48d19eed388a', 24, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-21 11:22:19.615006+00'),
	('01a203d9-de5f-7a7d-a460-48dddf321fc5', '01a203d9-de5f-79bf-9c00-e230ae06401a', 37, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-22 15:22:19.615006+00'),
	('01a207b6-a35f-7cfe-bee8-28e73e4eb9d4', '01a207b6-a35f-7c65-aac5-46e79949f041', 16, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-23 09:22:19.615006+00'),
	('01a20d4a-dc5f-7362-973a-bb9e6ae9a9c4', '01a20d4a-dc5f-7d5b-8f65-64a2172667f3', 45, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-24 11:22:19.615006+00'),
	('01a210f0-b2df-70d8-b250-87c2d4b7d91f', '01a210f0-b2df-7d81-8505-ce5cb1925e82', 28, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-25 04:22:19.615006+00'),
	('01a21684-ebdf-72af-b736-05cf09ef2b46', '01a21684-ebdf-75f9-82b8-a63fae349b90', 15, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-26 06:22:19.615006+00'),
	('01a216f2-c8df-7ce8-8450-a376e637b437', '01a216f2-c8df-7d9f-b0b1-7d4e6aa4abf4', 31, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-26 08:22:19.615006+00'),
	('01a21acf-8ddf-7b4c-b530-67ae4294965f', '01a21acf-8ddf-7978-9323-40bc39f15863', 19, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-27 02:22:19.615006+00'),
	('01a22409-9d5f-7b26-a875-94898fdc5f2b', '01a22409-9d5f-77e3-882a-3faf698899d1', 22, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-28 21:22:19.615006+00'),
	('01a22966-fb08-7560-b9ec-9daae421e862', '01a22966-fb08-7d0f-ab56-b6f288f95103', 3, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-29 22:22:24.520908+00'),
	('01a22966-fd23-73f6-8423-aa6ce8bb9d8c', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', 75, 'Set', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-29 22:22:25.059313+00'),
	('01a22966-fd6b-7864-a09e-9b64e29660a4', '01a1fa31-f1df-7843-b290-93bf413d1e34', 100, 'Adjustment', 'Delivery', NULL, '01946c00-8000-7000-a000-000000000002', '2026-11-29 22:22:25.131357+00'),
	('01a22966-ffaa-73ed-bab5-9dcb5e2db9b0', '01a22966-ffaa-78c4-8160-2fa2c6136094', 4, 'Initial', NULL, NULL, '01946c00-8000-7000-a000-000000000003', '2026-11-29 22:22:25.706033+00'),
	('01a22967-09fd-7373-974f-f9660154d878', '01a1fa31-f1df-7843-b290-93bf413d1e34', -1, 'Sale', NULL, '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', NULL, '2026-11-29 22:22:28.34961+00'),
	('01a22967-09fd-7631-b6a6-39092d7e45cc', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', -1, 'Sale', NULL, '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', NULL, '2026-11-29 22:22:28.34961+00'),
	('01a22967-0a3a-70b8-bc0e-9fdf42932112', '01a1fa31-f1df-7843-b290-93bf413d1e34', -1, 'Sale', NULL, '01a22967-09a5-7293-b4a8-96e67872b5f9', NULL, '2026-11-29 22:22:28.410012+00'),
	('01a22967-0a3a-70bd-aaae-301293973045', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', -1, 'Sale', NULL, '01a22967-09a5-712f-9fab-443cf8b4f726', NULL, '2026-11-29 22:22:28.410012+00'),
	('01a22967-0a3a-7298-b381-bd1d92325b06', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', -1, 'Sale', NULL, '01a22967-09a5-7293-b4a8-96e67872b5f9', NULL, '2026-11-29 22:22:28.410012+00'),
	('01a22967-0a3a-7639-9980-2d212de350d0', '01a1fa31-f1df-7843-b290-93bf413d1e34', -1, 'Sale', NULL, '01a22967-09a5-712f-9fab-443cf8b4f726', NULL, '2026-11-29 22:22:28.410012+00'),
	('01a22967-0a3a-773f-afbf-03ab6a325eb5', '01a1fa31-f1df-7843-b290-93bf413d1e34', -1, 'Sale', NULL, '01a22967-09a5-7540-9167-dbdac7c9a5de', NULL, '2026-11-29 22:22:28.410012+00'),
	('01a22967-0a3a-78d1-9509-9ef789e4c2c6', '01a1fa31-f1df-7843-b290-93bf413d1e34', -1, 'Sale', NULL, '01a22967-0982-799f-bce9-8f5919b25846', NULL, '2026-11-29 22:22:28.410012+00'),
	('01a22967-0a3a-7908-ad09-a8da692d7b94', '01a1fa31-f1df-7843-b290-93bf413d1e34', -1, 'Sale', NULL, '01a22967-09a5-7454-9a14-d1221cf9e781', NULL, '2026-11-29 22:22:28.410012+00'),
	('01a22967-0a3a-7c4c-bc7b-b462db22f3ba', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', -1, 'Sale', NULL, '01a22967-0982-799f-bce9-8f5919b25846', NULL, '2026-11-29 22:22:28.410012+00'),
	('01a22967-0a3a-7d17-939a-19497e1c725b', '01a1fa31-f1df-7843-b290-93bf413d1e34', -1, 'Sale', NULL, '01a22967-09a5-713c-b794-56d845e8fc6c', NULL, '2026-11-29 22:22:28.410012+00'),
	('01a22967-0a3a-7d53-8b9b-89dffc5c78b7', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', -1, 'Sale', NULL, '01a22967-09a5-7454-9a14-d1221cf9e781', NULL, '2026-11-29 22:22:28.410012+00'),
	('01a22967-0a3a-7d7b-851e-1094efa15629', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', -1, 'Sale', NULL, '01a22967-09a5-7540-9167-dbdac7c9a5de', NULL, '2026-11-29 22:22:28.410012+00'),
	('01a22967-0a3a-7fa7-88bb-ae5176544667', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', -1, 'Sale', NULL, '01a22967-09a5-713c-b794-56d845e8fc6c', NULL, '2026-11-29 22:22:28.410012+00'),
	('01a22967-0bd7-7100-acd2-411473e112ef', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', 1, 'Return', NULL, '01a22967-09a5-7293-b4a8-96e67872b5f9', NULL, '2026-11-29 22:22:28.823266+00'),
	('01a22967-0bd7-79c4-adde-8da97a67e591', '01a1fa31-f1df-7843-b290-93bf413d1e34', 1, 'Return', NULL, '01a22967-09a5-7293-b4a8-96e67872b5f9', NULL, '2026-11-29 22:22:28.823266+00'),
	('01a22967-0c7a-70a5-aece-ecae9c44aa7a', '01a1fa31-f1df-7843-b290-93bf413d1e34', 1, 'Return', NULL, '01a22967-09a5-713c-b794-56d845e8fc6c', NULL, '2026-11-29 22:22:28.986306+00'),
	('01a22967-0c7a-7500-9e8f-db3ff5fdca5f', '01a1fa68-e05f-77a2-91b9-aab2563bf43d', 1, 'Return', NULL, '01a22967-09a5-713c-b794-56d845e8fc6c', NULL, '2026-11-29 22:22:28.986306+00');

INSERT INTO public.stocks VALUES
	('01a1fa9f-cedf-7e37-8345-cdaf9e658106', 49, 0, 1),
	('01a1fad6-bd5f-7b55-a7b4-5d68cf7e647b', 36, 0, 1),
	('01a1fb0d-abdf-7cff-bc4a-58907e80bf09', 58, 0, 1),
	('01a1fb44-9a5f-784a-80f1-46766a998e16', 121, 0, 1),
	('01a1fb7b-88df-7430-906c-2c551ff97e1c', 69, 0, 1),
	('01a1fbb2-775f-7794-bad7-76ffc1144c3f', 82, 0, 1),
	('01a1fbe9-65df-70a6-902d-849513f63dee', 34, 0, 1),
	('01a1fc20-545f-7c2d-b55d-1ff27fb32be3', 80, 0, 1),
	('01a1fc57-42df-79b8-a3a7-551f0a8bf72b', 38, 0, 1),
	('01a1fdd7-c85f-77ee-8957-48d19eed388a', 24, 0, 1),
	('01a203d9-de5f-79bf-9c00-e230ae06401a', 37, 0, 1),
	('01a207b6-a35f-7c65-aac5-46e79949f041', 16, 0, 1),
	('01a20d4a-dc5f-7d5b-8f65-64a2172667f3', 45, 0, 1),
	('01a210f0-b2df-7d81-8505-ce5cb1925e82', 28, 0, 1),
	('01a21684-ebdf-75f9-82b8-a63fae349b90', 15, 0, 1),
	('01a216f2-c8df-7d9f-b0b1-7d4e6aa4abf4', 31, 0, 1),
	('01a1fa68-e05f-77a2-91b9-aab2563bf43d', 95, 1, 15),
	('01a1fa31-f1df-7843-b290-93bf413d1e34', 147, 1, 11),
	('01a21acf-8ddf-7978-9323-40bc39f15863', 19, 0, 1),
	('01a22409-9d5f-77e3-882a-3faf698899d1', 22, 0, 1),
	('01a22966-fb08-7d0f-ab56-b6f288f95103', 3, 0, 1),
	('01a22966-ffaa-78c4-8160-2fa2c6136094', 4, 0, 1);

INSERT INTO public.store_settings VALUES
	(1, 'Quill & Clay', 'Pots and pens', NULL, NULL, false, NULL, 2);

INSERT INTO public.tags VALUES
	('01a22966-e7df-7512-93f7-adf5abe41e9d', DEFAULT, 1, 'Gift idea', 'gift-idea'),
	('01a22966-e7df-7577-96eb-b2cb520ad0ed', DEFAULT, 1, 'For outdoors', 'for-outdoors'),
	('01a22966-e7df-7743-8e6d-1cc38273e452', DEFAULT, 1, 'Dishwasher safe', 'dishwasher-safe');

INSERT INTO public.webhook_deliveries VALUES
	('01a22966-fdcb-75b2-8ea1-b9e9ebf10ac7', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22966-fd98-7767-a903-ef90012cff3c', 3, 'product.changed', NULL, '{"by": "acc_01946c0080007000a000000000000003", "job": null, "sku": "OH-6020", "name": "Umbrella Stand, Zinc", "changes": [{"after": "99 USD", "field": "salePrice", "before": null}], "productId": "prd_01a1fa68e05f77a291b9aab2563bf43d"}', '2026-11-29 22:22:25.1769+00', 'Pending', '[]', 0, '2026-11-29 22:22:25.1769+00', 0, NULL, 1),
	('01a22966-ffe9-7b12-bed2-b2b2f22a97c2', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22966-ffad-7f9f-b6e6-c6c196ab5435', 4, 'product.created', NULL, '{"by": "acc_01946c0080007000a000000000000003", "job": "job_01a22966fdc37bc6b760e049ee7ae7a9", "sku": "JUG-1", "name": "Imported jug", "productId": "prd_01a22966ffaa78c481602fa2c6136094"}', '2026-11-29 22:22:25.709457+00', 'Pending', '[]', 0, '2026-11-29 22:22:25.709457+00', 0, NULL, 1),
	('01a22967-060e-7354-8e0d-cb083a242007', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0439-7cb7-8141-7322e272be2c', 5, 'order.placed', '01a22967-0439-77d8-a891-76b0243619e7', '{"total": {"amount": 1799, "currency": "USD"}, "number": "H4BP-P0J3-C6F7", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a22967043977d8a89176b0243619e7"}', '2026-11-29 22:22:26.873685+00', 'Pending', '[]', 0, '2026-11-29 22:22:26.873685+00', 0, NULL, 1),
	('01a22967-060e-75be-b625-9bca48e4a9d8', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-0439-7cb7-8141-7322e272be2c', 5, 'order.placed', '01a22967-0439-77d8-a891-76b0243619e7', '{"total": {"amount": 1799, "currency": "USD"}, "number": "H4BP-P0J3-C6F7", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a22967043977d8a89176b0243619e7"}', '2026-11-29 22:22:26.873685+00', 'Pending', '[]', 0, '2026-11-29 22:22:26.873685+00', 0, NULL, 1),
	('01a22967-095e-719e-a458-f68c6dccaa9d', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-08ee-7cb0-a734-9ff02e30769e', 6, 'payment.attempted', '01a22967-0439-77d8-a891-76b0243619e7', '{"number": 1, "reason": "Declined.", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a22967043977d8a89176b0243619e7", "outcome": "declined", "nextAttemptAt": null}', '2026-11-29 22:22:28.078304+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.078304+00', 0, NULL, 1),
	('01a22967-095e-71d8-ae59-42724198a765', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-08ee-7610-be58-2210c4469c66', 7, 'payment.failed', '01a22967-0439-77d8-a891-76b0243619e7', '{"reason": "Declined.", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a22967043977d8a89176b0243619e7"}', '2026-11-29 22:22:28.078304+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.078304+00', 0, NULL, 1),
	('01a22967-095e-7d49-8ee5-a77d62d47183', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-08ee-7c39-9b38-7d5a9da53a7d', 8, 'order.rejected', '01a22967-0439-77d8-a891-76b0243619e7', '{"reason": "Declined.", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a22967043977d8a89176b0243619e7"}', '2026-11-29 22:22:28.078304+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.078304+00', 0, NULL, 1),
	('01a22967-09a0-765c-84e6-59481b763f1e', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0982-740a-b47b-542513367e5c', 9, 'order.placed', '01a22967-0982-799f-bce9-8f5919b25846', '{"total": {"amount": 1799, "currency": "USD"}, "number": "STCF-B4CV-4P26", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670982799fbce98f5919b25846"}', '2026-11-29 22:22:28.226952+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.226952+00', 0, NULL, 1),
	('01a22967-09a0-71fc-b79a-d1af8332609d', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-0982-740a-b47b-542513367e5c', 9, 'order.placed', '01a22967-0982-799f-bce9-8f5919b25846', '{"total": {"amount": 1799, "currency": "USD"}, "number": "STCF-B4CV-4P26", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670982799fbce98f5919b25846"}', '2026-11-29 22:22:28.226952+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.226952+00', 0, NULL, 1),
	('01a22967-09d1-7312-9ef4-f9e89ec7c56f', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-09a5-7503-97f3-f85a73c35ce8', 10, 'order.placed', '01a22967-09a5-7454-9a14-d1221cf9e781', '{"total": {"amount": 1799, "currency": "USD"}, "number": "M56H-48EF-KSW1", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a574549a14d1221cf9e781"}', '2026-11-29 22:22:28.261901+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.261901+00', 0, NULL, 1),
	('01a22967-09d1-76e8-b3e9-41bf37437b7a', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-09a5-7503-97f3-f85a73c35ce8', 10, 'order.placed', '01a22967-09a5-7454-9a14-d1221cf9e781', '{"total": {"amount": 1799, "currency": "USD"}, "number": "M56H-48EF-KSW1", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a574549a14d1221cf9e781"}', '2026-11-29 22:22:28.261901+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.261901+00', 0, NULL, 1),
	('01a22967-09d1-7135-ae58-65e21919a3da', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-09a5-7c2a-9dc8-0c0dc786800d', 11, 'order.placed', '01a22967-09a5-712f-9fab-443cf8b4f726', '{"total": {"amount": 1799, "currency": "USD"}, "number": "ZAT4-7KWB-9XS6", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726"}', '2026-11-29 22:22:28.261901+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.261901+00', 0, NULL, 1),
	('01a22967-09d1-7bd4-82f7-f17cf1229597', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-09a5-7c2a-9dc8-0c0dc786800d', 11, 'order.placed', '01a22967-09a5-712f-9fab-443cf8b4f726', '{"total": {"amount": 1799, "currency": "USD"}, "number": "ZAT4-7KWB-9XS6", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726"}', '2026-11-29 22:22:28.261901+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.261901+00', 0, NULL, 1),
	('01a22967-09d1-7e5e-9131-79d82d9aaf92', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-09a5-7143-8be9-7fc7da6b6197', 12, 'order.placed', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '{"total": {"amount": 1799, "currency": "USD"}, "number": "TMYX-NCZK-SG7Q", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.261901+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.261901+00', 0, NULL, 1),
	('01a22967-09d1-7379-8eba-b620c52af44b', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-09a5-7143-8be9-7fc7da6b6197', 12, 'order.placed', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '{"total": {"amount": 1799, "currency": "USD"}, "number": "TMYX-NCZK-SG7Q", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.261901+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.261901+00', 0, NULL, 1),
	('01a22967-09d1-78fc-9313-ee6456b0a323', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-09a5-7442-8c7e-68f99b18741c', 13, 'order.placed', '01a22967-09a5-7540-9167-dbdac7c9a5de', '{"total": {"amount": 1799, "currency": "USD"}, "number": "2SYV-VB3W-K9EY", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.261901+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.261901+00', 0, NULL, 1),
	('01a22967-09d1-76fe-b943-d92c0f6b3bd5', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-09a5-7442-8c7e-68f99b18741c', 13, 'order.placed', '01a22967-09a5-7540-9167-dbdac7c9a5de', '{"total": {"amount": 1799, "currency": "USD"}, "number": "2SYV-VB3W-K9EY", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.261901+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.261901+00', 0, NULL, 1),
	('01a22967-09d1-76d3-a48d-27ed9e5c8469', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-09a5-7d1d-a6c3-3c3e4079424a', 14, 'order.placed', '01a22967-09a5-7293-b4a8-96e67872b5f9', '{"total": {"amount": 1799, "currency": "USD"}, "number": "9A4P-WSW7-5DFS", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9"}', '2026-11-29 22:22:28.261901+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.261901+00', 0, NULL, 1),
	('01a22967-09d1-7cff-8eba-5a78a87ba53f', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-09a5-7d1d-a6c3-3c3e4079424a', 14, 'order.placed', '01a22967-09a5-7293-b4a8-96e67872b5f9', '{"total": {"amount": 1799, "currency": "USD"}, "number": "9A4P-WSW7-5DFS", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9"}', '2026-11-29 22:22:28.261901+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.261901+00', 0, NULL, 1),
	('01a22967-0b63-7272-aa16-a4420276ae23', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0b11-7466-8c2c-c83d7398a615', 40, 'order.preparing', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.625811+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.625811+00', 0, NULL, 1),
	('01a22967-09d1-76ae-85cf-69f5685489b9', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-09a5-70e3-ac6e-101fb21069d6', 15, 'order.placed', '01a22967-09a5-713c-b794-56d845e8fc6c', '{"total": {"amount": 1799, "currency": "USD"}, "number": "F52P-V12Y-HZ3C", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c"}', '2026-11-29 22:22:28.261901+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.261901+00', 0, NULL, 1),
	('01a22967-09d1-7e49-931f-031ddebaaca8', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-09a5-70e3-ac6e-101fb21069d6', 15, 'order.placed', '01a22967-09a5-713c-b794-56d845e8fc6c', '{"total": {"amount": 1799, "currency": "USD"}, "number": "F52P-V12Y-HZ3C", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c"}', '2026-11-29 22:22:28.261901+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.261901+00', 0, NULL, 1),
	('01a22967-09d1-7e11-818f-5a068f7ed373', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-09c4-7999-9e62-dbca06f4d0b0', 16, 'payment.attempted', '01a22967-0982-799f-bce9-8f5919b25846', '{"number": 1, "reason": "Try again.", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670982799fbce98f5919b25846", "outcome": "failed", "nextAttemptAt": "2026-11-29T22:22:28.3067627Z"}', '2026-11-29 22:22:28.292543+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.292543+00', 0, NULL, 1),
	('01a22967-0a67-7b0c-9e21-0543e1f5d1f0', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a16-76c0-a65b-ac532e8a5578', 17, 'payment.attempted', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '{"number": 1, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.374455+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.374455+00', 0, NULL, 1),
	('01a22967-0a67-7a50-9e5a-a349e461961f', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a16-7f8b-ae58-002027d034a7', 18, 'payment.paid', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.374455+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.374455+00', 0, NULL, 1),
	('01a22967-0a67-76d5-9d80-ad32f82d18b8', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a16-7587-9037-e50d004220d9', 19, 'order.paid', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.374455+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.374455+00', 0, NULL, 1),
	('01a22967-0a67-7beb-a3cb-049f81c55bc8', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-0a16-7587-9037-e50d004220d9', 19, 'order.paid', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.374455+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.374455+00', 0, NULL, 1),
	('01a22967-0b34-75e2-9152-24ab776bd7cb', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0ae4-73de-85bf-06eca3cd9677', 38, 'order.preparing', '01a22967-09a5-7454-9a14-d1221cf9e781', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a574549a14d1221cf9e781"}', '2026-11-29 22:22:28.580286+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.580286+00', 0, NULL, 1),
	('01a22967-0b34-7858-a1fc-4ea5f68bee17', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0afe-728e-8b4d-985c51b1dbf6', 39, 'order.preparing', '01a22967-09a5-712f-9fab-443cf8b4f726', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726"}', '2026-11-29 22:22:28.606442+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.606442+00', 0, NULL, 1),
	('01a22967-0c41-7c36-b155-1fba2317c861', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0c06-7a75-9921-9c536609cb7d', 47, 'order.cancelled', '01a22967-09a5-7293-b4a8-96e67872b5f9', '{"reason": "Out of stock after all", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9"}', '2026-11-29 22:22:28.870895+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.870895+00', 0, NULL, 1),
	('01a22967-0cac-7bb5-a998-a2b9e3d49055', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0c8e-7565-8983-8ac2f096171c', 48, 'order.cancelled', '01a22967-09a5-713c-b794-56d845e8fc6c', '{"reason": "Ordered twice", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c"}', '2026-11-29 22:22:29.006541+00', 'Pending', '[]', 0, '2026-11-29 22:22:29.006541+00', 0, NULL, 1),
	('01a22966-fb9d-715b-bd60-4d4bec6adc21', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22966-fb7a-7a8d-a3e8-d226a5130bb3', 1, 'product.created', NULL, '{"by": "acc_01946c0080007000a000000000000003", "job": null, "sku": "JUG-0", "name": "Withdrawn jug", "productId": "prd_01a22966fb087d0fab56b6f288f95103"}', '2026-11-29 22:22:24.634608+00', 'Delivered', '[{"at": "2026-11-29T22:22:29.4180356Z", "error": null, "number": 1, "status": 204, "durationMs": 20}]', 0, NULL, 1, NULL, 3),
	('01a22966-fcbd-7a72-8916-d078616d5845', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22966-fc2b-78f9-8b07-143645bf42a3', 2, 'product.deleted', NULL, '{"by": "acc_01946c0080007000a000000000000003", "sku": "JUG-0", "name": "Withdrawn jug", "productId": "prd_01a22966fb087d0fab56b6f288f95103"}', '2026-11-29 22:22:24.811792+00', 'Failed', '[{"at": "2026-11-29T22:22:29.5249263Z", "error": "The receiver returned 500.", "number": 1, "status": 500, "durationMs": 20}]', 1, NULL, 1, NULL, 3),
	('01a22967-0f07-7e46-af10-194d1db6e548', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0eee-784b-aab4-26cf2d55da9d', 53, 'order.rejected', '01a22967-0ec0-79b0-b1f7-4c3c3f8ab335', '{"reason": "expired", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670ec079b0b1f74c3c3f8ab335"}', '2026-11-29 22:22:29.614615+00', 'Pending', '[]', 0, '2026-11-29 22:22:29.614615+00', 0, NULL, 1),
	('01a22967-0f07-7980-a74b-96896639a19f', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0eee-77a9-97e0-db117018da8d', 54, 'payment.failed', '01a22967-0ec0-79b0-b1f7-4c3c3f8ab335', '{"reason": "expired", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670ec079b0b1f74c3c3f8ab335"}', '2026-11-29 22:22:29.614615+00', 'Pending', '[]', 0, '2026-11-29 22:22:29.614615+00', 0, NULL, 1),
	('01a22967-0f23-7104-b4d9-2f971968c4b7', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0f0c-7ab0-b194-0d74657b127e', 55, 'order.placed', '01a22967-0f0c-7c4b-a6f5-8b395d52ab97', '{"total": {"amount": 99, "currency": "USD"}, "number": "DXCB-75EN-5AWQ", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670f0c7c4ba6f58b395d52ab97"}', '2026-11-29 22:22:29.644861+00', 'Pending', '[]', 0, '2026-11-29 22:22:29.644861+00', 0, NULL, 1),
	('01a22967-0f23-7c09-8991-12edc12d4da1', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-0f0c-7ab0-b194-0d74657b127e', 55, 'order.placed', '01a22967-0f0c-7c4b-a6f5-8b395d52ab97', '{"total": {"amount": 99, "currency": "USD"}, "number": "DXCB-75EN-5AWQ", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670f0c7c4ba6f58b395d52ab97"}', '2026-11-29 22:22:29.644861+00', 'Pending', '[]', 0, '2026-11-29 22:22:29.644861+00', 0, NULL, 1),
	('01a22967-0aad-784e-b74f-b82343c6b4d5', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-7d57-a6b2-3f672e5e8646', 20, 'payment.attempted', '01a22967-09a5-7454-9a14-d1221cf9e781', '{"number": 1, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a574549a14d1221cf9e781", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-7bcb-8db8-b560b05766a2', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-7dbb-9159-e3beb4a453d8', 21, 'payment.paid', '01a22967-09a5-7454-9a14-d1221cf9e781', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a574549a14d1221cf9e781"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-704f-a2ba-ac6da0a2bd43', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-7b14-aeb9-b605611ca4f4', 22, 'order.paid', '01a22967-09a5-7454-9a14-d1221cf9e781', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a574549a14d1221cf9e781"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-72ac-b4f9-abd34f1212c0', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-0a45-7b14-aeb9-b605611ca4f4', 22, 'order.paid', '01a22967-09a5-7454-9a14-d1221cf9e781', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a574549a14d1221cf9e781"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-7ba6-b936-9964d204f683', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-7343-8f1d-6d73163ef9cd', 23, 'payment.attempted', '01a22967-0982-799f-bce9-8f5919b25846', '{"number": 2, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670982799fbce98f5919b25846", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-75fa-bfcb-d6231a8257a4', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-78b8-b3ae-73e769a203bd', 24, 'payment.paid', '01a22967-0982-799f-bce9-8f5919b25846', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670982799fbce98f5919b25846"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-7469-8f27-7327d5ef2a59', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-7d50-8020-2524148af38e', 25, 'order.paid', '01a22967-0982-799f-bce9-8f5919b25846', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670982799fbce98f5919b25846"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-7d30-aee4-2aeb055486bc', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-0a45-7d50-8020-2524148af38e', 25, 'order.paid', '01a22967-0982-799f-bce9-8f5919b25846', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670982799fbce98f5919b25846"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-7b1e-8e8b-b9d6e21ef9e2', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-756a-a4ee-32c7bffb022f', 26, 'payment.attempted', '01a22967-09a5-713c-b794-56d845e8fc6c', '{"number": 1, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-72bc-9f0a-f845af966594', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-78fd-825f-80d14cd4ec1f', 27, 'payment.paid', '01a22967-09a5-713c-b794-56d845e8fc6c', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-789c-8cb6-fe300393ae26', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-767c-902e-39d971de1fbd', 28, 'order.paid', '01a22967-09a5-713c-b794-56d845e8fc6c', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-7ec5-9db7-d171d28f8a85', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-0a45-767c-902e-39d971de1fbd', 28, 'order.paid', '01a22967-09a5-713c-b794-56d845e8fc6c', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-7e4b-9aaf-784a0e77c717', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-7249-b3a9-71ed4878f0b5', 29, 'payment.attempted', '01a22967-09a5-7293-b4a8-96e67872b5f9', '{"number": 1, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1);
INSERT INTO public.webhook_deliveries VALUES
	('01a22967-0aae-7aac-b0a5-904794301979', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-7f61-870b-8e14b4ae3d0a', 30, 'payment.paid', '01a22967-09a5-7293-b4a8-96e67872b5f9', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-7791-b419-d197ec9d4f75', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-7e78-8208-db2475924e66', 31, 'order.paid', '01a22967-09a5-7293-b4a8-96e67872b5f9', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-7804-907d-979264599fd9', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-0a45-7e78-8208-db2475924e66', 31, 'order.paid', '01a22967-09a5-7293-b4a8-96e67872b5f9', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-78fb-925b-0ff4707c0621', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-7d0a-9ee4-1cc476640afc', 32, 'payment.attempted', '01a22967-09a5-7540-9167-dbdac7c9a5de', '{"number": 1, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-7237-bb41-b20328e8614c', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-741b-b97e-74a824ca99c3', 33, 'payment.paid', '01a22967-09a5-7540-9167-dbdac7c9a5de', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-7c4c-916b-a9ed06b48795', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-752c-b3d5-e959d218566c', 34, 'order.paid', '01a22967-09a5-7540-9167-dbdac7c9a5de', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-7e5d-bfb5-dce075ec57c8', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-0a45-752c-b3d5-e959d218566c', 34, 'order.paid', '01a22967-09a5-7540-9167-dbdac7c9a5de', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-735a-a4a5-7797dde3cd00', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-72e6-8cca-bcbede13e6b6', 35, 'payment.attempted', '01a22967-09a5-712f-9fab-443cf8b4f726', '{"number": 1, "reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726", "outcome": "succeeded", "nextAttemptAt": null}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-766f-861a-0dea0136be3c', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-7905-bf93-45ca929db6e8', 36, 'payment.paid', '01a22967-09a5-712f-9fab-443cf8b4f726', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-7f07-a926-a3f2e8720512', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0a45-7fce-8db1-dd453b7a4e52', 37, 'order.paid', '01a22967-09a5-712f-9fab-443cf8b4f726', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0aae-76ec-b92f-6da79d9c6d42', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-0a45-7fce-8db1-dd453b7a4e52', 37, 'order.paid', '01a22967-09a5-712f-9fab-443cf8b4f726', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726"}', '2026-11-29 22:22:28.421425+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.421425+00', 0, NULL, 1),
	('01a22967-0b8f-7242-a9f0-6992ae6e0659', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0b5a-7fa4-9a4b-ab78ccdfe4ea', 45, 'order.delivered', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.6988+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.6988+00', 0, NULL, 1),
	('01a22967-0b8f-7bc7-bab8-4f18b79637c7', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0b6b-73a4-aaca-70f48865c1d7', 46, 'order.delivered', '01a22967-09a5-7540-9167-dbdac7c9a5de', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.715551+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.715551+00', 0, NULL, 1),
	('01a22967-0b63-7b1d-ac3b-029a820be0aa', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0b1e-75b0-8209-2b6fab468a90', 41, 'order.preparing', '01a22967-09a5-7540-9167-dbdac7c9a5de', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.638273+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.638273+00', 0, NULL, 1),
	('01a22967-0b63-718b-82b9-532e07fa7160', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0b2a-7636-99ef-87d1d7c9ca6b', 42, 'order.shipped', '01a22967-09a5-712f-9fab-443cf8b4f726', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5712f9fab443cf8b4f726"}', '2026-11-29 22:22:28.650173+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.650173+00', 0, NULL, 1),
	('01a22967-0b63-7302-bcd4-c6d0dd83d350', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0b3a-72fd-9227-72082e859651', 43, 'order.shipped', '01a22967-09a5-7ec7-9d53-ddab3f3cc0f7', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57ec79d53ddab3f3cc0f7"}', '2026-11-29 22:22:28.666864+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.666864+00', 0, NULL, 1),
	('01a22967-0b63-701c-aa99-b35db524b73d', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0b4c-7697-9d49-279d0abc3088', 44, 'order.shipped', '01a22967-09a5-7540-9167-dbdac7c9a5de', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.68474+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.68474+00', 0, NULL, 1),
	('01a22967-0ee7-7f76-9224-cfe94edb0c9b', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0ec0-7ec7-bec5-a59c37b42ad7', 52, 'order.placed', '01a22967-0ec0-79b0-b1f7-4c3c3f8ab335', '{"total": {"amount": 99, "currency": "USD"}, "number": "3XTC-7GZR-NCSN", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670ec079b0b1f74c3c3f8ab335"}', '2026-11-29 22:22:29.56888+00', 'Pending', '[]', 0, '2026-11-29 22:22:29.56888+00', 0, NULL, 1),
	('01a22967-0ee7-7190-9429-faf7322e7580', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-0ec0-7ec7-bec5-a59c37b42ad7', 52, 'order.placed', '01a22967-0ec0-79b0-b1f7-4c3c3f8ab335', '{"total": {"amount": 99, "currency": "USD"}, "number": "3XTC-7GZR-NCSN", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670ec079b0b1f74c3c3f8ab335"}', '2026-11-29 22:22:29.56888+00', 'Pending', '[]', 0, '2026-11-29 22:22:29.56888+00', 0, NULL, 1),
	('01a22967-0cc7-7a89-85c8-f1f3207de000', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0c35-7481-99e1-bf8ebf91bfd5', 49, 'payment.refunded', '01a22967-09a5-7540-9167-dbdac7c9a5de', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a575409167dbdac7c9a5de"}', '2026-11-29 22:22:28.917176+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.917176+00', 0, NULL, 1),
	('01a22967-0ccc-76a1-bfdb-b5b360a26161', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0c6e-7dd8-9629-1798f6366a26', 50, 'payment.refunded', '01a22967-09a5-7293-b4a8-96e67872b5f9', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a57293b4a896e67872b5f9"}', '2026-11-29 22:22:28.974652+00', 'Pending', '[]', 0, '2026-11-29 22:22:28.974652+00', 0, NULL, 1),
	('01a22967-0cff-7474-b8d1-37c3e0c137a6', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0cd8-792d-9559-4e1f747d42b1', 51, 'payment.refunded', '01a22967-09a5-713c-b794-56d845e8fc6c', '{"buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a2296709a5713cb79456d845e8fc6c"}', '2026-11-29 22:22:29.080027+00', 'Pending', '[]', 0, '2026-11-29 22:22:29.080027+00', 0, NULL, 1),
	('01a22967-0f5b-736b-a93d-9a2a43b96233', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0f35-76db-b2ab-0d2d99bf0f25', 56, 'order.cancelled', '01a22967-0f0c-7c4b-a6f5-8b395d52ab97', '{"reason": null, "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670f0c7c4ba6f58b395d52ab97"}', '2026-11-29 22:22:29.685307+00', 'Pending', '[]', 0, '2026-11-29 22:22:29.685307+00', 0, NULL, 1),
	('01a22967-0f72-7dc9-a337-68716fa117e0', '01a22966-f8e6-735f-b833-d0a9356d81b0', '01a22967-0f4f-75f5-b680-bbf8e39e7735', 57, 'order.placed', '01a22967-0f4f-75ee-9d97-c6c9223736e8', '{"total": {"amount": 99, "currency": "USD"}, "number": "V5Y6-S4H3-EDQ8", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670f4f75ee9d97c6c9223736e8"}', '2026-11-29 22:22:29.711885+00', 'Pending', '[]', 0, '2026-11-29 22:22:29.711885+00', 0, NULL, 1),
	('01a22967-0f72-729b-8a8b-e08ede787ea9', '01a22966-fa1d-7002-87ae-d06a78a1e7d6', '01a22967-0f4f-75f5-b680-bbf8e39e7735', 57, 'order.placed', '01a22967-0f4f-75ee-9d97-c6c9223736e8', '{"total": {"amount": 99, "currency": "USD"}, "number": "V5Y6-S4H3-EDQ8", "buyerId": "acc_01946c0080007000a000000000000001", "orderId": "ord_01a229670f4f75ee9d97c6c9223736e8"}', '2026-11-29 22:22:29.711885+00', 'Pending', '[]', 0, '2026-11-29 22:22:29.711885+00', 0, NULL, 1);

INSERT INTO public.webhook_endpoints VALUES
	('01a22966-f8e6-735f-b833-d0a9356d81b0', 'https://receiver.example.org/all', '["*"]', 'Every event', 'Active', 'whsec_BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', NULL, '2026-11-29 22:22:23.97472+00', '2026-11-29 22:22:23.97472+00', 1),
	('01a22966-fa1d-7002-87ae-d06a78a1e7d6', 'https://receiver.example.org/orders', '["order.placed", "order.paid"]', NULL, 'Active', 'whsec_BgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', 'whsec_BQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', '2026-11-29 22:22:24.387439+00', '2026-11-29 22:22:24.285637+00', 2),
	('01a22966-faa5-74c7-9eaa-6ade448ffad8', 'https://receiver.example.org/off', '["*"]', NULL, 'Disabled', 'whsec_BwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', NULL, '2026-11-29 22:22:24.421096+00', '2026-11-29 22:22:24.421096+00', 1);

INSERT INTO public.wishlist_entries VALUES
	('01946c00-8000-7000-a000-000000000001', '01a1fa31-f1df-7843-b290-93bf413d1e34', '2026-11-29 22:22:26.186651+00');

SELECT pg_catalog.setval('public.deliveries_id_seq', 23, true);

SELECT pg_catalog.setval('public.outbox_position_seq', 71, true);

SELECT pg_catalog.setval('public.stock_changes_position_seq', 20, true);

ALTER TABLE ONLY public."__EFMigrationsHistory"
    ADD CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId");

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT "PK_accounts" PRIMARY KEY (id);

ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT "PK_audit_entries" PRIMARY KEY (id);

ALTER TABLE ONLY public.brands
    ADD CONSTRAINT "PK_brands" PRIMARY KEY (id);

ALTER TABLE ONLY public.carts
    ADD CONSTRAINT "PK_carts" PRIMARY KEY (owner_id);

ALTER TABLE ONLY public.categories
    ADD CONSTRAINT "PK_categories" PRIMARY KEY (id);

ALTER TABLE ONLY public.collections
    ADD CONSTRAINT "PK_collections" PRIMARY KEY (id);

ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT "PK_deliveries" PRIMARY KEY (id);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT "PK_events" PRIMARY KEY (sequence);

ALTER TABLE ONLY public.idempotency_records
    ADD CONSTRAINT "PK_idempotency_records" PRIMARY KEY (caller, path, key);

ALTER TABLE ONLY public.job_contents
    ADD CONSTRAINT "PK_job_contents" PRIMARY KEY (job_id, number);

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT "PK_jobs" PRIMARY KEY (id);

ALTER TABLE ONLY public.login_failures
    ADD CONSTRAINT "PK_login_failures" PRIMARY KEY (id);

ALTER TABLE ONLY public.order_lines
    ADD CONSTRAINT "PK_order_lines" PRIMARY KEY (order_id, "position");

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT "PK_orders" PRIMARY KEY (id);

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT "PK_outbox" PRIMARY KEY ("position");

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT "PK_payments" PRIMARY KEY (id);

ALTER TABLE ONLY public.product_views
    ADD CONSTRAINT "PK_product_views" PRIMARY KEY (product_id, day);

ALTER TABLE ONLY public.products
    ADD CONSTRAINT "PK_products" PRIMARY KEY (id);

ALTER TABLE ONLY public.refresh_tokens
    ADD CONSTRAINT "PK_refresh_tokens" PRIMARY KEY (hash);

ALTER TABLE ONLY public.stock_movements
    ADD CONSTRAINT "PK_stock_movements" PRIMARY KEY (id);

ALTER TABLE ONLY public.stocks
    ADD CONSTRAINT "PK_stocks" PRIMARY KEY (product_id);

ALTER TABLE ONLY public.store_settings
    ADD CONSTRAINT "PK_store_settings" PRIMARY KEY (id);

ALTER TABLE ONLY public.tags
    ADD CONSTRAINT "PK_tags" PRIMARY KEY (id);

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT "PK_webhook_deliveries" PRIMARY KEY (id);

ALTER TABLE ONLY public.webhook_endpoints
    ADD CONSTRAINT "PK_webhook_endpoints" PRIMARY KEY (id);

ALTER TABLE ONLY public.wishlist_entries
    ADD CONSTRAINT "PK_wishlist_entries" PRIMARY KEY (owner_id, product_id);

ALTER TABLE ONLY public.product_popularity
    ADD CONSTRAINT product_popularity_pkey PRIMARY KEY (product_id);

ALTER TABLE ONLY public.stock_changes
    ADD CONSTRAINT stock_changes_pkey PRIMARY KEY ("position");

CREATE INDEX ix_audit_entries_by ON public.audit_entries USING btree (by_id, id);

CREATE INDEX ix_audit_entries_resource ON public.audit_entries USING btree (resource, id);

CREATE INDEX ix_categories_parent ON public.categories USING btree (parent_id);

CREATE INDEX ix_deliveries_due ON public.deliveries USING btree (next_attempt_at) WHERE (state = 'Pending'::text);

CREATE INDEX ix_deliveries_due_of_reaction ON public.deliveries USING btree (reaction, next_attempt_at) WHERE (state = 'Pending'::text);

CREATE INDEX ix_deliveries_order ON public.deliveries USING btree (reaction, subject, id) WHERE (state = 'Pending'::text);

CREATE INDEX ix_events_audience ON public.events USING btree (audience, sequence);

CREATE INDEX ix_idempotency_records_at ON public.idempotency_records USING btree (at);

CREATE INDEX ix_jobs_open ON public.jobs USING btree (id) WHERE (status = ANY (ARRAY['Queued'::text, 'Running'::text]));

CREATE INDEX ix_login_failures_at ON public.login_failures USING btree (at);

CREATE INDEX ix_login_failures_key ON public.login_failures USING btree (key, at);

CREATE INDEX ix_order_lines_seller ON public.order_lines USING btree (seller_id, order_id) WHERE (seller_id IS NOT NULL);

CREATE INDEX ix_orders_buyer ON public.orders USING btree (buyer_id, id);

CREATE INDEX ix_orders_paid_on ON public.orders USING btree (paid_on) WHERE (paid_on IS NOT NULL);

CREATE INDEX ix_orders_status ON public.orders USING btree (status, id);

CREATE INDEX ix_product_popularity_views ON public.product_popularity USING btree (views, product_id);

CREATE INDEX ix_product_views_day ON public.product_views USING btree (day, product_id);

CREATE INDEX ix_products_brand ON public.products USING btree (brand_id, id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_products_brand_price ON public.products USING btree (brand_id, effective_price_amount, id) WHERE ((deleted_at IS NULL) AND (status = 'Published'::text));

CREATE INDEX ix_products_category_ids ON public.products USING gin (category_ids);

CREATE INDEX ix_products_collection ON public.products USING btree (collection_id, id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_products_effective_price ON public.products USING btree (effective_price_amount, id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_products_newest ON public.products USING btree (id) WHERE ((deleted_at IS NULL) AND (status = 'Published'::text));

CREATE INDEX ix_products_search_words ON public.products USING gin (search_words);

CREATE INDEX ix_products_seller ON public.products USING btree (seller_id, id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_products_tag_ids ON public.products USING gin (tag_ids);

CREATE INDEX ix_refresh_tokens_account ON public.refresh_tokens USING btree (account_id);

CREATE INDEX ix_refresh_tokens_family ON public.refresh_tokens USING btree (family);

CREATE INDEX ix_search_terms_likeness ON public.search_terms USING gin (term public.gin_trgm_ops);

CREATE INDEX ix_search_terms_term ON public.search_terms USING btree (term);

CREATE INDEX ix_stock_movements_product ON public.stock_movements USING btree (product_id, id);

CREATE INDEX ix_webhook_deliveries_due ON public.webhook_deliveries USING btree (endpoint_id, next_attempt_at, id) WHERE (state = 'Pending'::text);

CREATE INDEX ix_webhook_deliveries_endpoint ON public.webhook_deliveries USING btree (endpoint_id, id);

CREATE INDEX ix_webhook_deliveries_underway ON public.webhook_deliveries USING btree (endpoint_id) WHERE (leased_until IS NOT NULL);

CREATE INDEX ix_wishlist_entries_added_at ON public.wishlist_entries USING btree (owner_id, added_at, product_id);

CREATE UNIQUE INDEX ux_accounts_email ON public.accounts USING btree (email);

CREATE UNIQUE INDEX ux_label_name_brands ON public.brands USING btree (folded_name);

CREATE UNIQUE INDEX ux_label_name_categories ON public.categories USING btree (folded_name);

CREATE UNIQUE INDEX ux_label_name_collections ON public.collections USING btree (folded_name);

CREATE UNIQUE INDEX ux_label_name_tags ON public.tags USING btree (folded_name);

CREATE UNIQUE INDEX ux_label_slug_brands ON public.brands USING btree (slug);

CREATE UNIQUE INDEX ux_label_slug_categories ON public.categories USING btree (slug);

CREATE UNIQUE INDEX ux_label_slug_collections ON public.collections USING btree (slug);

CREATE UNIQUE INDEX ux_label_slug_tags ON public.tags USING btree (slug);

CREATE UNIQUE INDEX ux_payments_order ON public.payments USING btree (order_id);

CREATE UNIQUE INDEX ux_products_name ON public.products USING btree (folded_name) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX ux_products_sku ON public.products USING btree (folded_sku) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX ux_products_slug ON public.products USING btree (slug) WHERE (deleted_at IS NULL);

CREATE TRIGGER add_product_popularity AFTER INSERT ON public.products FOR EACH ROW EXECUTE FUNCTION public.add_product_popularity();

CREATE TRIGGER add_search_terms AFTER INSERT OR UPDATE OF name, sku, description, brand_id ON public.products FOR EACH ROW EXECUTE FUNCTION public.add_search_terms();

CREATE TRIGGER audit_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION public.reject_audit_change();

ALTER TABLE public.audit_entries ENABLE ALWAYS TRIGGER audit_entries_append_only;

CREATE TRIGGER notify_catalog_change AFTER UPDATE OF store_name ON public.accounts FOR EACH ROW WHEN ((old.store_name IS DISTINCT FROM new.store_name)) EXECUTE FUNCTION public.notify_catalog_change('taxon');

CREATE TRIGGER notify_catalog_change AFTER DELETE OR UPDATE ON public.brands FOR EACH ROW EXECUTE FUNCTION public.notify_catalog_change('taxon');

CREATE TRIGGER notify_catalog_change AFTER DELETE OR UPDATE ON public.categories FOR EACH ROW EXECUTE FUNCTION public.notify_catalog_change('taxon');

CREATE TRIGGER notify_catalog_change AFTER DELETE OR UPDATE ON public.collections FOR EACH ROW EXECUTE FUNCTION public.notify_catalog_change('taxon');

CREATE TRIGGER notify_catalog_change AFTER DELETE OR UPDATE ON public.products FOR EACH ROW EXECUTE FUNCTION public.notify_catalog_change('product');

CREATE TRIGGER notify_catalog_change AFTER DELETE OR UPDATE ON public.tags FOR EACH ROW EXECUTE FUNCTION public.notify_catalog_change('taxon');

CREATE TRIGGER notify_settings_change AFTER INSERT OR DELETE OR UPDATE ON public.store_settings FOR EACH STATEMENT EXECUTE FUNCTION public.notify_settings_change();

CREATE TRIGGER record_stock_change AFTER UPDATE ON public.stocks FOR EACH ROW WHEN (((old.on_hand - old.reserved) <> (new.on_hand - new.reserved))) EXECUTE FUNCTION public.record_stock_change();

CREATE TRIGGER refresh_products_of_brand AFTER UPDATE OF name ON public.brands FOR EACH ROW WHEN ((old.name IS DISTINCT FROM new.name)) EXECUTE FUNCTION public.refresh_products_of_brand();

CREATE TRIGGER set_search_words BEFORE INSERT OR UPDATE OF name, sku, description, brand_id ON public.products FOR EACH ROW EXECUTE FUNCTION public.set_search_words();

ALTER TABLE ONLY public.order_lines
    ADD CONSTRAINT "FK_order_lines_orders_order_id" FOREIGN KEY (order_id) REFERENCES public.orders(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.stock_movements
    ADD CONSTRAINT "FK_stock_movements_stocks_product_id" FOREIGN KEY (product_id) REFERENCES public.stocks(product_id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT "FK_webhook_deliveries_webhook_endpoints_endpoint_id" FOREIGN KEY (endpoint_id) REFERENCES public.webhook_endpoints(id) ON DELETE CASCADE;

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Queues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_deliveries_due_of_reaction",
                table: "deliveries",
                columns: new[] { "reaction", "next_attempt_at" },
                filter: "state = 'Pending'");

            migrationBuilder.DropIndex(
                name: "ix_webhook_deliveries_due",
                table: "webhook_deliveries");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_due",
                table: "webhook_deliveries",
                columns: new[] { "endpoint_id", "next_attempt_at", "id" },
                filter: "state = 'Pending'");

            migrationBuilder.DropIndex(
                name: "ix_jobs_due",
                table: "jobs");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_open",
                table: "jobs",
                column: "id",
                filter: "status IN ('Queued', 'Running')");

            migrationBuilder.Sql(
                """
                -- An unlogged table is emptied by a failover, and its identity may be unreadable on the promoted server: every write of a
                -- stock would fail there. Its rows are notes that nobody misses, so it is made anew, whatever state it is in.
                DROP TABLE stock_news;
                CREATE TABLE stock_news (
                    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    product_id uuid NOT NULL, available integer NOT NULL, version bigint NOT NULL);

                CREATE OR REPLACE FUNCTION note_stock_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO stock_news (product_id, available, version) VALUES (NEW.product_id, NEW.on_hand - NEW.reserved, NEW.version);
                    RETURN NULL;
                END $$;

                -- Each instance keeps the settings in memory, and reads them again when they change.
                CREATE FUNCTION tell_settings() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_notify('shop_settings', '');
                    RETURN NULL;
                END $$;
                CREATE TRIGGER tell_settings AFTER INSERT OR UPDATE OR DELETE ON store_settings FOR EACH STATEMENT EXECUTE FUNCTION tell_settings();

                -- Rows of a queue come and go: its dead ones are a multiple of its live ones, and are removed by their number.
                ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
                ALTER TABLE deliveries SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
                ALTER TABLE stock_news SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
                ALTER TABLE webhook_deliveries SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
                ALTER TABLE idempotency_records SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_deliveries_due_of_reaction",
                table: "deliveries");

            migrationBuilder.DropIndex(
                name: "ix_webhook_deliveries_due",
                table: "webhook_deliveries");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_due",
                table: "webhook_deliveries",
                columns: new[] { "endpoint_id", "next_attempt_at" },
                filter: "state = 'Pending'");

            migrationBuilder.DropIndex(
                name: "ix_jobs_open",
                table: "jobs");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_due",
                table: "jobs",
                column: "due_at",
                filter: "status IN ('Queued', 'Running')");

            migrationBuilder.Sql(
                """
                ALTER TABLE outbox RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold, autovacuum_vacuum_cost_delay);
                ALTER TABLE deliveries RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold, autovacuum_vacuum_cost_delay);
                ALTER TABLE stock_news RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold, autovacuum_vacuum_cost_delay);
                ALTER TABLE webhook_deliveries RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold, autovacuum_vacuum_cost_delay);
                ALTER TABLE idempotency_records RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold);
                ALTER TABLE stock_news SET UNLOGGED;
                DROP TRIGGER tell_settings ON store_settings;
                DROP FUNCTION tell_settings();
                """);
        }
    }
}

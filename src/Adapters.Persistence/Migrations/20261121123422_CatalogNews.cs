using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CatalogNews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Nothing is lost with its content: who listens trusts nothing that was read before the server came back.
            migrationBuilder.Sql(
                """
                CREATE UNLOGGED TABLE stock_news (product_id uuid NOT NULL, available integer NOT NULL, version bigint NOT NULL);

                CREATE FUNCTION tell_catalog_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_notify('shop_catalog', TG_ARGV[0] || ' ' || OLD.id);
                    RETURN NULL;
                END $$;

                CREATE FUNCTION note_stock_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO stock_news VALUES (NEW.product_id, NEW.on_hand - NEW.reserved, NEW.version);
                    RETURN NULL;
                END $$;

                CREATE TRIGGER tell_catalog_change AFTER UPDATE OR DELETE ON products
                    FOR EACH ROW EXECUTE FUNCTION tell_catalog_change('product');
                CREATE TRIGGER tell_catalog_change AFTER UPDATE OR DELETE ON brands
                    FOR EACH ROW EXECUTE FUNCTION tell_catalog_change('label');
                CREATE TRIGGER tell_catalog_change AFTER UPDATE OR DELETE ON categories
                    FOR EACH ROW EXECUTE FUNCTION tell_catalog_change('label');
                CREATE TRIGGER tell_catalog_change AFTER UPDATE OR DELETE ON tags
                    FOR EACH ROW EXECUTE FUNCTION tell_catalog_change('label');
                CREATE TRIGGER tell_catalog_change AFTER UPDATE OR DELETE ON collections
                    FOR EACH ROW EXECUTE FUNCTION tell_catalog_change('label');
                CREATE TRIGGER tell_catalog_change AFTER UPDATE OF store_name ON accounts
                    FOR EACH ROW WHEN (OLD.store_name IS DISTINCT FROM NEW.store_name) EXECUTE FUNCTION tell_catalog_change('label');
                CREATE TRIGGER note_stock_change AFTER UPDATE ON stocks
                    FOR EACH ROW WHEN (OLD.on_hand - OLD.reserved <> NEW.on_hand - NEW.reserved) EXECUTE FUNCTION note_stock_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP FUNCTION tell_catalog_change() CASCADE;
                DROP FUNCTION note_stock_change() CASCADE;
                DROP TABLE stock_news;
                """);
        }
    }
}

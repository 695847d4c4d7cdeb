using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CatalogSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_products_search_words",
                table: "products");

            migrationBuilder.DropColumn(
                name: "search_words",
                table: "products");

            migrationBuilder.Sql(
                """
                CREATE EXTENSION IF NOT EXISTS unaccent;
                CREATE EXTENSION IF NOT EXISTS pg_trgm;
                CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

                -- What search knows of a text: lower-case words without accents, a blank between each two.
                CREATE FUNCTION search_text(source text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
                    SELECT trim(regexp_replace(lower(unaccent(source)), '[^[:alnum:]]+', ' ', 'g'))
                $$;

                -- Every word of the catalog, for finding those like a misspelt one. Not unique: two products that bring a new word
                -- at the same moment shall not wait for each other.
                CREATE TABLE search_terms (term text COLLATE "C" NOT NULL);
                CREATE INDEX ix_search_terms_term ON search_terms (term);
                CREATE INDEX ix_search_terms_likeness ON search_terms USING gin (term gin_trgm_ops);

                CREATE TABLE product_popularity (product_id uuid PRIMARY KEY, views bigint NOT NULL);
                CREATE INDEX ix_product_popularity_views ON product_popularity (views, product_id);

                ALTER TABLE products ADD COLUMN search_words tsvector NOT NULL DEFAULT '';

                CREATE FUNCTION find_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    NEW.search_words :=
                        setweight(to_tsvector('simple', search_text(NEW.name || ' ' || NEW.sku)), 'A')
                        || setweight(to_tsvector('simple', search_text(coalesce((SELECT name FROM brands WHERE id = NEW.brand_id), ''))), 'B')
                        || setweight(to_tsvector('simple', search_text(coalesce(NEW.description, ''))), 'D');
                    RETURN NEW;
                END $$;
                CREATE TRIGGER find_search_words BEFORE INSERT OR UPDATE OF name, sku, description, brand_id ON products
                    FOR EACH ROW EXECUTE FUNCTION find_search_words();

                CREATE FUNCTION learn_search_terms() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO search_terms
                    SELECT word FROM unnest(tsvector_to_array(NEW.search_words)) AS word
                    WHERE NOT EXISTS (SELECT FROM search_terms WHERE term = word);
                    RETURN NULL;
                END $$;
                CREATE TRIGGER learn_search_terms AFTER INSERT OR UPDATE OF name, sku, description, brand_id ON products
                    FOR EACH ROW EXECUTE FUNCTION learn_search_terms();

                CREATE FUNCTION find_products_of_brand() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    UPDATE products SET brand_id = brand_id WHERE brand_id = NEW.id AND deleted_at IS NULL;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER find_products_of_brand AFTER UPDATE OF name ON brands
                    FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION find_products_of_brand();

                CREATE FUNCTION open_popularity() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO product_popularity VALUES (NEW.id, 0) ON CONFLICT DO NOTHING;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER open_popularity AFTER INSERT ON products FOR EACH ROW EXECUTE FUNCTION open_popularity();

                INSERT INTO product_popularity
                SELECT id, coalesce((SELECT sum(views) FROM product_views WHERE product_id = products.id), 0) FROM products;
                UPDATE products SET brand_id = brand_id;

                CREATE INDEX ix_products_search_words ON products USING gin (search_words);
                CREATE INDEX ix_products_newest ON products (id) WHERE deleted_at IS NULL AND status = 'Published';
                CREATE INDEX ix_products_brand_price ON products (brand_id, effective_price_amount, id)
                    WHERE deleted_at IS NULL AND status = 'Published';

                -- How common words and shelves are decides on the way to them.
                ALTER TABLE products ALTER COLUMN search_words SET STATISTICS 1000;
                ALTER TABLE products ALTER COLUMN category_ids SET STATISTICS 500;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP INDEX ix_products_newest, ix_products_brand_price;
                ALTER TABLE products ALTER COLUMN category_ids SET STATISTICS -1;
                DROP FUNCTION find_search_words() CASCADE;
                DROP FUNCTION learn_search_terms() CASCADE;
                DROP FUNCTION find_products_of_brand() CASCADE;
                DROP FUNCTION open_popularity() CASCADE;
                DROP TABLE search_terms;
                DROP TABLE product_popularity;
                ALTER TABLE products DROP COLUMN search_words;
                DROP FUNCTION search_text(text);
                """);

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "search_words",
                table: "products",
                type: "tsvector",
                nullable: true,
                computedColumnSql: "to_tsvector('simple', name || ' ' || sku || ' ' || coalesce(description, ''))",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_products_search_words",
                table: "products",
                column: "search_words")
                .Annotation("Npgsql:IndexMethod", "gin");
        }
    }
}

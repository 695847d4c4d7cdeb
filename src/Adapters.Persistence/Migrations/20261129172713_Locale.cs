using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Locale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "folded_name",
                table: "tags",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(name COLLATE \"und-x-icu\")",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(name)",
                oldStored: true,
                oldCollation: "C");

            // The name before the SKU: of two constraints that a row breaks, the server reports the one whose index is older.
            migrationBuilder.AlterColumn<string>(
                name: "folded_name",
                table: "products",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(name COLLATE \"und-x-icu\")",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(name)",
                oldStored: true,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "folded_sku",
                table: "products",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(sku COLLATE \"und-x-icu\")",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(sku)",
                oldStored: true,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "folded_name",
                table: "collections",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(name COLLATE \"und-x-icu\")",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(name)",
                oldStored: true,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "folded_name",
                table: "categories",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(name COLLATE \"und-x-icu\")",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(name)",
                oldStored: true,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "folded_name",
                table: "brands",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(name COLLATE \"und-x-icu\")",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(name)",
                oldStored: true,
                oldCollation: "C");

            migrationBuilder.Sql(
                """
                -- What is a letter, and what its lower case is, must not depend on the locale of the database.
                CREATE OR REPLACE FUNCTION search_text(source text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
                    SELECT trim(regexp_replace(lower(unaccent(source) COLLATE "und-x-icu"), '[^[:alnum:]]+', ' ', 'g'))
                $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "folded_name",
                table: "tags",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(name)",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(name COLLATE \"und-x-icu\")",
                oldStored: true,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "folded_sku",
                table: "products",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(sku)",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(sku COLLATE \"und-x-icu\")",
                oldStored: true,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "folded_name",
                table: "products",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(name)",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(name COLLATE \"und-x-icu\")",
                oldStored: true,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "folded_name",
                table: "collections",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(name)",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(name COLLATE \"und-x-icu\")",
                oldStored: true,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "folded_name",
                table: "categories",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(name)",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(name COLLATE \"und-x-icu\")",
                oldStored: true,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "folded_name",
                table: "brands",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(name)",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(name COLLATE \"und-x-icu\")",
                oldStored: true,
                oldCollation: "C");
        }
    }
}

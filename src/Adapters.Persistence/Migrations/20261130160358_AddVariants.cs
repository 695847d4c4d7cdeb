using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shop.Adapters.Persistence.Model;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ShopDbContext))]
    [Migration("20261130160358_AddVariants")]
    public class AddVariants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "product_id",
                table: "stocks",
                newName: "variant_id");

            migrationBuilder.RenameColumn(
                name: "product_id",
                table: "stock_movements",
                newName: "variant_id");

            migrationBuilder.RenameIndex(
                name: "ix_stock_movements_product",
                table: "stock_movements",
                newName: "ix_stock_movements_variant");

            migrationBuilder.RenameColumn(
                name: "product_id",
                table: "order_lines",
                newName: "variant_id");

            migrationBuilder.CreateTable(
                name: "variants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_variants", x => x.id);
                    table.ForeignKey(
                        name: "FK_variants_products_product_id",
                        column: x => x.product_id,
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_variants_product",
                table: "variants",
                column: "product_id");

            migrationBuilder.SqlFiles("AddVariants", "DefaultVariants", "StockTriggers");

            migrationBuilder.AddForeignKey(
                name: "FK_stocks_variants_variant_id",
                table: "stocks",
                column: "variant_id",
                principalTable: "variants",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_stocks_variants_variant_id",
                table: "stocks");

            migrationBuilder.DropTable(
                name: "variants");

            migrationBuilder.RenameColumn(
                name: "variant_id",
                table: "stocks",
                newName: "product_id");

            migrationBuilder.RenameColumn(
                name: "variant_id",
                table: "stock_movements",
                newName: "product_id");

            migrationBuilder.RenameIndex(
                name: "ix_stock_movements_variant",
                table: "stock_movements",
                newName: "ix_stock_movements_product");

            migrationBuilder.RenameColumn(
                name: "variant_id",
                table: "order_lines",
                newName: "product_id");

            migrationBuilder.Sql(
                """
                UPDATE carts SET lines = (
                    SELECT jsonb_agg(jsonb_build_object('productId', 'prd_' || split_part(line ->> 'variantId', '_', 2), 'quantity', line -> 'quantity') ORDER BY place)
                    FROM jsonb_array_elements(lines) WITH ORDINALITY AS stored (line, place))
                WHERE lines <> '[]';

                ALTER TABLE stock_movements RENAME CONSTRAINT "FK_stock_movements_stocks_variant_id" TO "FK_stock_movements_stocks_product_id";
                ALTER TABLE stock_changes RENAME COLUMN variant_id TO product_id;
                ALTER TABLE low_stocks RENAME COLUMN variant_id TO product_id;
                ALTER TABLE low_stocks RENAME CONSTRAINT low_stocks_variant_id_fkey TO low_stocks_product_id_fkey;

                CREATE OR REPLACE FUNCTION record_stock_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO stock_changes (product_id, available, version) VALUES (NEW.product_id, NEW.on_hand - NEW.reserved, NEW.version);
                    RETURN NULL;
                END $$;

                CREATE OR REPLACE FUNCTION record_stock_level() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF stock_level(NEW.on_hand - NEW.reserved) IS NULL THEN
                        DELETE FROM low_stocks WHERE product_id = NEW.product_id;
                    ELSE
                        INSERT INTO low_stocks (product_id, level) VALUES (NEW.product_id, stock_level(NEW.on_hand - NEW.reserved))
                        ON CONFLICT (product_id) DO UPDATE SET level = excluded.level;
                    END IF;
                    RETURN NULL;
                END $$;
                """);
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Labels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "collection_id",
                table: "products",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid[]>(
                name: "tag_ids",
                table: "products",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<string>(
                name: "description",
                table: "categories",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "icon",
                table: "categories",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "folded_name",
                table: "categories",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(name)",
                stored: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "folded_name",
                table: "brands",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(name)",
                stored: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "collections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    icon = table.Column<string>(type: "text", nullable: true),
                    banners = table.Column<string>(type: "jsonb", nullable: false),
                    layout = table.Column<string>(type: "text", nullable: true),
                    folded_name = table.Column<string>(type: "text", nullable: false, computedColumnSql: "lower(name)", stored: true, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_collections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tags",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    folded_name = table.Column<string>(type: "text", nullable: false, computedColumnSql: "lower(name)", stored: true, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tags", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_products_brand",
                table: "products",
                columns: new[] { "brand_id", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_products_collection",
                table: "products",
                columns: new[] { "collection_id", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_products_tag_ids",
                table: "products",
                column: "tag_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_categories_parent",
                table: "categories",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ux_label_name_categories",
                table: "categories",
                column: "folded_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_label_slug_categories",
                table: "categories",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_label_name_brands",
                table: "brands",
                column: "folded_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_label_slug_brands",
                table: "brands",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_label_name_collections",
                table: "collections",
                column: "folded_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_label_slug_collections",
                table: "collections",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_label_name_tags",
                table: "tags",
                column: "folded_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_label_slug_tags",
                table: "tags",
                column: "slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "collections");

            migrationBuilder.DropTable(
                name: "tags");

            migrationBuilder.DropIndex(
                name: "ix_products_brand",
                table: "products");

            migrationBuilder.DropIndex(
                name: "ix_products_collection",
                table: "products");

            migrationBuilder.DropIndex(
                name: "ix_products_tag_ids",
                table: "products");

            migrationBuilder.DropIndex(
                name: "ix_categories_parent",
                table: "categories");

            migrationBuilder.DropIndex(
                name: "ux_label_name_categories",
                table: "categories");

            migrationBuilder.DropIndex(
                name: "ux_label_slug_categories",
                table: "categories");

            migrationBuilder.DropIndex(
                name: "ux_label_name_brands",
                table: "brands");

            migrationBuilder.DropIndex(
                name: "ux_label_slug_brands",
                table: "brands");

            migrationBuilder.DropColumn(
                name: "folded_name",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "folded_name",
                table: "brands");

            migrationBuilder.DropColumn(
                name: "collection_id",
                table: "products");

            migrationBuilder.DropColumn(
                name: "tag_ids",
                table: "products");

            migrationBuilder.DropColumn(
                name: "description",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "icon",
                table: "categories");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddViewsToIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_product_views_day", table: "product_views");
            migrationBuilder.CreateIndex(name: "ix_product_views_day", table: "product_views", columns: new[] { "day", "product_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "views" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_product_views_day", table: "product_views");
            migrationBuilder.CreateIndex(name: "ix_product_views_day", table: "product_views", columns: new[] { "day", "product_id" });
        }
    }
}

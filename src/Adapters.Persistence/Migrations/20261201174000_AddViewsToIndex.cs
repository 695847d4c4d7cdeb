using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shop.Adapters.Persistence.Model;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ShopDbContext))]
    [Migration("20261201174000_AddViewsToIndex")]
    public class AddViewsToIndex : Migration
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

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shop.Adapters.Persistence.Model;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ShopDbContext))]
    [Migration("20261201150000_CarryOverBrandNames")]
    public class CarryOverBrandNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "progress",
                table: "deliveries",
                type: "text",
                nullable: true);

            migrationBuilder.SqlFiles("CarryOverBrandNames", "SearchText");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.SqlFiles("CarryOverBrandNames", "FormerSearchText");

            migrationBuilder.DropColumn(
                name: "progress",
                table: "deliveries");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CarryOverBrandNames : Migration
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

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class StockNewsInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Notes come and go all the time: an index passes over those that are gone, where a scan would read every one of them.
            migrationBuilder.Sql("ALTER TABLE stock_news ADD COLUMN position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE stock_news DROP COLUMN position;");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Fulfilment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "refund",
                table: "orders",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_orders_status",
                table: "orders",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_order_lines_seller",
                table: "order_lines",
                columns: new[] { "seller_id", "order_id" },
                filter: "seller_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_orders_status",
                table: "orders");

            migrationBuilder.DropIndex(
                name: "ix_order_lines_seller",
                table: "order_lines");

            migrationBuilder.DropColumn(
                name: "refund",
                table: "orders");
        }
    }
}

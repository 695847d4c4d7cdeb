using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Sales : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "paid_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.Sql(
                """
                UPDATE orders SET paid_at = (SELECT (step ->> 'at')::timestamptz FROM jsonb_array_elements(history) step WHERE step ->> 'status' = 'paid')
                """);

            migrationBuilder.AddColumn<DateOnly>(
                name: "paid_on",
                table: "orders",
                type: "date",
                nullable: true,
                computedColumnSql: "(paid_at AT TIME ZONE 'UTC')::date",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_orders_paid_on",
                table: "orders",
                column: "paid_on",
                filter: "paid_on IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_orders_paid_on",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "paid_on",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "paid_at",
                table: "orders");
        }
    }
}

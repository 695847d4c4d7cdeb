using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shop.Adapters.Persistence.Model;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ShopDbContext))]
    [Migration("20261130081043_AddInstances")]
    public class AddInstances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "instances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instances", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_failing",
                table: "webhook_deliveries",
                column: "endpoint_id",
                filter: "state = 'Pending' AND failures > 0");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_failed",
                table: "deliveries",
                columns: new[] { "state", "id" },
                filter: "state = 'Dead' OR last_error IS NOT NULL");

            migrationBuilder.SqlFiles("AddInstances", "LowStocks");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER record_stock_level ON stocks;
                DROP TRIGGER record_first_stock_level ON stocks;
                DROP FUNCTION record_stock_level;
                DROP FUNCTION stock_level;
                DROP TABLE low_stocks
                """);

            migrationBuilder.DropTable(
                name: "instances");

            migrationBuilder.DropIndex(
                name: "ix_webhook_deliveries_failing",
                table: "webhook_deliveries");

            migrationBuilder.DropIndex(
                name: "ix_deliveries_failed",
                table: "deliveries");
        }
    }
}

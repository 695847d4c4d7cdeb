using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shop.Adapters.Persistence.Model;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ShopDbContext))]
    [Migration("20261130014900_AddCauseAndLease")]
    public class AddCauseAndLease : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_webhook_deliveries_underway",
                table: "webhook_deliveries");

            migrationBuilder.RenameColumn(
                name: "leased_until",
                table: "webhook_deliveries",
                newName: "lease_until");

            migrationBuilder.RenameColumn(
                name: "due_at",
                table: "jobs",
                newName: "lease_until");

            migrationBuilder.AddColumn<string>(
                name: "cause",
                table: "outbox",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "cause",
                table: "deliveries",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_underway",
                table: "webhook_deliveries",
                column: "endpoint_id",
                filter: "lease_until IS NOT NULL");

            migrationBuilder.SqlFiles("AddCauseAndLease", "StoredNotifications");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_webhook_deliveries_underway",
                table: "webhook_deliveries");

            migrationBuilder.DropColumn(
                name: "cause",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "cause",
                table: "deliveries");

            migrationBuilder.RenameColumn(
                name: "lease_until",
                table: "webhook_deliveries",
                newName: "leased_until");

            migrationBuilder.RenameColumn(
                name: "lease_until",
                table: "jobs",
                newName: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_underway",
                table: "webhook_deliveries",
                column: "endpoint_id",
                filter: "leased_until IS NOT NULL");
        }
    }
}

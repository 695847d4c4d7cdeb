using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class NameLeases : Migration
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

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_underway",
                table: "webhook_deliveries",
                column: "endpoint_id",
                filter: "lease_until IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_webhook_deliveries_underway",
                table: "webhook_deliveries");

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

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shop.Adapters.Persistence.Model;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ShopDbContext))]
    [Migration("20261201051009_AddDeliveryPriority")]
    public class AddDeliveryPriority : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_deliveries_due_of_reaction",
                table: "deliveries");

            migrationBuilder.AddColumn<short>(
                name: "priority",
                table: "deliveries",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_due_of_reaction",
                table: "deliveries",
                columns: new[] { "reaction", "priority", "next_attempt_at" },
                filter: "state = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_share",
                table: "deliveries",
                columns: new[] { "reaction", "account_id", "id" },
                filter: "state = 'Pending' AND priority = 0 AND account_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_deliveries_due_of_reaction",
                table: "deliveries");

            migrationBuilder.DropIndex(
                name: "ix_deliveries_share",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "priority",
                table: "deliveries");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_due_of_reaction",
                table: "deliveries",
                columns: new[] { "reaction", "next_attempt_at" },
                filter: "state = 'Pending'");
        }
    }
}

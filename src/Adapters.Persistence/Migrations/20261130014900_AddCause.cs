using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AddCause : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.SqlFiles("AddCause", "StoredNotifications");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "cause",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "cause",
                table: "deliveries");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shop.Adapters.Persistence.Model;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ShopDbContext))]
    [Migration("20261201025943_AddReversalsAndFencing")]
    public class AddReversalsAndFencing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reversal_contradicted_at",
                table: "payments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reversal_due_at",
                table: "payments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reversal_finished_at",
                table: "payments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "account_id",
                table: "deliveries",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "interruptions",
                table: "deliveries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "lease_number",
                table: "deliveries",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "ix_payments_reversal",
                table: "payments",
                column: "reversal_due_at",
                filter: "reversal_due_at IS NOT NULL AND reversal_finished_at IS NULL");

            migrationBuilder.SqlFiles("AddReversalsAndFencing", "StoredReversals");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_payments_reversal",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "reversal_contradicted_at",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "reversal_due_at",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "reversal_finished_at",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "account_id",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "interruptions",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "lease_number",
                table: "deliveries");
        }
    }
}

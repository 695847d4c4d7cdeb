using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shop.Adapters.Persistence.Model;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ShopDbContext))]
    [Migration("20261201121159_AddRetention")]
    public class AddRetention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_retention",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    period = table.Column<TimeSpan>(type: "interval", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_retention", x => x.id);
                    table.CheckConstraint("ck_audit_retention_one", "id = 1");
                    table.CheckConstraint("ck_audit_retention_period", "period >= interval '1 day'");
                });

            migrationBuilder.CreateTable(
                name: "feed_bounds",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    removed_until = table.Column<long>(type: "bigint", nullable: false),
                    last_removed = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feed_bounds", x => x.id);
                    table.CheckConstraint("ck_feed_bounds_one", "id = 1");
                });

            migrationBuilder.InsertData(
                table: "audit_retention",
                columns: new[] { "id", "period" },
                columnTypes: new[] { "smallint", "interval" },
                values: new object[] { (short)1, null });

            migrationBuilder.InsertData(
                table: "feed_bounds",
                columns: new[] { "id", "last_removed", "removed_until" },
                columnTypes: new[] { "smallint", "bigint", "bigint" },
                values: new object[] { (short)1, 0L, 0L });

            migrationBuilder.SqlFiles("AddRetention", "FeedBounds", "AuditRetention");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.SqlFiles("AddRetention", "FormerAuditLog");

            migrationBuilder.DropTable(
                name: "audit_retention");

            migrationBuilder.DropTable(
                name: "feed_bounds");
        }
    }
}

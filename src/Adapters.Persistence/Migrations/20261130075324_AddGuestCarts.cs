using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shop.Adapters.Persistence.Model;

#nullable disable

namespace Shop.Adapters.Persistence.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(ShopDbContext))]
    [Migration("20261130075324_AddGuestCarts")]
    public class AddGuestCarts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_carts",
                table: "carts");

            migrationBuilder.AlterColumn<Guid>(
                name: "owner_id",
                table: "carts",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "id",
                table: "carts",
                type: "uuid",
                nullable: true);

            // An account has at most one cart, so its id is unique among them.
            migrationBuilder.Sql("UPDATE carts SET id = owner_id");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "carts",
                type: "uuid",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "expires_at",
                table: "carts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "token_hash",
                table: "carts",
                type: "text",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_carts",
                table: "carts",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_carts_expiry",
                table: "carts",
                column: "expires_at",
                filter: "expires_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_carts_owner",
                table: "carts",
                column: "owner_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_carts_token",
                table: "carts",
                column: "token_hash",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_carts_expiry",
                table: "carts",
                sql: "(token_hash IS NULL) = (expires_at IS NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_carts_owner",
                table: "carts",
                sql: "num_nonnulls(owner_id, token_hash) = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DELETE FROM carts WHERE owner_id IS NULL");

            migrationBuilder.DropPrimaryKey(
                name: "PK_carts",
                table: "carts");

            migrationBuilder.DropIndex(
                name: "ix_carts_expiry",
                table: "carts");

            migrationBuilder.DropIndex(
                name: "ux_carts_owner",
                table: "carts");

            migrationBuilder.DropIndex(
                name: "ux_carts_token",
                table: "carts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_carts_expiry",
                table: "carts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_carts_owner",
                table: "carts");

            migrationBuilder.DropColumn(
                name: "id",
                table: "carts");

            migrationBuilder.DropColumn(
                name: "expires_at",
                table: "carts");

            migrationBuilder.DropColumn(
                name: "token_hash",
                table: "carts");

            migrationBuilder.AlterColumn<Guid>(
                name: "owner_id",
                table: "carts",
                type: "uuid",
                nullable: false,
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_carts",
                table: "carts",
                column: "owner_id");
        }
    }
}

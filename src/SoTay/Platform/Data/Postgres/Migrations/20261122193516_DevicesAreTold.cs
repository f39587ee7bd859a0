using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Postgres.Migrations.SoTay.Platform.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class DevicesAreTold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PushDevice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LostAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PushDevice", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PushDevice_AccountId",
                table: "PushDevice",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_PushDevice_SessionId",
                table: "PushDevice",
                column: "SessionId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PushDevice");
        }
    }
}

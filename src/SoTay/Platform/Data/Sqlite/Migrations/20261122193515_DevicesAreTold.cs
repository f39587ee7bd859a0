using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AccountId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SessionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LostAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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

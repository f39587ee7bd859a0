using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DeskOperations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Device",
                table: "MeetingOperation",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "MeetingOperation",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Sequence",
                table: "MeetingOperation",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SettledWhy",
                table: "MeetingOperation",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ArrivedAt",
                table: "Attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LeftAt",
                table: "Attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SpeakingTurn",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AgendaItemId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SpeakerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SpeakerName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: true),
                    To = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakingTurn", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpeakingTurn_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SpeakingTurn_MeetingId",
                table: "SpeakingTurn",
                column: "MeetingId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SpeakingTurn");

            migrationBuilder.DropColumn(
                name: "Device",
                table: "MeetingOperation");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "MeetingOperation");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "MeetingOperation");

            migrationBuilder.DropColumn(
                name: "SettledWhy",
                table: "MeetingOperation");

            migrationBuilder.DropColumn(
                name: "ArrivedAt",
                table: "Attendance");

            migrationBuilder.DropColumn(
                name: "LeftAt",
                table: "Attendance");
        }
    }
}

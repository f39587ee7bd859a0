using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MeetingsByDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Meeting_State_HeldOn",
                table: "Meeting");

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_HeldOn",
                table: "Meeting",
                column: "HeldOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Meeting_HeldOn",
                table: "Meeting");

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_State_HeldOn",
                table: "Meeting",
                columns: new[] { "State", "HeldOn" });
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TargetsWithoutData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Target_Missing",
                table: "Target",
                columns: new[] { "Source", "OrganisationId" },
                filter: "\"Now_Told\" = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Target_Missing",
                table: "Target");
        }
    }
}

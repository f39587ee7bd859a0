using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Postgres.Migrations.SoTay.Platform.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class BoardsFromTheIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OrganisationAncestor_AncestorId_To_Depth",
                table: "OrganisationAncestor");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationAncestor_AncestorId_To_Depth_DescendantId_From",
                table: "OrganisationAncestor",
                columns: new[] { "AncestorId", "To", "Depth", "DescendantId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_OrganisationId",
                table: "Meeting",
                column: "OrganisationId",
                filter: "\"SealedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OrganisationAncestor_AncestorId_To_Depth_DescendantId_From",
                table: "OrganisationAncestor");

            migrationBuilder.DropIndex(
                name: "IX_Meeting_OrganisationId",
                table: "Meeting");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationAncestor_AncestorId_To_Depth",
                table: "OrganisationAncestor",
                columns: new[] { "AncestorId", "To", "Depth" });
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Postgres.Migrations.SoTay.Platform.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class DecisionsTakenBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RecordedDecision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Rows = table.Column<string>(type: "text", nullable: false),
                    RecordRows = table.Column<int>(type: "integer", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TakenBackByName = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordedDecision", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RecordedDecision_MemberId_Place",
                table: "RecordedDecision",
                columns: new[] { "MemberId", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecordedDecision_SourceId",
                table: "RecordedDecision",
                column: "SourceId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RecordedDecision");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StaysAndMistakes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "Placement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CeremonyOn",
                table: "Member",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsChosen",
                table: "CompetitionCandidate",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "PostId",
                table: "CompetitionCandidate",
                type: "BLOB",
                nullable: true);

            migrationBuilder.Sql("UPDATE \"CompetitionCandidate\" SET \"IsChosen\" = 1, \"PostId\" = (SELECT one.\"PostId\" FROM \"Competition\" AS one WHERE one.\"WinnerId\" = \"CompetitionCandidate\".\"Id\") WHERE \"Id\" IN (SELECT \"WinnerId\" FROM \"Competition\" WHERE \"WinnerId\" IS NOT NULL)");

            // Without making the table anew, so that the migration stays one transaction.
            migrationBuilder.Sql("ALTER TABLE \"Competition\" DROP COLUMN \"PostId\"");

            migrationBuilder.Sql("ALTER TABLE \"Competition\" DROP COLUMN \"WinnerId\"");

            migrationBuilder.AddColumn<int>(
                name: "Places",
                table: "Competition",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "ExceptionReason",
                table: "Award",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Arrival",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Permanent");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "Arrival",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OutsideTime",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutsideTime", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutsideTime_Member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PastAward",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastAward", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastAward_Member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecordedDecision",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    SourceId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Rows = table.Column<string>(type: "TEXT", nullable: false),
                    RecordRows = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackByName = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordedDecision", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutsideTime_MemberId",
                table: "OutsideTime",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_PastAward_MemberId_Kind_Number_On",
                table: "PastAward",
                columns: new[] { "MemberId", "Kind", "Number", "On" },
                unique: true);

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
                name: "OutsideTime");

            migrationBuilder.DropTable(
                name: "PastAward");

            migrationBuilder.DropTable(
                name: "RecordedDecision");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "Placement");

            migrationBuilder.DropColumn(
                name: "CeremonyOn",
                table: "Member");

            migrationBuilder.DropColumn(
                name: "IsChosen",
                table: "CompetitionCandidate");

            migrationBuilder.DropColumn(
                name: "PostId",
                table: "CompetitionCandidate");

            migrationBuilder.DropColumn(
                name: "Places",
                table: "Competition");

            migrationBuilder.DropColumn(
                name: "ExceptionReason",
                table: "Award");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Arrival");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "Arrival");

            migrationBuilder.AddColumn<byte[]>(
                name: "PostId",
                table: "Competition",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "WinnerId",
                table: "Competition",
                type: "BLOB",
                nullable: true);
        }
    }
}

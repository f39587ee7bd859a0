using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MeetingsArePreparedTogether : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsAskedAgain",
                table: "NoticeAnswer",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "MovedFrom",
                table: "Meeting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "PreparesId",
                table: "Meeting",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Contribution",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AgendaItemId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", nullable: false),
                    Outline = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PreparedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contribution", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EarlyOpinion",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AgendaItemId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    IsToBeRead = table.Column<bool>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlyOpinion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MeetingMessage",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Occasion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Say = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Href = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Ways = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HandedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingMessage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MeetingPaper",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingPaper", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PaperReading",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PaperId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperReading", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_PreparesId",
                table: "Meeting",
                column: "PreparesId");

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_State_HeldOn",
                table: "Meeting",
                columns: new[] { "State", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Contribution_MeetingId",
                table: "Contribution",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Contribution_MemberId",
                table: "Contribution",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_EarlyOpinion_MeetingId",
                table: "EarlyOpinion",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingMessage_MemberId_MadeAt",
                table: "MeetingMessage",
                columns: new[] { "MemberId", "MadeAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingMessage_SentAt",
                table: "MeetingMessage",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingMessage_SubjectId_MemberId_Step_Occasion",
                table: "MeetingMessage",
                columns: new[] { "SubjectId", "MemberId", "Step", "Occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPaper_MeetingId",
                table: "MeetingPaper",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperReading_MeetingId",
                table: "PaperReading",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperReading_PaperId_MemberId",
                table: "PaperReading",
                columns: new[] { "PaperId", "MemberId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Contribution");

            migrationBuilder.DropTable(
                name: "EarlyOpinion");

            migrationBuilder.DropTable(
                name: "MeetingMessage");

            migrationBuilder.DropTable(
                name: "MeetingPaper");

            migrationBuilder.DropTable(
                name: "PaperReading");

            migrationBuilder.DropIndex(
                name: "IX_Meeting_PreparesId",
                table: "Meeting");

            migrationBuilder.DropIndex(
                name: "IX_Meeting_State_HeldOn",
                table: "Meeting");

            migrationBuilder.DropColumn(
                name: "IsAskedAgain",
                table: "NoticeAnswer");

            migrationBuilder.DropColumn(
                name: "MovedFrom",
                table: "Meeting");

            migrationBuilder.DropColumn(
                name: "PreparesId",
                table: "Meeting");
        }
    }
}

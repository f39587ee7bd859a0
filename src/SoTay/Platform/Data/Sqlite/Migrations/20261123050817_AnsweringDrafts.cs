using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AnsweringDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsWritten",
                table: "DraftVersion",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Column and foreign key in one statement: SQLite would otherwise write the whole table anew, outside the transaction.
            migrationBuilder.Sql("""
                ALTER TABLE "DocumentDraft" ADD "AnswersId" BLOB NULL
                    CONSTRAINT "FK_DocumentDraft_Document_AnswersId" REFERENCES "Document" ("Id") ON DELETE RESTRICT
                """);

            migrationBuilder.AddColumn<DateTime>(
                name: "WrittenAt",
                table: "DocumentDraft",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DraftGoal",
                columns: table => new
                {
                    DraftId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TargetId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Goal = table.Column<decimal>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftGoal", x => new { x.DraftId, x.TargetId });
                    table.ForeignKey(
                        name: "FK_DraftGoal_DocumentDraft_DraftId",
                        column: x => x.DraftId,
                        principalTable: "DocumentDraft",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DraftGoal_Target_TargetId",
                        column: x => x.TargetId,
                        principalTable: "Target",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftReview",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DraftId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ToWhom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentByName = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Remarks = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredByName = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftReview", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftReview_DocumentDraft_DraftId",
                        column: x => x.DraftId,
                        principalTable: "DocumentDraft",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftSection",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DraftId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    IsLeftOut = table.Column<bool>(type: "INTEGER", nullable: false),
                    HoldsTargets = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftSection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftSection_DocumentDraft_DraftId",
                        column: x => x.DraftId,
                        principalTable: "DocumentDraft",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDraft_AnswersId",
                table: "DocumentDraft",
                column: "AnswersId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftGoal_TargetId",
                table: "DraftGoal",
                column: "TargetId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftReview_DraftId_Number",
                table: "DraftReview",
                columns: new[] { "DraftId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DraftSection_DraftId_Place",
                table: "DraftSection",
                columns: new[] { "DraftId", "Place" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_DocumentDraft_Document_AnswersId",
                table: "DocumentDraft");

            migrationBuilder.DropTable(
                name: "DraftGoal");

            migrationBuilder.DropTable(
                name: "DraftReview");

            migrationBuilder.DropTable(
                name: "DraftSection");

            migrationBuilder.DropIndex(
                name: "IX_DocumentDraft_AnswersId",
                table: "DocumentDraft");

            migrationBuilder.DropColumn(
                name: "IsWritten",
                table: "DraftVersion");

            migrationBuilder.DropColumn(
                name: "AnswersId",
                table: "DocumentDraft");

            migrationBuilder.DropColumn(
                name: "WrittenAt",
                table: "DocumentDraft");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DocumentStudies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DocumentStudy",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Outline = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Discussion = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Deadline = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentStudy", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentStudy_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StudyMember",
                columns: table => new
                {
                    StudyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StudyMember", x => new { x.StudyId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_StudyMember_DocumentStudy_StudyId",
                        column: x => x.StudyId,
                        principalTable: "DocumentStudy",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StudyQuestion",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StudyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    Right = table.Column<int>(type: "INTEGER", nullable: false),
                    Where = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StudyQuestion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StudyQuestion_DocumentStudy_StudyId",
                        column: x => x.StudyId,
                        principalTable: "DocumentStudy",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StudyUnit",
                columns: table => new
                {
                    StudyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StudyUnit", x => new { x.StudyId, x.OrganisationId });
                    table.ForeignKey(
                        name: "FK_StudyUnit_DocumentStudy_StudyId",
                        column: x => x.StudyId,
                        principalTable: "DocumentStudy",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentStudy_DocumentId_OrganisationId",
                table: "DocumentStudy",
                columns: new[] { "DocumentId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentStudy_OrganisationId",
                table: "DocumentStudy",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_StudyMember_MemberId",
                table: "StudyMember",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_StudyMember_StudyId_OrganisationId",
                table: "StudyMember",
                columns: new[] { "StudyId", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_StudyQuestion_StudyId",
                table: "StudyQuestion",
                column: "StudyId");

            migrationBuilder.CreateIndex(
                name: "IX_StudyUnit_OrganisationId",
                table: "StudyUnit",
                column: "OrganisationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StudyMember");

            migrationBuilder.DropTable(
                name: "StudyQuestion");

            migrationBuilder.DropTable(
                name: "StudyUnit");

            migrationBuilder.DropTable(
                name: "DocumentStudy");
        }
    }
}

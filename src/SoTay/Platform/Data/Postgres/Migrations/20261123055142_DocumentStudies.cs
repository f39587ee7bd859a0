using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Postgres.Migrations.SoTay.Platform.Data.Postgres.Migrations
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Outline = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    Discussion = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Choices = table.Column<List<string>>(type: "text[]", nullable: false),
                    Right = table.Column<int>(type: "integer", nullable: false),
                    Where = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
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
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false)
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

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DocumentsByHand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FoldedIssuer",
                table: "Document",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IssuerName",
                table: "Document",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReceivedOn",
                table: "Document",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DocumentDraft",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Concretises = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    DroppedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentDraft", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentDraft_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentText",
                columns: table => new
                {
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentText", x => x.DocumentId);
                    table.ForeignKey(
                        name: "FK_DocumentText_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftVersion",
                columns: table => new
                {
                    DraftId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", nullable: false),
                    Extension = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftVersion", x => new { x.DraftId, x.Number });
                    table.ForeignKey(
                        name: "FK_DraftVersion_DocumentDraft_DraftId",
                        column: x => x.DraftId,
                        principalTable: "DocumentDraft",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Document_OrganisationId_Symbol_FoldedIssuer_IssuedOn",
                table: "Document",
                columns: new[] { "OrganisationId", "Symbol", "FoldedIssuer", "IssuedOn" },
                unique: true,
                filter: "\"IssuerName\" IS NOT NULL AND \"CancelledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Document_OrganisationId_Term_Number",
                table: "Document",
                columns: new[] { "OrganisationId", "Term", "Number" },
                unique: true,
                filter: "\"IssuerName\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDraft_DocumentId",
                table: "DocumentDraft",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDraft_OrganisationId",
                table: "DocumentDraft",
                column: "OrganisationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DocumentText");

            migrationBuilder.DropTable(
                name: "DraftVersion");

            migrationBuilder.DropTable(
                name: "DocumentDraft");

            migrationBuilder.DropIndex(
                name: "IX_Document_OrganisationId_Symbol_FoldedIssuer_IssuedOn",
                table: "Document");

            migrationBuilder.DropIndex(
                name: "IX_Document_OrganisationId_Term_Number",
                table: "Document");

            migrationBuilder.DropColumn(
                name: "FoldedIssuer",
                table: "Document");

            migrationBuilder.DropColumn(
                name: "IssuerName",
                table: "Document");

            migrationBuilder.DropColumn(
                name: "ReceivedOn",
                table: "Document");
        }
    }
}

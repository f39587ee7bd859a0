using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DocumentsSent : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AnswerBy",
                table: "Document",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastDay",
                table: "Document",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ReplacedById",
                table: "Document",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Signed",
                table: "Document",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DocumentBookmark",
                columns: table => new
                {
                    AccountId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MarkedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentBookmark", x => new { x.AccountId, x.DocumentId });
                    table.ForeignKey(
                        name: "FK_DocumentBookmark_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentReading",
                columns: table => new
                {
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AccountId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentReading", x => new { x.DocumentId, x.OrganisationId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_DocumentReading_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentRecipient",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FromId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentRecipient", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentRecipient_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Document_ReplacedById",
                table: "Document",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentBookmark_DocumentId",
                table: "DocumentBookmark",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentRecipient_DocumentId_OrganisationId",
                table: "DocumentRecipient",
                columns: new[] { "DocumentId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentRecipient_OrganisationId_SentAt",
                table: "DocumentRecipient",
                columns: new[] { "OrganisationId", "SentAt" });

            migrationBuilder.AddForeignKey(
                name: "FK_Document_Document_ReplacedById",
                table: "Document",
                column: "ReplacedById",
                principalTable: "Document",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Document_Document_ReplacedById",
                table: "Document");

            migrationBuilder.DropTable(
                name: "DocumentBookmark");

            migrationBuilder.DropTable(
                name: "DocumentReading");

            migrationBuilder.DropTable(
                name: "DocumentRecipient");

            migrationBuilder.DropIndex(
                name: "IX_Document_ReplacedById",
                table: "Document");

            migrationBuilder.DropColumn(
                name: "AnswerBy",
                table: "Document");

            migrationBuilder.DropColumn(
                name: "LastDay",
                table: "Document");

            migrationBuilder.DropColumn(
                name: "ReplacedById",
                table: "Document");

            migrationBuilder.DropColumn(
                name: "Signed",
                table: "Document");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TheChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DocumentConcretion",
                columns: table => new
                {
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ConcretisesId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentConcretion", x => new { x.DocumentId, x.ConcretisesId });
                    table.ForeignKey(
                        name: "FK_DocumentConcretion_Document_ConcretisesId",
                        column: x => x.ConcretisesId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentConcretion_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Target",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ParentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    BeginsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    GroupName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Baseline = table.Column<decimal>(type: "TEXT", nullable: true),
                    Goal = table.Column<decimal>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Weight = table.Column<decimal>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Now_AsOf = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Now_Mass = table.Column<decimal>(type: "TEXT", nullable: false),
                    Now_Told = table.Column<int>(type: "INTEGER", nullable: false),
                    Now_Units = table.Column<int>(type: "INTEGER", nullable: false),
                    Now_Value = table.Column<decimal>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Target", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Target_Document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Target_Organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Target_Target_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Target",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TargetValue",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TargetId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetValue", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TargetValue_Organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TargetValue_Target_TargetId",
                        column: x => x.TargetId,
                        principalTable: "Target",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentConcretion_ConcretisesId",
                table: "DocumentConcretion",
                column: "ConcretisesId");

            migrationBuilder.CreateIndex(
                name: "IX_Target_DocumentId_OrganisationId_Code",
                table: "Target",
                columns: new[] { "DocumentId", "OrganisationId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Target_OrganisationId",
                table: "Target",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Target_ParentId",
                table: "Target",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_TargetValue_OrganisationId",
                table: "TargetValue",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_TargetValue_TargetId_OrganisationId_AsOf",
                table: "TargetValue",
                columns: new[] { "TargetId", "OrganisationId", "AsOf" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DocumentConcretion");

            migrationBuilder.DropTable(
                name: "TargetValue");

            migrationBuilder.DropTable(
                name: "Target");
        }
    }
}

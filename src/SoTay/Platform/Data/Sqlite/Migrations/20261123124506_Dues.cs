using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Dues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DuesBook",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SheetAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Opening = table.Column<long>(type: "INTEGER", nullable: false),
                    Receipts = table.Column<long>(type: "INTEGER", nullable: false),
                    Share = table.Column<decimal>(type: "TEXT", precision: 5, scale: 4, nullable: true),
                    Kept = table.Column<long>(type: "INTEGER", nullable: false),
                    Up = table.Column<long>(type: "INTEGER", nullable: false),
                    FromBelow = table.Column<long>(type: "INTEGER", nullable: false),
                    Spent = table.Column<long>(type: "INTEGER", nullable: false),
                    HandedUp = table.Column<long>(type: "INTEGER", nullable: false),
                    CameIn = table.Column<long>(type: "INTEGER", nullable: false),
                    WentOut = table.Column<long>(type: "INTEGER", nullable: false),
                    Closing = table.Column<long>(type: "INTEGER", nullable: false),
                    Given = table.Column<long>(type: "INTEGER", nullable: false),
                    OwedMoved = table.Column<long>(type: "INTEGER", nullable: false),
                    Owed = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedByName = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuesBook", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuesCharge",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Full = table.Column<long>(type: "INTEGER", nullable: false),
                    Relief = table.Column<decimal>(type: "TEXT", precision: 5, scale: 4, nullable: false),
                    Exempted = table.Column<long>(type: "INTEGER", nullable: false),
                    Reduced = table.Column<long>(type: "INTEGER", nullable: false),
                    Due = table.Column<long>(type: "INTEGER", nullable: false),
                    Paid = table.Column<long>(type: "INTEGER", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuesCharge", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DuesCharge_Member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DuesDuty",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuesDuty", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DuesDuty_Member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DuesEntry",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BookMonth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    TakesBackId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuesEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuesHandOver",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FromId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ToId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    IsFromBalance = table.Column<bool>(type: "INTEGER", nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BookMonth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GivenByName = table.Column<string>(type: "TEXT", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SettledMonth = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SettledByName = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuesHandOver", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuesPortalList",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    BroughtAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BroughtBy = table.Column<string>(type: "TEXT", nullable: false),
                    Rows = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Written = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuesPortalList", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuesRate",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProposedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ProposedByName = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SettledByName = table.Column<string>(type: "TEXT", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuesRate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DuesRate_Member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DuesRelief",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Share = table.Column<decimal>(type: "TEXT", precision: 5, scale: 4, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuesRelief", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DuesRelief_Member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DuesPayment",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ChargeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BookMonth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Receipt = table.Column<int>(type: "INTEGER", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    TakesBackId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReceiptYear = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuesPayment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DuesPayment_DuesCharge_ChargeId",
                        column: x => x.ChargeId,
                        principalTable: "DuesCharge",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DuesBook_OrganisationId_Month",
                table: "DuesBook",
                columns: new[] { "OrganisationId", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DuesCharge_MemberId_Month",
                table: "DuesCharge",
                columns: new[] { "MemberId", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DuesCharge_OrganisationId_Month",
                table: "DuesCharge",
                columns: new[] { "OrganisationId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_DuesDuty_MemberId",
                table: "DuesDuty",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_DuesDuty_OrganisationId_To",
                table: "DuesDuty",
                columns: new[] { "OrganisationId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_DuesEntry_OrganisationId_BookMonth",
                table: "DuesEntry",
                columns: new[] { "OrganisationId", "BookMonth" });

            migrationBuilder.CreateIndex(
                name: "IX_DuesEntry_TakesBackId",
                table: "DuesEntry",
                column: "TakesBackId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DuesHandOver_FromId_BookMonth",
                table: "DuesHandOver",
                columns: new[] { "FromId", "BookMonth" });

            migrationBuilder.CreateIndex(
                name: "IX_DuesHandOver_ToId_State",
                table: "DuesHandOver",
                columns: new[] { "ToId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_DuesPayment_ChargeId",
                table: "DuesPayment",
                column: "ChargeId");

            migrationBuilder.CreateIndex(
                name: "IX_DuesPayment_OrganisationId_BookMonth",
                table: "DuesPayment",
                columns: new[] { "OrganisationId", "BookMonth" });

            migrationBuilder.CreateIndex(
                name: "IX_DuesPayment_OrganisationId_ReceiptYear_Receipt",
                table: "DuesPayment",
                columns: new[] { "OrganisationId", "ReceiptYear", "Receipt" },
                unique: true,
                filter: "\"Receipt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DuesPortalList_OrganisationId_BroughtAt",
                table: "DuesPortalList",
                columns: new[] { "OrganisationId", "BroughtAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DuesRate_MemberId_From",
                table: "DuesRate",
                columns: new[] { "MemberId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_DuesRate_OrganisationId_State",
                table: "DuesRate",
                columns: new[] { "OrganisationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_DuesRelief_MemberId_To",
                table: "DuesRelief",
                columns: new[] { "MemberId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_DuesRelief_OrganisationId_To",
                table: "DuesRelief",
                columns: new[] { "OrganisationId", "To" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DuesBook");

            migrationBuilder.DropTable(
                name: "DuesDuty");

            migrationBuilder.DropTable(
                name: "DuesEntry");

            migrationBuilder.DropTable(
                name: "DuesHandOver");

            migrationBuilder.DropTable(
                name: "DuesPayment");

            migrationBuilder.DropTable(
                name: "DuesPortalList");

            migrationBuilder.DropTable(
                name: "DuesRate");

            migrationBuilder.DropTable(
                name: "DuesRelief");

            migrationBuilder.DropTable(
                name: "DuesCharge");
        }
    }
}

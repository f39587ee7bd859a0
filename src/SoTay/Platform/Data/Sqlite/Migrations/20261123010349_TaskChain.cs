using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TaskChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "AcceptedAmount",
                table: "WorkTask",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "AsksOf",
                table: "WorkTask",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BlockedAt",
                table: "WorkTask",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Bottleneck",
                table: "WorkTask",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "CountedAmount",
                table: "WorkTask",
                type: "TEXT",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<byte[]>(
                name: "DocumentId",
                table: "WorkTask",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GivenByName",
                table: "WorkTask",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Ground",
                table: "WorkTask",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsForUnit",
                table: "WorkTask",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "JudgedQuality",
                table: "WorkTask",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "JudgedQuantity",
                table: "WorkTask",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LateFrom",
                table: "WorkTask",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "PlanId",
                table: "WorkTask",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Quality",
                table: "WorkTask",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<decimal>(
                name: "TargetAmount",
                table: "WorkTask",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "TargetId",
                table: "WorkTask",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "VisitId",
                table: "WorkTask",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Weight",
                table: "WorkTask",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "AsksOf",
                table: "TaskReport",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DeadlineBefore",
                table: "TaskReport",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "TaskPlan",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DocumentId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskPlan", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkTask_Blocked",
                table: "WorkTask",
                column: "OrganisationId",
                filter: "\"State\" = 'Blocked'");

            migrationBuilder.CreateIndex(
                name: "IX_WorkTask_DocumentId",
                table: "WorkTask",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkTask_PlanId",
                table: "WorkTask",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkTask_TargetId",
                table: "WorkTask",
                column: "TargetId");

            migrationBuilder.CreateIndex(
                name: "IX_TaskPlan_OrganisationId_MadeOn",
                table: "TaskPlan",
                columns: new[] { "OrganisationId", "MadeOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TaskPlan");

            migrationBuilder.DropIndex(
                name: "IX_WorkTask_Blocked",
                table: "WorkTask");

            migrationBuilder.DropIndex(
                name: "IX_WorkTask_DocumentId",
                table: "WorkTask");

            migrationBuilder.DropIndex(
                name: "IX_WorkTask_PlanId",
                table: "WorkTask");

            migrationBuilder.DropIndex(
                name: "IX_WorkTask_TargetId",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "AcceptedAmount",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "AsksOf",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "BlockedAt",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "Bottleneck",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "CountedAmount",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "DocumentId",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "GivenByName",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "Ground",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "IsForUnit",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "JudgedQuality",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "JudgedQuantity",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "LateFrom",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "PlanId",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "Quality",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "TargetAmount",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "TargetId",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "VisitId",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "Weight",
                table: "WorkTask");

            migrationBuilder.DropColumn(
                name: "AsksOf",
                table: "TaskReport");

            migrationBuilder.DropColumn(
                name: "DeadlineBefore",
                table: "TaskReport");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Postgres.Migrations.SoTay.Platform.Data.Postgres.Migrations
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
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AsksOf",
                table: "WorkTask",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BlockedAt",
                table: "WorkTask",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Bottleneck",
                table: "WorkTask",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "CountedAmount",
                table: "WorkTask",
                type: "numeric",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<Guid>(
                name: "DocumentId",
                table: "WorkTask",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GivenByName",
                table: "WorkTask",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Ground",
                table: "WorkTask",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsForUnit",
                table: "WorkTask",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "JudgedQuality",
                table: "WorkTask",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "JudgedQuantity",
                table: "WorkTask",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LateFrom",
                table: "WorkTask",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PlanId",
                table: "WorkTask",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Quality",
                table: "WorkTask",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<decimal>(
                name: "TargetAmount",
                table: "WorkTask",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TargetId",
                table: "WorkTask",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "VisitId",
                table: "WorkTask",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Weight",
                table: "WorkTask",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AsksOf",
                table: "TaskReport",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DeadlineBefore",
                table: "TaskReport",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "TaskPlan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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

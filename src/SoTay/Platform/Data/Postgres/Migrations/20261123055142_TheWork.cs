using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Postgres.Migrations.SoTay.Platform.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TheWork : Migration
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

            migrationBuilder.AddColumn<DateOnly>(
                name: "AnswerBy",
                table: "Document",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FoldedIssuer",
                table: "Document",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IssuerName",
                table: "Document",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastDay",
                table: "Document",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReceivedOn",
                table: "Document",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReplacedById",
                table: "Document",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Signed",
                table: "Document",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DocumentBookmark",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    MarkedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                name: "DocumentDraft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Body = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Type = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Concretises = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    DroppedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                name: "DocumentReading",
                columns: table => new
                {
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "DocumentText",
                columns: table => new
                {
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "Webhook",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PausedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Webhook", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DraftVersion",
                columns: table => new
                {
                    DraftId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileHash = table.Column<string>(type: "text", nullable: false),
                    Extension = table.Column<string>(type: "text", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "WebhookDelivery",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WebhookId = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    NextAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookDelivery", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WebhookDelivery_Webhook_WebhookId",
                        column: x => x.WebhookId,
                        principalTable: "Webhook",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "IX_Document_ReplacedById",
                table: "Document",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentBookmark_DocumentId",
                table: "DocumentBookmark",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDraft_DocumentId",
                table: "DocumentDraft",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentDraft_OrganisationId",
                table: "DocumentDraft",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentRecipient_DocumentId_OrganisationId",
                table: "DocumentRecipient",
                columns: new[] { "DocumentId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentRecipient_OrganisationId_SentAt",
                table: "DocumentRecipient",
                columns: new[] { "OrganisationId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TaskPlan_OrganisationId_MadeOn",
                table: "TaskPlan",
                columns: new[] { "OrganisationId", "MadeOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Webhook_OrganisationId",
                table: "Webhook",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDelivery_State_NextAt",
                table: "WebhookDelivery",
                columns: new[] { "State", "NextAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDelivery_WebhookId_Subject_Number",
                table: "WebhookDelivery",
                columns: new[] { "WebhookId", "Subject", "Number" });

            migrationBuilder.AddForeignKey(
                name: "FK_Document_Document_ReplacedById",
                table: "Document",
                column: "ReplacedById",
                principalTable: "Document",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddColumn<bool>(
                name: "IsWritten",
                table: "DraftVersion",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "AnswersId",
                table: "DocumentDraft",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WrittenAt",
                table: "DocumentDraft",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DraftGoal",
                columns: table => new
                {
                    DraftId = table.Column<Guid>(type: "uuid", nullable: false),
                    TargetId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Goal = table.Column<decimal>(type: "numeric", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ToWhom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentByName = table.Column<string>(type: "text", nullable: false),
                    Answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Remarks = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredByName = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: false),
                    Heading = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Words = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    IsLeftOut = table.Column<bool>(type: "boolean", nullable: false),
                    HoldsTargets = table.Column<bool>(type: "boolean", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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

            migrationBuilder.AddForeignKey(
                name: "FK_DocumentDraft_Document_AnswersId",
                table: "DocumentDraft",
                column: "AnswersId",
                principalTable: "Document",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

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

            migrationBuilder.DropForeignKey(
                name: "FK_Document_Document_ReplacedById",
                table: "Document");

            migrationBuilder.DropTable(
                name: "DocumentBookmark");

            migrationBuilder.DropTable(
                name: "DocumentReading");

            migrationBuilder.DropTable(
                name: "DocumentRecipient");

            migrationBuilder.DropTable(
                name: "DocumentText");

            migrationBuilder.DropTable(
                name: "DraftVersion");

            migrationBuilder.DropTable(
                name: "TaskPlan");

            migrationBuilder.DropTable(
                name: "WebhookDelivery");

            migrationBuilder.DropTable(
                name: "DocumentDraft");

            migrationBuilder.DropTable(
                name: "Webhook");

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

            migrationBuilder.DropIndex(
                name: "IX_Document_OrganisationId_Symbol_FoldedIssuer_IssuedOn",
                table: "Document");

            migrationBuilder.DropIndex(
                name: "IX_Document_OrganisationId_Term_Number",
                table: "Document");

            migrationBuilder.DropIndex(
                name: "IX_Document_ReplacedById",
                table: "Document");

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

            migrationBuilder.DropColumn(
                name: "AnswerBy",
                table: "Document");

            migrationBuilder.DropColumn(
                name: "FoldedIssuer",
                table: "Document");

            migrationBuilder.DropColumn(
                name: "IssuerName",
                table: "Document");

            migrationBuilder.DropColumn(
                name: "LastDay",
                table: "Document");

            migrationBuilder.DropColumn(
                name: "ReceivedOn",
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

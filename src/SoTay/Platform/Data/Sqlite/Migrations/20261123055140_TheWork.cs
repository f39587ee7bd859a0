using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
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

            migrationBuilder.AddColumn<DateOnly>(
                name: "AnswerBy",
                table: "Document",
                type: "TEXT",
                nullable: true);

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
                name: "LastDay",
                table: "Document",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReceivedOn",
                table: "Document",
                type: "TEXT",
                nullable: true);

            // Column and foreign key in one statement: SQLite would otherwise write the whole table anew, outside the transaction.
            migrationBuilder.Sql("""
                ALTER TABLE "Document" ADD "ReplacedById" BLOB NULL
                    CONSTRAINT "FK_Document_Document_ReplacedById" REFERENCES "Document" ("Id") ON DELETE RESTRICT
                """);

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

            migrationBuilder.CreateTable(
                name: "Webhook",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PausedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Webhook", x => x.Id);
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

            migrationBuilder.CreateTable(
                name: "WebhookDelivery",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WebhookId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
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

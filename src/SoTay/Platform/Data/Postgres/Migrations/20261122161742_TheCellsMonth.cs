using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Postgres.Migrations.SoTay.Platform.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TheCellsMonth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OrganisationAncestor_AncestorId_To_Depth",
                table: "OrganisationAncestor");

            migrationBuilder.AddColumn<string>(
                name: "ContentType",
                table: "TaskReport",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileHash",
                table: "TaskReport",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UndoneAt",
                table: "RosterImport",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UndoneBy",
                table: "RosterImport",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsAskedAgain",
                table: "NoticeAnswer",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSecret",
                table: "MeetingVote",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "Device",
                table: "MeetingOperation",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "MeetingOperation",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Sequence",
                table: "MeetingOperation",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SettledWhy",
                table: "MeetingOperation",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AgendaSetId",
                table: "Meeting",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "MovedFrom",
                table: "Meeting",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PreparesId",
                table: "Meeting",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ScoreSentAt",
                table: "Meeting",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scored",
                table: "Meeting",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ArrivedAt",
                table: "Attendance",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CameAt",
                table: "Attendance",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CameBy",
                table: "Attendance",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LeftAt",
                table: "Attendance",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UsedAt",
                table: "ApiToken",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsFromSet",
                table: "AgendaItem",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "VisitId",
                table: "AgendaItem",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "AddressSealed",
                table: "Account",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AbsentView",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    VoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    FullName = table.Column<string>(type: "text", nullable: false),
                    Stance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AbsentView", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AgendaSet",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Content = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    CopiedFromId = table.Column<Guid>(type: "uuid", nullable: true),
                    PublishedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaSet", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CellVisit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    FullName = table.Column<string>(type: "text", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: true),
                    VisitedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Remark = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RemarkedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CellVisit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Contribution",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    FullName = table.Column<string>(type: "text", nullable: false),
                    Outline = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PreparedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contribution", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EarlyOpinion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    FullName = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    IsToBeRead = table.Column<bool>(type: "boolean", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlyOpinion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MeetingBallot",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Question = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Seats = table.Column<int>(type: "integer", nullable: false),
                    Candidates = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FollowsId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsTie = table.Column<bool>(type: "boolean", nullable: false),
                    IsElectronic = table.Column<bool>(type: "boolean", nullable: false),
                    Box = table.Column<Guid>(type: "uuid", nullable: true),
                    Process = table.Column<Guid>(type: "uuid", nullable: true),
                    OnPaper = table.Column<string>(type: "text", nullable: false),
                    OnDevice = table.Column<string>(type: "text", nullable: false),
                    Issued = table.Column<int>(type: "integer", nullable: false),
                    Returned = table.Column<int>(type: "integer", nullable: false),
                    Invalid = table.Column<int>(type: "integer", nullable: false),
                    Electronic = table.Column<int>(type: "integer", nullable: false),
                    For = table.Column<int>(type: "integer", nullable: false),
                    Against = table.Column<int>(type: "integer", nullable: false),
                    Other = table.Column<int>(type: "integer", nullable: false),
                    Base = table.Column<int>(type: "integer", nullable: false),
                    Needed = table.Column<int>(type: "integer", nullable: false),
                    Share = table.Column<string>(type: "text", nullable: false),
                    LegalBasis = table.Column<string>(type: "text", nullable: false),
                    CancelledWhy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingBallot", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingBallot_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingMessage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Occasion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Say = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    Href = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Ways = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HandedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingMessage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MeetingPaper",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FileHash = table.Column<string>(type: "text", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingPaper", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MeetingPassage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Target = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<string>(type: "character varying(6000)", maxLength: 6000, nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingPassage", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingPassage_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingPicture",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ContentType = table.Column<string>(type: "text", nullable: false),
                    Caption = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsRemoved = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingPicture", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingPicture_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingSignature",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    FullName = table.Column<string>(type: "text", nullable: false),
                    How = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FileHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ContentType = table.Column<string>(type: "text", nullable: true),
                    TextHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingSignature", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingSignature_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MonthReason",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthReason", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PaperReading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperReading", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrintedPack",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintedPack", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PrintedPack_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResolutionReading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsOnBehalf = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResolutionReading", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ResolutionReading_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RosterImportChange",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Table = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RowId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    Rows = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RosterImportChange", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SpeakingTurn",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    SpeakerId = table.Column<Guid>(type: "uuid", nullable: true),
                    SpeakerName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    To = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsWithdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpeakingTurn", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpeakingTurn_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Topic",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Outline = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    IsYearTheme = table.Column<bool>(type: "boolean", nullable: false),
                    Content = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FirstMonth = table.Column<DateOnly>(type: "date", nullable: false),
                    LastMonth = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnWhy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Topic", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TopicChoice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TopicId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Report = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicChoice", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AgendaSetItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SetId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Hint = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    IsRemoved = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaSetItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgendaSetItem_AgendaSet_SetId",
                        column: x => x.SetId,
                        principalTable: "AgendaSet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TopicPaper",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TopicId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FileHash = table.Column<string>(type: "text", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicPaper", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TopicPaper_Topic_TopicId",
                        column: x => x.TopicId,
                        principalTable: "Topic",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationAncestor_AncestorId_To_Depth_DescendantId_From",
                table: "OrganisationAncestor",
                columns: new[] { "AncestorId", "To", "Depth", "DescendantId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_OrganisationId",
                table: "Meeting",
                column: "OrganisationId",
                filter: "\"SealedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_PreparesId",
                table: "Meeting",
                column: "PreparesId");

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_State_HeldOn",
                table: "Meeting",
                columns: new[] { "State", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItem_VisitId",
                table: "AgendaItem",
                column: "VisitId");

            migrationBuilder.CreateIndex(
                name: "IX_AbsentView_MeetingId",
                table: "AbsentView",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_AgendaSet_OrganisationId_Kind",
                table: "AgendaSet",
                columns: new[] { "OrganisationId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_AgendaSetItem_SetId",
                table: "AgendaSetItem",
                column: "SetId");

            migrationBuilder.CreateIndex(
                name: "IX_CellVisit_MemberId_Month",
                table: "CellVisit",
                columns: new[] { "MemberId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_CellVisit_OrganisationId_Month",
                table: "CellVisit",
                columns: new[] { "OrganisationId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_Contribution_MeetingId",
                table: "Contribution",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Contribution_MemberId",
                table: "Contribution",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_EarlyOpinion_MeetingId",
                table: "EarlyOpinion",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingBallot_MeetingId_State",
                table: "MeetingBallot",
                columns: new[] { "MeetingId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingMessage_MemberId_MadeAt",
                table: "MeetingMessage",
                columns: new[] { "MemberId", "MadeAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingMessage_SentAt",
                table: "MeetingMessage",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingMessage_SubjectId_MemberId_Step_Occasion",
                table: "MeetingMessage",
                columns: new[] { "SubjectId", "MemberId", "Step", "Occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPaper_MeetingId",
                table: "MeetingPaper",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPassage_MeetingId_Kind_Target",
                table: "MeetingPassage",
                columns: new[] { "MeetingId", "Kind", "Target" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingPicture_MeetingId",
                table: "MeetingPicture",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingSignature_MeetingId",
                table: "MeetingSignature",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_MonthReason_OrganisationId_Month",
                table: "MonthReason",
                columns: new[] { "OrganisationId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperReading_MeetingId",
                table: "PaperReading",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperReading_PaperId_MemberId",
                table: "PaperReading",
                columns: new[] { "PaperId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PrintedPack_Code",
                table: "PrintedPack",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PrintedPack_MeetingId",
                table: "PrintedPack",
                column: "MeetingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResolutionReading_MeetingId_MemberId",
                table: "ResolutionReading",
                columns: new[] { "MeetingId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResolutionReading_MemberId",
                table: "ResolutionReading",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_RosterImportChange_ImportId_Table",
                table: "RosterImportChange",
                columns: new[] { "ImportId", "Table" });

            migrationBuilder.CreateIndex(
                name: "IX_RosterImportChange_RowId",
                table: "RosterImportChange",
                column: "RowId");

            migrationBuilder.CreateIndex(
                name: "IX_SpeakingTurn_MeetingId",
                table: "SpeakingTurn",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_Topic_OrganisationId",
                table: "Topic",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_TopicChoice_OrganisationId_MeetingId",
                table: "TopicChoice",
                columns: new[] { "OrganisationId", "MeetingId" });

            migrationBuilder.CreateIndex(
                name: "IX_TopicChoice_TopicId_OrganisationId",
                table: "TopicChoice",
                columns: new[] { "TopicId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TopicPaper_TopicId",
                table: "TopicPaper",
                column: "TopicId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AbsentView");

            migrationBuilder.DropTable(
                name: "AgendaSetItem");

            migrationBuilder.DropTable(
                name: "CellVisit");

            migrationBuilder.DropTable(
                name: "Contribution");

            migrationBuilder.DropTable(
                name: "EarlyOpinion");

            migrationBuilder.DropTable(
                name: "MeetingBallot");

            migrationBuilder.DropTable(
                name: "MeetingMessage");

            migrationBuilder.DropTable(
                name: "MeetingPaper");

            migrationBuilder.DropTable(
                name: "MeetingPassage");

            migrationBuilder.DropTable(
                name: "MeetingPicture");

            migrationBuilder.DropTable(
                name: "MeetingSignature");

            migrationBuilder.DropTable(
                name: "MonthReason");

            migrationBuilder.DropTable(
                name: "PaperReading");

            migrationBuilder.DropTable(
                name: "PrintedPack");

            migrationBuilder.DropTable(
                name: "ResolutionReading");

            migrationBuilder.DropTable(
                name: "RosterImportChange");

            migrationBuilder.DropTable(
                name: "SpeakingTurn");

            migrationBuilder.DropTable(
                name: "TopicChoice");

            migrationBuilder.DropTable(
                name: "TopicPaper");

            migrationBuilder.DropTable(
                name: "AgendaSet");

            migrationBuilder.DropTable(
                name: "Topic");

            migrationBuilder.DropIndex(
                name: "IX_OrganisationAncestor_AncestorId_To_Depth_DescendantId_From",
                table: "OrganisationAncestor");

            migrationBuilder.DropIndex(
                name: "IX_Meeting_OrganisationId",
                table: "Meeting");

            migrationBuilder.DropIndex(
                name: "IX_Meeting_PreparesId",
                table: "Meeting");

            migrationBuilder.DropIndex(
                name: "IX_Meeting_State_HeldOn",
                table: "Meeting");

            migrationBuilder.DropIndex(
                name: "IX_AgendaItem_VisitId",
                table: "AgendaItem");

            migrationBuilder.DropColumn(
                name: "ContentType",
                table: "TaskReport");

            migrationBuilder.DropColumn(
                name: "FileHash",
                table: "TaskReport");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                table: "RosterImport");

            migrationBuilder.DropColumn(
                name: "UndoneBy",
                table: "RosterImport");

            migrationBuilder.DropColumn(
                name: "IsAskedAgain",
                table: "NoticeAnswer");

            migrationBuilder.DropColumn(
                name: "IsSecret",
                table: "MeetingVote");

            migrationBuilder.DropColumn(
                name: "Device",
                table: "MeetingOperation");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "MeetingOperation");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "MeetingOperation");

            migrationBuilder.DropColumn(
                name: "SettledWhy",
                table: "MeetingOperation");

            migrationBuilder.DropColumn(
                name: "AgendaSetId",
                table: "Meeting");

            migrationBuilder.DropColumn(
                name: "MovedFrom",
                table: "Meeting");

            migrationBuilder.DropColumn(
                name: "PreparesId",
                table: "Meeting");

            migrationBuilder.DropColumn(
                name: "ScoreSentAt",
                table: "Meeting");

            migrationBuilder.DropColumn(
                name: "Scored",
                table: "Meeting");

            migrationBuilder.DropColumn(
                name: "ArrivedAt",
                table: "Attendance");

            migrationBuilder.DropColumn(
                name: "CameAt",
                table: "Attendance");

            migrationBuilder.DropColumn(
                name: "CameBy",
                table: "Attendance");

            migrationBuilder.DropColumn(
                name: "LeftAt",
                table: "Attendance");

            migrationBuilder.DropColumn(
                name: "UsedAt",
                table: "ApiToken");

            migrationBuilder.DropColumn(
                name: "IsFromSet",
                table: "AgendaItem");

            migrationBuilder.DropColumn(
                name: "VisitId",
                table: "AgendaItem");

            migrationBuilder.DropColumn(
                name: "AddressSealed",
                table: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationAncestor_AncestorId_To_Depth",
                table: "OrganisationAncestor",
                columns: new[] { "AncestorId", "To", "Depth" });
        }
    }
}

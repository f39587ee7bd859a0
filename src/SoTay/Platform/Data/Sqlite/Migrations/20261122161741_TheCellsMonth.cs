using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Sqlite.Migrations.SoTay.Platform.Data.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileHash",
                table: "TaskReport",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UndoneAt",
                table: "RosterImport",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UndoneBy",
                table: "RosterImport",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsAskedAgain",
                table: "NoticeAnswer",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSecret",
                table: "MeetingVote",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "Device",
                table: "MeetingOperation",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "MeetingOperation",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Sequence",
                table: "MeetingOperation",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SettledWhy",
                table: "MeetingOperation",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "AgendaSetId",
                table: "Meeting",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "MovedFrom",
                table: "Meeting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "PreparesId",
                table: "Meeting",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ScoreSentAt",
                table: "Meeting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scored",
                table: "Meeting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ArrivedAt",
                table: "Attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CameAt",
                table: "Attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CameBy",
                table: "Attendance",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LeftAt",
                table: "Attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UsedAt",
                table: "ApiToken",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsFromSet",
                table: "AgendaItem",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "VisitId",
                table: "AgendaItem",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "AddressSealed",
                table: "Account",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AbsentView",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VoteId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", nullable: false),
                    Stance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AbsentView", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AgendaSet",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CopiedFromId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PublishedFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgendaSet", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CellVisit",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    VisitedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RemarkedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CellVisit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Contribution",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AgendaItemId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", nullable: false),
                    Outline = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PreparedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contribution", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EarlyOpinion",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AgendaItemId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    IsToBeRead = table.Column<bool>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlyOpinion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MeetingBallot",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AgendaItemId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    Candidates = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FollowsId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IsTie = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsElectronic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Box = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Process = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OnPaper = table.Column<string>(type: "TEXT", nullable: false),
                    OnDevice = table.Column<string>(type: "TEXT", nullable: false),
                    Issued = table.Column<int>(type: "INTEGER", nullable: false),
                    Returned = table.Column<int>(type: "INTEGER", nullable: false),
                    Invalid = table.Column<int>(type: "INTEGER", nullable: false),
                    Electronic = table.Column<int>(type: "INTEGER", nullable: false),
                    For = table.Column<int>(type: "INTEGER", nullable: false),
                    Against = table.Column<int>(type: "INTEGER", nullable: false),
                    Other = table.Column<int>(type: "INTEGER", nullable: false),
                    Base = table.Column<int>(type: "INTEGER", nullable: false),
                    Needed = table.Column<int>(type: "INTEGER", nullable: false),
                    Share = table.Column<string>(type: "TEXT", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", nullable: false),
                    CancelledWhy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SubjectId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Occasion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Say = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Href = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Ways = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HandedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingMessage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MeetingPaper",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingPaper", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MeetingPassage",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Target = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    Caption = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ContentType = table.Column<string>(type: "TEXT", nullable: true),
                    TextHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthReason", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PaperReading",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PaperId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperReading", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrintedPack",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsOnBehalf = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ImportId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RowId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MemberId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RosterImportChange", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SpeakingTurn",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AgendaItemId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SpeakerId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SpeakerName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: true),
                    To = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Outline = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    IsYearTheme = table.Column<bool>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FirstMonth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastMonth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnWhy = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Topic", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TopicChoice",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TopicId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MeetingId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Report = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicChoice", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AgendaSetItem",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SetId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Hint = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TopicId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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

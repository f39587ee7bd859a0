using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Postgres.Migrations.SoTay.Platform.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TheWholeLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AlsoChair",
                table: "Post",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "AlsoFrontHead",
                table: "Post",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecisionDate",
                table: "Post",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Ending",
                table: "Post",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "FromAssumed",
                table: "Post",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Way",
                table: "Post",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FiledAt",
                table: "MemberTransfer",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FiledFor",
                table: "MemberTransfer",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Arrival",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sender = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SenderName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TransferId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FromPlace = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    WasSealed = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    CellId = table.Column<Guid>(type: "uuid", nullable: true),
                    TakenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SettledByName = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Arrival", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AwardDecision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    GiverKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardDecision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CellRoll",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stamp = table.Column<long>(type: "bigint", nullable: false),
                    PackedAt = table.Column<long>(type: "bigint", nullable: true),
                    Box = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CellRoll", x => x.OrganisationId);
                });

            migrationBuilder.CreateTable(
                name: "Competition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RegisterBy = table.Column<DateOnly>(type: "date", nullable: false),
                    ExamOn = table.Column<DateOnly>(type: "date", nullable: false),
                    VoteOn = table.Column<DateOnly>(type: "date", nullable: false),
                    NoticeNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnnouncedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FewNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    FewReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    MarkedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    VotedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Base = table.Column<int>(type: "integer", nullable: false),
                    Present = table.Column<int>(type: "integer", nullable: false),
                    Issued = table.Column<int>(type: "integer", nullable: false),
                    Returned = table.Column<int>(type: "integer", nullable: false),
                    Invalid = table.Column<int>(type: "integer", nullable: false),
                    Needed = table.Column<int>(type: "integer", nullable: false),
                    VoteRule = table.Column<string>(type: "text", nullable: false),
                    DecisionNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TakesOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WinnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    PostId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MarksUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    MarksDeletedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Competition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Competition_Organisation_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Course",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FinishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CancelledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CancelReason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Course", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuesBook",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    SheetAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Opening = table.Column<long>(type: "bigint", nullable: false),
                    Receipts = table.Column<long>(type: "bigint", nullable: false),
                    Share = table.Column<decimal>(type: "numeric(5,4)", precision: 5, scale: 4, nullable: true),
                    Kept = table.Column<long>(type: "bigint", nullable: false),
                    Up = table.Column<long>(type: "bigint", nullable: false),
                    FromBelow = table.Column<long>(type: "bigint", nullable: false),
                    Spent = table.Column<long>(type: "bigint", nullable: false),
                    HandedUp = table.Column<long>(type: "bigint", nullable: false),
                    CameIn = table.Column<long>(type: "bigint", nullable: false),
                    WentOut = table.Column<long>(type: "bigint", nullable: false),
                    Closing = table.Column<long>(type: "bigint", nullable: false),
                    Given = table.Column<long>(type: "bigint", nullable: false),
                    OwedMoved = table.Column<long>(type: "bigint", nullable: false),
                    Owed = table.Column<long>(type: "bigint", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedByName = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuesBook", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuesCharge",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Group = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Full = table.Column<long>(type: "bigint", nullable: false),
                    Relief = table.Column<decimal>(type: "numeric(5,4)", precision: 5, scale: 4, nullable: false),
                    Exempted = table.Column<long>(type: "bigint", nullable: false),
                    Reduced = table.Column<long>(type: "bigint", nullable: false),
                    Due = table.Column<long>(type: "bigint", nullable: false),
                    Paid = table.Column<long>(type: "bigint", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    BookMonth = table.Column<DateOnly>(type: "date", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    TakesBackId = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuesEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuesHandOver",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: true),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    IsFromBalance = table.Column<bool>(type: "boolean", nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    BookMonth = table.Column<DateOnly>(type: "date", nullable: false),
                    GivenByName = table.Column<string>(type: "text", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SettledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SettledMonth = table.Column<DateOnly>(type: "date", nullable: true),
                    SettledByName = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuesHandOver", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuesPortalList",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    BroughtAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BroughtBy = table.Column<string>(type: "text", nullable: false),
                    Rows = table.Column<string>(type: "text", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Written = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuesPortalList", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuesRate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Group = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ProposedByName = table.Column<string>(type: "text", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SettledByName = table.Column<string>(type: "text", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Share = table.Column<decimal>(type: "numeric(5,4)", precision: 5, scale: 4, nullable: false),
                    Ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecisionNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                name: "FormReport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Numbers = table.Column<string>(type: "text", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormReport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormReport_Organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MemberPath",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Step = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ComplaintUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    StopReason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    StoppedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberPath", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MemberPath_Member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Scheme",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TakesEffectOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Issuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Hindrance = table.Column<string>(type: "text", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedByName = table.Column<string>(type: "text", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SettledByName = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scheme", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TrustedKey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SignPoint = table.Column<byte[]>(type: "bytea", nullable: false),
                    SealPoint = table.Column<byte[]>(type: "bytea", nullable: false),
                    TrustedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnByName = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrustedKey", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnitTerm",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    CongressOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Planned = table.Column<int>(type: "integer", nullable: true),
                    Elected = table.Column<int>(type: "integer", nullable: true),
                    Predecessors = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitTerm", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitTerm_Organisation_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "YearGrade",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DecisionNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearGrade", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Award",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    GiverId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Ground = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    MeetingVoteId = table.Column<Guid>(type: "uuid", nullable: true),
                    VotesFor = table.Column<int>(type: "integer", nullable: true),
                    VotesBase = table.Column<int>(type: "integer", nullable: true),
                    Eligible = table.Column<bool>(type: "boolean", nullable: true),
                    Standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AmendedNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AmendedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AmendedReason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Award", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Award_AwardDecision_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "AwardDecision",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Award_Member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CompetitionCandidate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CompetitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    HasWithdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Votes = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompetitionCandidate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CompetitionCandidate_Competition_CompetitionId",
                        column: x => x.CompetitionId,
                        principalTable: "Competition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CompetitionCondition",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CompetitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompetitionCondition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CompetitionCondition_Competition_CompetitionId",
                        column: x => x.CompetitionId,
                        principalTable: "Competition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CompetitionCriterion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CompetitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Most = table.Column<int>(type: "integer", nullable: false),
                    Weight = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompetitionCriterion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CompetitionCriterion_Competition_CompetitionId",
                        column: x => x.CompetitionId,
                        principalTable: "Competition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CompetitionExaminer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CompetitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompetitionExaminer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CompetitionExaminer_Competition_CompetitionId",
                        column: x => x.CompetitionId,
                        principalTable: "Competition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CompetitionMark",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CompetitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExaminerId = table.Column<Guid>(type: "uuid", nullable: false),
                    CriterionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hundredths = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompetitionMark", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CompetitionMark_Competition_CompetitionId",
                        column: x => x.CompetitionId,
                        principalTable: "Competition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CourseSeat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CourseId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvitedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Attended = table.Column<bool>(type: "boolean", nullable: true),
                    AbsenceReason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    CertificateNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    CertificateOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourseSeat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CourseSeat_Candidate_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidate",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CourseSeat_Course_CourseId",
                        column: x => x.CourseId,
                        principalTable: "Course",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CourseSeat_Member_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Member",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DuesPayment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ChargeId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: false),
                    BookMonth = table.Column<DateOnly>(type: "date", nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Receipt = table.Column<int>(type: "integer", nullable: true),
                    Reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    TakesBackId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceiptYear = table.Column<int>(type: "integer", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "PathMark",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PathId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Base = table.Column<int>(type: "integer", nullable: true),
                    For = table.Column<int>(type: "integer", nullable: true),
                    Against = table.Column<int>(type: "integer", nullable: true),
                    Other = table.Column<int>(type: "integer", nullable: true),
                    Needed = table.Column<int>(type: "integer", nullable: true),
                    Passed = table.Column<bool>(type: "boolean", nullable: true),
                    MeetingVoteId = table.Column<Guid>(type: "uuid", nullable: true),
                    Effect = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PathMark", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PathMark_MemberPath_PathId",
                        column: x => x.PathId,
                        principalTable: "MemberPath",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SchemeStep",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SchemeId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    IntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    MadeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Units = table.Column<string>(type: "text", nullable: false),
                    Members = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NewKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DecisionNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Issuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Appointed = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemeStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SchemeStep_Scheme_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "Scheme",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CompetitionCheck",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsMet = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompetitionCheck", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CompetitionCheck_CompetitionCandidate_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "CompetitionCandidate",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MemberStatusPeriod_Suspended",
                table: "MemberStatusPeriod",
                column: "From",
                filter: "\"Kind\" = 'Suspended'");

            migrationBuilder.CreateIndex(
                name: "IX_Arrival_OrganisationId_State",
                table: "Arrival",
                columns: new[] { "OrganisationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Arrival_Sender_TransferId",
                table: "Arrival",
                columns: new[] { "Sender", "TransferId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Award_DecidedOn",
                table: "Award",
                column: "DecidedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Award_DecisionId_MemberId",
                table: "Award",
                columns: new[] { "DecisionId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Award_DecisionId_UnitId",
                table: "Award",
                columns: new[] { "DecisionId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Award_GiverId_Standing",
                table: "Award",
                columns: new[] { "GiverId", "Standing" });

            migrationBuilder.CreateIndex(
                name: "IX_Award_MemberId",
                table: "Award",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_Award_OrganisationId_DecidedOn",
                table: "Award",
                columns: new[] { "OrganisationId", "DecidedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Award_UnitId",
                table: "Award",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardDecision_OrganisationId_Number_On",
                table: "AwardDecision",
                columns: new[] { "OrganisationId", "Number", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Competition_MarksUntil",
                table: "Competition",
                column: "MarksUntil",
                filter: "\"MarksDeletedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Competition_OrganisationId_Stage",
                table: "Competition",
                columns: new[] { "OrganisationId", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_Competition_UnitId",
                table: "Competition",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_CompetitionCandidate_CompetitionId",
                table: "CompetitionCandidate",
                column: "CompetitionId");

            migrationBuilder.CreateIndex(
                name: "IX_CompetitionCandidate_MemberId",
                table: "CompetitionCandidate",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_CompetitionCheck_CandidateId_ConditionId",
                table: "CompetitionCheck",
                columns: new[] { "CandidateId", "ConditionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CompetitionCondition_CompetitionId",
                table: "CompetitionCondition",
                column: "CompetitionId");

            migrationBuilder.CreateIndex(
                name: "IX_CompetitionCriterion_CompetitionId",
                table: "CompetitionCriterion",
                column: "CompetitionId");

            migrationBuilder.CreateIndex(
                name: "IX_CompetitionExaminer_CompetitionId",
                table: "CompetitionExaminer",
                column: "CompetitionId");

            migrationBuilder.CreateIndex(
                name: "IX_CompetitionExaminer_MemberId",
                table: "CompetitionExaminer",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_CompetitionMark_CompetitionId_CandidateId_ExaminerId_Criter~",
                table: "CompetitionMark",
                columns: new[] { "CompetitionId", "CandidateId", "ExaminerId", "CriterionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Course_From",
                table: "Course",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_Course_OrganisationId_From",
                table: "Course",
                columns: new[] { "OrganisationId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_CourseSeat_CandidateId",
                table: "CourseSeat",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_CourseSeat_CourseId_CandidateId",
                table: "CourseSeat",
                columns: new[] { "CourseId", "CandidateId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CourseSeat_CourseId_MemberId",
                table: "CourseSeat",
                columns: new[] { "CourseId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CourseSeat_MemberId",
                table: "CourseSeat",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_CourseSeat_OrganisationId",
                table: "CourseSeat",
                column: "OrganisationId");

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

            migrationBuilder.CreateIndex(
                name: "IX_FormReport_OrganisationId_From_To_Number",
                table: "FormReport",
                columns: new[] { "OrganisationId", "From", "To", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MemberPath_Open",
                table: "MemberPath",
                column: "MemberId",
                unique: true,
                filter: "\"State\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_MemberPath_OrganisationId_State_DueOn",
                table: "MemberPath",
                columns: new[] { "OrganisationId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PathMark_MeetingVoteId",
                table: "PathMark",
                column: "MeetingVoteId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PathMark_PathId",
                table: "PathMark",
                column: "PathId");

            migrationBuilder.CreateIndex(
                name: "IX_Scheme_OrganisationId_State",
                table: "Scheme",
                columns: new[] { "OrganisationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Scheme_TakesEffectOn",
                table: "Scheme",
                column: "TakesEffectOn",
                filter: "\"State\" = 'Decided'");

            migrationBuilder.CreateIndex(
                name: "IX_SchemeStep_SchemeId",
                table: "SchemeStep",
                column: "SchemeId");

            migrationBuilder.CreateIndex(
                name: "IX_TrustedKey_Fingerprint",
                table: "TrustedKey",
                column: "Fingerprint",
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_UnitTerm_Open",
                table: "UnitTerm",
                column: "OrganisationId",
                unique: true,
                filter: "\"To\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_UnitTerm_OrganisationId_From",
                table: "UnitTerm",
                columns: new[] { "OrganisationId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_YearGrade_DecidedById_Year",
                table: "YearGrade",
                columns: new[] { "DecidedById", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_YearGrade_SubjectId_Year",
                table: "YearGrade",
                columns: new[] { "SubjectId", "Year" },
                unique: true,
                filter: "\"ReplacedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_YearGrade_Year",
                table: "YearGrade",
                column: "Year");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Arrival");

            migrationBuilder.DropTable(
                name: "Award");

            migrationBuilder.DropTable(
                name: "CellRoll");

            migrationBuilder.DropTable(
                name: "CompetitionCheck");

            migrationBuilder.DropTable(
                name: "CompetitionCondition");

            migrationBuilder.DropTable(
                name: "CompetitionCriterion");

            migrationBuilder.DropTable(
                name: "CompetitionExaminer");

            migrationBuilder.DropTable(
                name: "CompetitionMark");

            migrationBuilder.DropTable(
                name: "CourseSeat");

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
                name: "FormReport");

            migrationBuilder.DropTable(
                name: "PathMark");

            migrationBuilder.DropTable(
                name: "SchemeStep");

            migrationBuilder.DropTable(
                name: "TrustedKey");

            migrationBuilder.DropTable(
                name: "UnitTerm");

            migrationBuilder.DropTable(
                name: "YearGrade");

            migrationBuilder.DropTable(
                name: "AwardDecision");

            migrationBuilder.DropTable(
                name: "CompetitionCandidate");

            migrationBuilder.DropTable(
                name: "Course");

            migrationBuilder.DropTable(
                name: "DuesCharge");

            migrationBuilder.DropTable(
                name: "MemberPath");

            migrationBuilder.DropTable(
                name: "Scheme");

            migrationBuilder.DropTable(
                name: "Competition");

            migrationBuilder.DropIndex(
                name: "IX_MemberStatusPeriod_Suspended",
                table: "MemberStatusPeriod");

            migrationBuilder.DropColumn(
                name: "AlsoChair",
                table: "Post");

            migrationBuilder.DropColumn(
                name: "AlsoFrontHead",
                table: "Post");

            migrationBuilder.DropColumn(
                name: "DecisionDate",
                table: "Post");

            migrationBuilder.DropColumn(
                name: "Ending",
                table: "Post");

            migrationBuilder.DropColumn(
                name: "FromAssumed",
                table: "Post");

            migrationBuilder.DropColumn(
                name: "Way",
                table: "Post");

            migrationBuilder.DropColumn(
                name: "FiledAt",
                table: "MemberTransfer");

            migrationBuilder.DropColumn(
                name: "FiledFor",
                table: "MemberTransfer");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Postgres.Migrations.SoTay.Platform.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SecretBallotsAndScores : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsSecret",
                table: "MeetingVote",
                type: "boolean",
                nullable: false,
                defaultValue: false);

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

            migrationBuilder.CreateIndex(
                name: "IX_MeetingBallot_MeetingId_State",
                table: "MeetingBallot",
                columns: new[] { "MeetingId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MeetingBallot");

            migrationBuilder.DropColumn(
                name: "IsSecret",
                table: "MeetingVote");

            migrationBuilder.DropColumn(
                name: "ScoreSentAt",
                table: "Meeting");

            migrationBuilder.DropColumn(
                name: "Scored",
                table: "Meeting");
        }
    }
}

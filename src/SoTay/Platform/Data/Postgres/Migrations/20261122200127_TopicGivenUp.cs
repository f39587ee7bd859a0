using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SoTay.Platform.Data.Postgres.Migrations.SoTay.Platform.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TopicGivenUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TopicChoice_TopicId_OrganisationId",
                table: "TopicChoice");

            migrationBuilder.AddColumn<DateTime>(
                name: "GivenUpAt",
                table: "TopicChoice",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GivenUpWhy",
                table: "TopicChoice",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_TopicChoice_TopicId_OrganisationId",
                table: "TopicChoice",
                columns: new[] { "TopicId", "OrganisationId" },
                unique: true,
                filter: "\"GivenUpAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TopicChoice_TopicId_OrganisationId",
                table: "TopicChoice");

            migrationBuilder.DropColumn(
                name: "GivenUpAt",
                table: "TopicChoice");

            migrationBuilder.DropColumn(
                name: "GivenUpWhy",
                table: "TopicChoice");

            migrationBuilder.CreateIndex(
                name: "IX_TopicChoice_TopicId_OrganisationId",
                table: "TopicChoice",
                columns: new[] { "TopicId", "OrganisationId" },
                unique: true);
        }
    }
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SoTay.Platform.Data;

namespace SoTay.Bench;

/// <summary>The reference: a minimal API that answers the rows of one cell, those that the page shows, as JSON with one prepared statement, and nothing else.</summary>
internal static class BareApi
{
    private const string Statement = """
        SELECT "Id", "FullName", "Sex", "BirthDate", "BirthPrecision", "JoinedOn", "JoinedPrecision", "OfficialOn", "OfficialPrecision", "Membership", "IsExempt",
               "CellId", "TemporaryCellId", "CardLast4"
        FROM "Member" WHERE "CellId" = $cell OR "TemporaryCellId" = $cell ORDER BY "SortKey"
        """;

    public static async Task<int> RunAsync(string database, string address, string cell)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        var idle = new ConcurrentBag<SqliteCommand>();
        var key = Guid.Parse(cell).ToByteArray(true);
        app.MapGet("/members", () =>
        {
            if (!idle.TryTake(out var command)) command = Prepare(database, key);
            var rows = new List<Row>();
            using (var reader = command.ExecuteReader())
                while (reader.Read())
                    rows.Add(new Row(Key(reader, 0)!.Value, reader.GetString(1), Text(reader, 2), Text(reader, 3), Text(reader, 4), Text(reader, 5), Text(reader, 6), Text(reader, 7), Text(reader, 8),
                        Text(reader, 9), reader.GetBoolean(10), Key(reader, 11), Key(reader, 12), Text(reader, 13)));
            idle.Add(command);
            return rows;
        });
        await app.RunAsync();
        return 0;
    }

    private static Guid? Key(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : new Guid((byte[])reader[column], true);

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static SqliteCommand Prepare(string database, byte[] cell)
    {
        var connection = new SqliteConnection(StoreRegistration.SqliteConnectionText(database));
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = Statement;
        command.Parameters.AddWithValue("$cell", cell);
        command.Prepare();
        return command;
    }

    private sealed record Row(Guid Id, string FullName, string? Sex, string? BirthDate, string? BirthPrecision, string? JoinedOn, string? JoinedPrecision,
        string? OfficialOn, string? OfficialPrecision, string? Membership, bool Exempt, Guid? Cell, Guid? TemporaryCell, string? Card);
}

using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Ballots;
using SoTay.Platform.Data;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Ballots;

/// <summary>
/// Whoever holds the store, every backup of it, its write-ahead log, the audit and the logs must not be able to join a voter and a
/// vote: two runs in which the same people share out the same votes differently, in another order, leave the same behind at every step.
/// </summary>
public sealed partial class SecrecyTests
{
    [Fact]
    public async Task The_store_does_not_change_between_two_ballots_and_what_is_left_is_the_same_whoever_chose_what()
    {
        var first = await RunAsync(["1", "1", "1", "2", "3"], [0, 1, 2, 3, 4]);
        var second = await RunAsync(["3", "1", "2", "1", "1"], [4, 2, 0, 3, 1]);
        first.Changed.ShouldBe(second.Changed);
        first.Changed.ShouldNotBeEmpty();
        first.Log.ShouldBe(second.Log);
        first.Pages.ShouldBe(second.Pages);
    }

    [Fact]
    public async Task Every_choice_travels_in_a_body_of_the_same_length()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 4);
        var phones = await BallotPageTests.PhonesAsync(app, cell, cell.Members);
        foreach (var (fields, radios) in new[] { (new[] { ("Input.Question", "Khen thưởng") }, 3), ([("Input.Decision", "Election"), ("Input.Question", "Bầu bí thư"), ("Input.Names", "Vi Thị Bích\nTẩn Kim Công")], 4) })
        {
            await (await BallotPageTests.PrepareAsync(cell, meeting, fields)).SubmitAsync("#mo-phieu button[value=true]");
            var form = (await phones[0].OpenAsync("/")).Document.QuerySelectorAll("form#bo-phieu").Last();
            form.QuerySelectorAll("input[type=radio]").Length.ShouldBe(radios);
            form.QuerySelectorAll("input[type=radio]").ShouldAllBe(input => input.GetAttribute("value")!.Length == 1);
            form.QuerySelectorAll("input[type=checkbox], input[type=text], textarea").ShouldBeEmpty();
        }
    }

    private static async Task<Trace> RunAsync(string[] choices, int[] order)
    {
        var log = new Lines();
        await using var app = await TestApp.StartAsync(services => services.RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider>(log)
            .Configure<LoggerFilterOptions>(options => options.MinLevel = LogLevel.Information));
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 5);
        // By key, because the list of voters is kept in that order.
        var members = cell.Members.OrderBy(member => member.Id).ToList();
        var phones = await BallotPageTests.PhonesAsync(app, cell, members);
        var page = await BallotPageTests.PrepareAsync(cell, meeting, ("Input.Question", "Đề nghị khen thưởng"));
        page = await page.SubmitAsync("#mo-phieu button[value=true]");
        var slips = new List<Page>();
        foreach (var phone in phones) slips.Add(await phone.OpenAsync("/"));
        var (rows, files) = (await RowsAsync(app), Files(app));
        log.Clear();
        var pages = new List<string>();
        foreach (var voter in order)
        {
            pages.Add((await slips[voter].SubmitAsync("#bo-phieu", ("choice", choices[voter]))).Text);
            // Rows and bytes, the write-ahead log and everything else in the data folder included.
            (await RowsAsync(app)).ShouldBe(rows);
            Files(app).ShouldBe(files);
        }

        var said = log.Text(members.Select(member => member.Id));
        await (await cell.Secretary.OpenAsync(page.Address.ToString())).SubmitAsync("#kiem-phieu button[type=submit]");
        (await app.InDbAsync(db => db.MeetingBallots.SingleAsync())).For.ShouldBe(3);
        var changed = (await RowsAsync(app)).Except(rows).Select(row => Plain(row, [.. members.Select(member => member.Id)])).Order(StringComparer.Ordinal).ToList();
        return new Trace(changed, said, pages);
    }

    /// <summary>Every row of every table, as text.</summary>
    private static Task<List<string>> RowsAsync(TestApp app) => app.InDbAsync(async db =>
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add(table + ": " + string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetName(field) + "=" + Shown(reader.GetValue(field)))));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    });

    private static List<string> Files(TestApp app) => TestStore.IsPostgres ? []
        // The shared-memory file is the index of readers of one machine, never copied with a store.
        : [.. Directory.EnumerateFiles(app.Store.DataFolder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => { using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite); return $"{Path.GetRelativePath(app.Store.DataFolder, file)} {stream.Length} {Convert.ToHexString(SHA256.HashData(stream))}"; })];

    private static string Shown(object value) => value switch
    {
        byte[] { Length: 16 } key => new Guid(key, true).ToString(),
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime => "(moment)",
        _ => value.ToString() ?? "",
    };

    /// <summary>The members by their place; every other key, hash and moment made alike, because two runs differ in them anyway.</summary>
    private static string Plain(string text, IReadOnlyList<Guid> members)
    {
        for (var i = 0; i < members.Count; i++) text = text.Replace(members[i].ToString(), $"member {i}", StringComparison.OrdinalIgnoreCase);
        return Moments().Replace(Hashes().Replace(Keys().Replace(text, "(key)"), "(hash)"), "(moment)");
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}", RegexOptions.None, 1000)]
    private static partial Regex Keys();

    [GeneratedRegex("[0-9A-F]{64}", RegexOptions.None, 1000)]
    private static partial Regex Hashes();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moments();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Numbers();

    private sealed record Trace(List<string> Changed, string Log, List<string> Pages);

    /// <summary>What the program logs, every request and every statement with its parameters' names.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public void Clear() { lock (_lines) _lines.Clear(); }

        /// <summary>Sorted, each once, keys and durations made alike; the job worker's own rounds come when they come.</summary>
        public string Text(IEnumerable<Guid> members)
        {
            lock (_lines) return string.Join('\n', _lines.Select(line => Numbers().Replace(Plain(line, [.. members]).Replace("member", "", StringComparison.Ordinal), "#"))
                .Where(line => !line.Contains("\"Job\"", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines) _lines.Add(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}

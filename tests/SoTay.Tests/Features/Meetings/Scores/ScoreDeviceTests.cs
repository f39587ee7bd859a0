using System.Diagnostics;
using System.Text.Json;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Scores;
using SoTay.Features.Policies;
using SoTay.Tests.Conventions;

namespace SoTay.Tests.Features.Meetings.Scores;

/// <summary>A meeting is scored on the device without the server: both must come to the same points, sentences and refusals under the rules of every time and place.</summary>
public sealed class ScoreDeviceTests(ITestOutputHelper output)
{
    private const int Cases = 4_000;

    private static readonly JsonSerializerOptions Wire = new(MeetingChanges.Json) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never };

    private static readonly Dictionary<string, PolicyReader> Rules = new()
    {
        ["before"] = PolicySnapshot.Shipped.For(new(2017, 5, 3)), ["2024"] = PolicySnapshot.Shipped.For(new(2024, 12, 3)), ["last day"] = PolicySnapshot.Shipped.For(new(2025, 10, 27)),
        ["first day"] = PolicySnapshot.Shipped.For(new(2025, 10, 28)), ["2026"] = PolicySnapshot.Shipped.For(new(2026, 12, 3)), ["An Phú"] = Adopted("local:an-phu"), ["Lào Cai"] = Adopted("local:lao-cai"),
    };

    [Fact]
    public async Task The_device_scores_every_meeting_as_the_server_does()
    {
        var seed = DeskWorld.Seed();
        var dice = new Random(seed);
        output.WriteLine($"seed {seed}");
        var cases = Enumerable.Range(0, Cases).Select(_ => Case.Of(dice)).ToList();
        var scales = Rules.ToDictionary(pair => pair.Key, pair => DeskSheet.ScaleOf(pair.Value).ToList());
        var answers = await AskAsync(JsonSerializer.Serialize(new { scales, cases }, Wire));
        answers.Count.ShouldBe(Cases);
        foreach (var (one, answer) in cases.Zip(answers)) Normal(answer).ShouldBe(Normal(JsonSerializer.SerializeToElement(Here(one), Wire)), $"seed {seed}: {JsonSerializer.Serialize(one, Wire)}");
        // Both kinds of day, and both ends, have been there.
        answers.Count(answer => answer.GetProperty("score").ValueKind is JsonValueKind.Object).ShouldBeGreaterThan(Cases / 10);
        answers.Count(answer => answer.GetProperty("no").ValueKind is JsonValueKind.String).ShouldBeGreaterThan(Cases / 10);
    }

    private static object Here(Case one)
    {
        var rules = Rules[one.Scale];
        var sheet = ScoreSheet.Of(one.Seen, rules);
        var (score, refusal) = MeetingScore.Of(sheet, rules, one.Marks, one.Remedies);
        return new
        {
            criteria = sheet.Criteria.Select(row => new { row.Key, row.Name, row.Most, basis = row.Basis.LegalBasis, parts = row.Parts.Select(part => new { part.Key, part.Name, part.Most, part.Computed, part.Fact, part.Place, basis = part.Basis?.LegalBasis, part.Why }) }),
            conditions = sheet.Conditions.Select(row => new { row.Name, row.IsMet, row.Fact, row.Place, basis = row.Basis.LegalBasis }),
            score = score is null ? null : new { score.Parts, score.Total, score.Grade, score.Remedies },
            no = refusal?.Say,
            changed = score is null ? [] : (score with { IsAgreed = true }).ChangedSince(ScoreSheet.Of(one.Later, rules)),
        };
    }

    /// <summary>Names in order, numbers without their writing: 4.50 is 4.5.</summary>
    private static string Normal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Concat(value.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => $"\n{field.Name}: {Normal(field.Value)}")),
        JsonValueKind.Array => string.Concat(value.EnumerateArray().Select(item => $"\n- {Normal(item)}")),
        JsonValueKind.Number => value.GetDecimal().ToString("0.######", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static async Task<List<JsonElement>> AskAsync(string cases)
    {
        var start = new ProcessStartInfo("node", "tests/SoTay.Tests/Features/Meetings/DeskRuns/score.mjs")
        { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        using var node = Process.Start(start)!;
        var complaints = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var answer = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(cases);
        node.StandardInput.Close();
        var text = await answer;
        text.ShouldNotBeEmpty(await complaints);
        return JsonSerializer.Deserialize<List<JsonElement>>(text)!;
    }

    private static PolicyReader Adopted(string template) => new PolicySnapshot(ShippedPolicies.Values(),
        [new PolicyAdoption { Template = template, From = new(2025, 10, 28), LegalBasis = "Quyết định áp dụng" }], ShippedPolicies.Days()).For(new(2026, 12, 3));

    private sealed record Case(string Scale, ScoreFacts Seen, ScoreFacts Later, IReadOnlyList<ScoreMark> Marks, string Remedies)
    {
        public static Case Of(Random dice)
        {
            var scale = Rules.Keys.ElementAt(dice.Next(Rules.Count));
            var seen = Facts(dice);
            var marks = ScoreSheet.Of(seen, Rules[scale]).Parts.Where(_ => dice.Next(60) > 0).Select(part => new ScoreMark(part.Key, Points(dice, part), dice.Next(8) == 0 ? null : " Đi cứu hộ theo lệnh ")).ToList();
            return new(scale, seen, dice.Next(3) == 0 ? Facts(dice) : seen with { Present = Math.Max(0, seen.Present - dice.Next(2)), Minutes = seen.Minutes + dice.Next(9) }, marks, dice.Next(30) == 0 ? "Bản đồ TUYỆT MẬT" : " Mời thêm người nói ");
        }

        private static decimal? Points(Random dice, ScorePart part) => dice.Next(30) switch
        {
            0 => part.Most + 0.5m,
            1 => -1,
            2 => 1.125m,
            < 15 when part.Computed is not null => null,
            var other => Math.Round(part.Most * dice.Next(101) / 100, other % 3),
        };

        private static ScoreFacts Facts(Random dice)
        {
            var counted = dice.Next(0, 45);
            var given = dice.Next(0, 130);
            var held = new DateOnly(2026, 12, 3).AddDays(dice.Next(-40, 40));
            DateOnly? Near() => dice.Next(4) == 0 ? null : held.AddDays(-dice.Next(-1, 6));
            var present = dice.Next(0, counted + 1);
            return new(held, held.AddDays(dice.Next(0, 5)), dice.Next(10) == 0 ? null : dice.Next(60, 130), dice.Next(5) > 0, counted + dice.Next(3), present, counted, dice.Next(3) == 0 ? dice.Next(3) : 0,
                dice.Next(0, 6), dice.Next(0, present + 1), dice.Next(0, given + 1), given, Near(), dice.Next(4) == 0, Near(), Near());
        }
    }
}

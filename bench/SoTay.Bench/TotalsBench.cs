using System.Text.Json;

namespace SoTay.Bench;

/// <summary>
/// Imports the whole province of the samples and compares what <c>sotay stats</c> answers with the totals that come with them, counted
/// without the product. <c>--only totals --samples DIR</c>; ends with 1 and says which figure differs.
/// </summary>
internal static class TotalsBench
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["Tỉnh"] = "province", ["Xã, phường"] = "commune", ["Trực thuộc tỉnh"] = "upper-committee", ["Đảng bộ cơ sở"] = "grassroots-committee",
        ["Chi bộ cơ sở"] = "grassroots-cell", ["Đảng bộ bộ phận"] = "intermediate", ["Chi bộ"] = "cell",
    };

    private static readonly Dictionary<string, string> Levels = new()
    {
        ["CHUA_DAO_TAO"] = "none", ["SO_CAP"] = "technical", ["TRUNG_CAP"] = "intermediate", ["CAO_DANG"] = "college", ["DAI_HOC"] = "university", ["THAC_SI"] = "master", ["TIEN_SI"] = "doctor",
    };

    public static async Task<int> RunAsync(BenchOptions options)
    {
        using var totals = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(options.Samples, "toan-tinh.totals.json")));
        var asOf = totals.RootElement.GetProperty("asOf").GetString()!;
        await using var province = await Province.PrepareAsync(options, members: 240_000, report: null);
        var figures = new Dictionary<string, int>();
        foreach (var name in new[] { "organisations", "members" })
        {
            var (output, _, _) = await ProductProcess.RunAsync([0], "stats", name, "--as-of", asOf, "--json", "--data", province.Store.DataFolder);
            using var answer = JsonDocument.Parse(output);
            foreach (var figure in answer.RootElement.GetProperty("figures").EnumerateArray()) figures[figure.GetProperty("key").GetString()!] = figure.GetProperty("value").GetInt32();
        }

        var wrong = 0;
        foreach (var (key, counted, found) in Expected(totals.RootElement, figures))
        {
            Console.WriteLine($"{(counted == found ? "ok   " : "WRONG")} {key}: {found:#,0}{(counted == found ? "" : $", counted {counted:#,0}")}");
            if (counted != found) wrong++;
        }

        return wrong == 0 ? 0 : 1;
    }

    private static IEnumerable<(string Key, int Counted, int Found)> Expected(JsonElement root, Dictionary<string, int> figures)
    {
        var (organisations, totals) = (root.GetProperty("organisations"), root.GetProperty("totals"));
        int Total(string name, string? key = null) => key is null ? totals.GetProperty(name).GetInt32() : totals.GetProperty(name).GetProperty(key).GetInt32();
        (string, int, int) Same(string key, int counted) => (key, counted, figures[key]);
        yield return Same("organisations.total", organisations.GetProperty("total").GetInt32());
        foreach (var level in organisations.GetProperty("byLevel").EnumerateObject()) yield return Same("organisations.kind." + Kinds[level.Name], level.Value.GetInt32());
        yield return Same("cells.total", Total("cells"));
        yield return Same("secretaries.total", Total("secretaries"));
        yield return Same("members.total", Total("members"));
        yield return Same("members.female", Total("bySex", "NU"));
        yield return Same("members.exempt", Total("byActivity", "MIEN"));
        yield return Same("members.official", Total("byMembership", "CHINH_THUC"));
        yield return Same("members.probationary", Total("byMembership", "DU_BI"));
        yield return Same("members.ethnic-minority", Total("members") - Total("byEthnicity", "Kinh"));
        yield return Same("members.theory.none", Total("byPoliticalTheory", "CHUA"));
        yield return Same("members.theory.elementary", Total("byPoliticalTheory", "SO_CAP"));
        yield return Same("members.theory.intermediate", Total("byPoliticalTheory", "TRUNG_CAP"));
        yield return Same("members.theory.advanced", Total("byPoliticalTheory", "CAO_CAP") + Total("byPoliticalTheory", "CU_NHAN"));
        foreach (var level in totals.GetProperty("byProfessional").EnumerateObject()) yield return Same("members.professional." + Levels[level.Name], level.Value.GetInt32());
        // The samples count in bands of ten years, the forms in force in bands of five.
        foreach (var (coarse, fine) in new[] { ("31-40", new[] { "31-35", "36-40" }), ("41-50", ["41-45", "46-50"]), ("51-60", ["51-55", "56-60"]), ("18-30", ["18-30"]), ("tren-60", ["over-60"]) })
            yield return ("members.age " + coarse, Total("byAgeBand", coarse), fine.Sum(band => figures["members.age." + band]));
    }
}

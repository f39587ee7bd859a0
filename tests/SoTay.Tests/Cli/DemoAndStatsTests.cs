using System.Text.Json;
using Shouldly;
using SoTay.Cli;

namespace SoTay.Tests.Cli;

public sealed class DemoAndStatsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sotay-demo-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_cell_is_filled_once_and_its_figures_come_out_as_json()
    {
        (await RunAsync("demo", "--size", "cell", "--seed", "7")).Code.ShouldBe(0);
        var again = await RunAsync("demo", "--size", "cell");
        again.Code.ShouldBe(1);
        again.Error.ShouldContain("chỉ nạp vào kho trống");

        var (code, output, _) = await RunAsync("stats", "members", "--json");

        code.ShouldBe(0);
        using var answer = JsonDocument.Parse(output);
        answer.RootElement.GetProperty("name").GetString().ShouldBe("members");
        answer.RootElement.GetProperty("under").GetString().ShouldBe("97.017.000.000.001");
        var figures = answer.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(figure => figure.GetProperty("key").GetString()!);
        figures["members.total"].GetProperty("value").GetInt32().ShouldBe(20);
        figures["members.total"].TryGetProperty("share", out _).ShouldBeFalse();
        figures["members.female"].GetProperty("share").GetRawText().Length.ShouldBe(6);
    }

    [Fact]
    public async Task A_small_country_is_the_sum_of_its_provinces_and_verifies()
    {
        (await RunAsync("demo", "--size", "nation", "--provinces", "3", "--communes", "1", "--months", "1")).Code.ShouldBe(0);

        (await RunAsync("verify")).Code.ShouldBe(0);
        var parts = new List<int>();
        foreach (var code in new[] { "95", "96", "97" }) parts.Add(await MembersAsync("--under", code + ".000.000.000.000"));
        parts.ShouldAllBe(members => members > 1000);
        (await MembersAsync()).ShouldBe(parts.Sum());
    }

    private async Task<int> MembersAsync(params string[] under)
    {
        using var answer = JsonDocument.Parse((await RunAsync(["stats", "members", "--json", .. under])).Output);
        return answer.RootElement.GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("key").GetString() == "members.total").GetProperty("value").GetInt32();
    }

    [Theory]
    [InlineData("demo", "--size", "galaxy")]
    [InlineData("demo")]
    [InlineData("stats")]
    [InlineData("stats", "weather")]
    [InlineData("stats", "members", "--as-of", "yesterday")]
    [InlineData("stats", "meetings", "--from", "2026-02-01", "--to", "2026-01-01")]
    public async Task A_wrong_call_says_how_to_call(params string[] call)
    {
        var (code, output, error) = await RunAsync(call);

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("sotay " + call[0]);
    }

    [Fact]
    public async Task An_empty_store_and_an_unknown_code_are_refused_in_words()
    {
        (await RunAsync("stats", "organisations")).ShouldSatisfyAllConditions(answer => answer.Code.ShouldBe(1), answer => answer.Error.ShouldContain("chưa có tổ chức nào"));
        (await RunAsync("stats", "organisations", "--under", "1.2.3")).Error.ShouldContain("Không có tổ chức nào mang mã 1.2.3");
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] call)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync([.. call, "--data", _folder], output, error);
        return (code, output.ToString(), error.ToString());
    }
}


namespace SoTay.Bench;

/// <summary>Server times of the pages people open most, on two sizes of province, and the rate against a bare API.</summary>
internal static class PageBench
{
    public static async Task RunAsync(Province big, Province small, Report report, int seconds)
    {
        await using var server = await Server.ProductAsync(big);
        var cookie = await server.SignInAsync(Province.User, Province.Password);
        await using var other = await Server.ProductAsync(small);
        var otherCookie = await other.SignInAsync(Province.User, Province.Password);

        // Every page first, on both: what runs for the first time is still being compiled and would count against whoever comes first.
        foreach (var (_, path) in Pages)
        {
            await Wrk.RunAsync(new Uri(server.Address, path(big)).AbsoluteUri, cookie, 16, 5);
            await Wrk.RunAsync(new Uri(other.Address, path(small)).AbsoluteUri, otherCookie, 16, 5);
        }

        foreach (var (name, path) in Pages)
        {
            var url = new Uri(server.Address, path(big)).AbsoluteUri;
            var otherUrl = new Uri(other.Address, path(small)).AbsoluteUri;
            // Alone for the median, so that waiting for a core is not counted; sixteen at once for the slowest of a hundred.
            // The two provinces take turns: what else the machine does then meets both, and the middle round counts.
            var rounds = new List<(Wrk Big, Wrk Crowd, double Ratio)>();
            for (var round = 0; round < 3; round++)
            {
                var one = await Wrk.RunAsync(url, cookie, 1, seconds);
                var less = await Wrk.RunAsync(otherUrl, otherCookie, 1, seconds);
                rounds.Add((one, await Wrk.RunAsync(url, cookie, 16, seconds), one.Median / less.Median));
            }

            var alone = rounds.Select(round => round.Big).OrderBy(round => round.Median).ElementAt(1);
            var ratio = rounds.Select(round => round.Ratio).Order().ElementAt(1);
            var crowd = rounds.Select(round => round.Crowd).OrderBy(round => round.Of99).ElementAt(1);
            var failed = rounds.Sum(round => round.Big.Failed + round.Crowd.Failed);
            if (failed > 0) report.Note($"{name}: {failed} answers were not pages.");
            report.Add($"{name}, 240,000 members: median", "under 10 ms", $"{alone.Median.TotalMilliseconds:0.0} ms ({crowd.Median.TotalMilliseconds:0.0} ms at 16 connections)",
                alone.Median < TimeSpan.FromMilliseconds(10) && failed == 0);
            report.Add($"{name}: 99 of 100 at 16 connections", "under 50 ms", $"{crowd.Of99.TotalMilliseconds:0.0} ms, {crowd.PerSecond:0} a second",
                crowd.Of99 < TimeSpan.FromMilliseconds(50) && failed == 0);
            report.Add($"{name}: 240,000 against 24,000 members", "at most 1.3", $"{ratio:0.00}", ratio <= 1.3);
        }

        await CompareAsync(big, server, cookie, report, seconds);
    }

    public static Task<Server> BareAsync(Province province) => Server.StartAsync(
        address => [Path.Combine(AppContext.BaseDirectory, "SoTay.Bench.dll"), "bare", province.Store.SqliteFile, address, province.Cell.ToString()], "/members");

    private static async Task CompareAsync(Province big, Server server, string cookie, Report report, int seconds)
    {
        await using var bare = await BareAsync(big);
        var page = new Uri(server.Address, $"/organisations/{big.Cell}/members").ToString();
        var rows = new Uri(bare.Address, "/members").ToString();
        var ratios = new List<(double Ratio, double Product, double Bare)>();
        for (var round = 0; round < 3; round++)
        {
            var reference = await Wrk.RunAsync(rows, null, 16, seconds);
            var product = await Wrk.RunAsync(page, cookie, 16, seconds);
            ratios.Add((product.PerSecond / reference.PerSecond, product.PerSecond, reference.PerSecond));
        }

        var middle = ratios.OrderBy(round => round.Ratio).ElementAt(1);
        report.Add("Signed-in list of a cell as a whole page, against a bare API with one prepared statement", "at least a quarter",
            $"{middle.Product:0} against {middle.Bare:0} a second: {middle.Ratio:0.00}", middle.Ratio >= 0.25);
    }

    public static readonly (string Name, Func<Province, string> Path)[] Pages =
    [
        ("List of a cell", province => $"/organisations/{province.Cell}/members"),
        ("First page of a commune's members", province => $"/organisations/{province.Commune}/members"),
        ("Folded search inside a commune", province => $"/organisations/{province.Commune}/members?q=nguyen%20van"),
        ("Ward board", province => $"/organisations/{province.Commune}/board"),
        ("Province board", province => $"/organisations/{province.Root}/board"),
    ];
}

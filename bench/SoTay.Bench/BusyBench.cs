namespace SoTay.Bench;

/// <summary>Processor time of the server for one answer of each page, and of the bare API: the cost of a page without the noise of the machine.</summary>
internal static class BusyBench
{
    public static async Task<int> RunAsync(Province province, int seconds)
    {
        await using var bare = await PageBench.BareAsync(province);
        await PrintAsync("Bare API", bare, new Uri(bare.Address, "/members").ToString(), null, seconds);
        await using var product = await Server.ProductAsync(province);
        var cookie = await product.SignInAsync(Province.User, Province.Password);
        foreach (var (name, path) in PageBench.Pages)
            await PrintAsync(name, product, new Uri(product.Address, path(province)).AbsoluteUri, cookie, seconds);
        return 0;
    }

    private static async Task PrintAsync(string name, Server server, string url, string? cookie, int seconds)
    {
        await Wrk.RunAsync(url, cookie, 16, seconds);
        var before = ProductProcess.Busy(server.Process.Id);
        var run = await Wrk.RunAsync(url, cookie, 16, seconds);
        var busy = ProductProcess.Busy(server.Process.Id) - before;
        Console.WriteLine($"{busy.TotalMicroseconds / run.Answers,8:0} µs  {name} ({run.PerSecond:0} a second, 99 of 100 in {run.Of99.TotalMilliseconds:0.0} ms{(run.Failed > 0 ? $", {run.Failed} failed" : "")})");
    }
}

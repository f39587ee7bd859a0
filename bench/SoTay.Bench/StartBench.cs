namespace SoTay.Bench;

/// <summary>How soon a machine that was just switched on answers, with the province in the store.</summary>
internal static class StartBench
{
    public static async Task RunAsync(Province province, Report report)
    {
        var times = new List<TimeSpan>();
        var resident = 0L;
        for (var round = 0; round < 5; round++)
        {
            await using var server = await Server.ProductAsync(province);
            times.Add(server.ToFirstPage);
            resident = Math.Max(resident, ProductProcess.Resident(server.Process.Id));
        }

        var median = times.Order().ElementAt(times.Count / 2);
        report.Add("Start to first page with the province in the store", "under 2.5 s", $"{median.TotalSeconds:0.00} s", median < TimeSpan.FromSeconds(2.5));
        report.Add("Resident memory after the first page", "under 250 MB", $"{resident / 1e6:0} MB", resident < 250e6);
    }
}

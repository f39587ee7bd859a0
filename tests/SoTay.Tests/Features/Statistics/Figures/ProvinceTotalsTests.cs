using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Figures;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Tests.Features.Members.Import;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Figures;

/// <summary>
/// A cut of the province goes in through the imports; every figure that <c>tools/cut-province</c> counted from the files alone
/// comes out of <c>stats</c>. The whole province is compared by <c>bench … --only totals</c>.
/// </summary>
public sealed class ProvinceTotalsTests
{
    [Fact]
    public async Task Every_figure_of_the_cut_comes_out_as_it_was_counted_without_the_product()
    {
        await using var store = new ImportStore(await TestApp.StartAsync());
        using var expected = JsonDocument.Parse(Sample("province.expected.json"));
        var asOf = DateOnly.Parse(expected.RootElement.GetProperty("asOf").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var kind in new[] { "organisations", "members", "meetings" })
        {
            var report = await store.RunAsync(kind, Sample($"province-{kind}.csv.gz"), options => options with { Under = null, AsOf = asOf });
            report.NotWritten.ShouldBeEmpty(kind + ": " + string.Join('\n', report.Problems.Where(problem => problem.Severity > Severity.Warn).Take(5).Select(problem => problem.Say)));
        }

        var wrong = new List<string>();
        foreach (var name in new[] { "organisations", "members", "meetings" })
        {
            var figures = (await StatsAsync(store.App, name, asOf)).Figures.ToDictionary(figure => figure.Key, figure => figure.Value);
            wrong.AddRange(expected.RootElement.GetProperty(name).EnumerateObject().Where(figure => figures[figure.Name] != figure.Value.GetInt32())
                .Select(figure => $"{figure.Name}: {figures[figure.Name]}, counted {figure.Value}"));
        }

        wrong.ShouldBeEmpty();
    }

    private static async Task<FigureSet> StatsAsync(TestApp app, string name, DateOnly asOf)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var root = await app.InDbAsync(db => db.Organisations.AsNoTracking().SingleAsync(row => row.ParentId == null));
        return await scope.ServiceProvider.GetRequiredService<FigureBook>().ReadAsync(name, root, asOf, null, null, asOf, CancellationToken.None);
    }

    private static Stream Sample(string name) => typeof(ProvinceTotalsTests).Assembly.GetManifestResourceStream("SoTay.Tests.Samples." + name)!;
}

using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Statistics.Boards;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Boards;

public sealed class CommuneBoardTests : IAsyncLifetime
{
    private const int Communes = 124;
    // Listens from before the product starts: a context that ran a statement unheard stays silent for a second.
    private readonly CountedRows _rows = new();
    private TestApp _app = null!;
    private Organisation _province = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _province = await _app.Data.OrganisationAsync(OrganisationKind.Province, name: "Đảng bộ tỉnh Lam Giang");
        await _app.InDbAsync(async db =>
        {
            for (var number = 1; number <= Communes; number++)
            {
                var commune = new Organisation { Code = $"97.{number:000}.000.000.000", Name = $"Đảng bộ xã Nà Phiêng {number}", Kind = OrganisationKind.Commune, ParentId = _province.Id };
                db.Add(commune);
                db.Add(new OrganisationAncestor { DescendantId = commune.Id, AncestorId = commune.Id, Depth = 0, From = TestData.Beginning });
                db.Add(new OrganisationAncestor { DescendantId = commune.Id, AncestorId = _province.Id, Depth = 1, From = TestData.Beginning });
                db.Add(new Headcount { OrganisationId = commune.Id, Kind = HeadcountKind.Cells, Value = 80 });
                foreach (var measure in Enum.GetValues<CountedMeasure>())
                    db.Add(new MonthlyCount { OrganisationId = commune.Id, Year = 2026, Measure = measure, M10 = 80, M11 = number == 1 ? 60 : 80 });
            }

            await db.SaveAsync(Actor.Program("test data"));
        });
    }

    public ValueTask DisposeAsync()
    {
        _rows.Dispose();
        return _app.DisposeAsync();
    }

    [Fact]
    public async Task Each_commune_is_a_row_that_opens_its_own_board()
    {
        var page = await (await _app.Data.BrowserAsync(Role.ProvinceOffice, _province)).OpenAsync($"/organisations/{_province.Id}/board");

        page.Document.QuerySelectorAll("tbody th[scope=row]").Length.ShouldBe(Communes);
        page.Text.ShouldContain("9.900 đã họp tháng 11 (99,8 %)");
        var behind = page.Document.QuerySelector("td a[aria-label='Tháng 11: 60 trên 80 chi bộ đã họp']")!;
        behind.TextContent.ShouldBe("75");
        behind.GetAttribute("href")!.ShouldEndWith("/board?year=2026");
    }

    [Fact]
    public async Task The_board_of_a_province_reads_fewer_than_five_hundred_rows()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        _rows.Of = scope.ServiceProvider.GetRequiredService<AppDb>();

        var board = await scope.ServiceProvider.GetRequiredService<CommuneBoardQuery>().ReadAsync(_province, 2026, null, CancellationToken.None);

        board.Communes.Count.ShouldBe(Communes);
        // One row of the organisation, one head-count joined to it, one row of counts for each commune.
        (_rows.Read + Communes).ShouldBeLessThan(500);
        _rows.Read.ShouldBeGreaterThan(Communes);
    }

    // Hears every row that the data readers of one context hand over.
    private sealed class CountedRows : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _heard = [];

        public CountedRows() => _heard.Add(DiagnosticListener.AllListeners.Subscribe(this));

        /// <summary>The context listened to; other tests of this process read at the same time.</summary>
        public AppDb? Of { get; set; }

        public int Read { get; private set; }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") _heard.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.DataReaderDisposing.Name && value.Value is DataReaderDisposingEventData data && Of is not null && ReferenceEquals(data.Context, Of)) Read += data.ReadCount;
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _heard.ForEach(heard => heard.Dispose());
    }
}

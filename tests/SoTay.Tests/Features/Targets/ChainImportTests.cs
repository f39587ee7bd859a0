using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Targets;

/// <summary>Documents that carry out each other, targets and their values, out of lists and into figures.</summary>
public sealed class ChainImportTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _province = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_province, _ward, _cell) = await _app.Data.LineAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string Line => ChainDesk.DocumentHead
        + $"11-NQ/CB,NQ,{_cell.Code},2026-11-03,sinh hoạt thường kỳ tháng 11/2026,03-CTr/ĐU\n"
        + $"03-CTr/ĐU,CTr,{_ward.Code},2026-03-20,hành động thực hiện Nghị quyết số 05-NQ/TU,05-NQ/TU\n"
        + $"05-NQ/TU,NQ,{_province.Code},2026-01-15,về phát triển nhanh và bền vững,\n";

    [Fact]
    public async Task A_chain_in_any_order_is_taken_in_once_and_counted_by_level()
    {
        (await _app.ImportAsync("documents", Line)).Created.ShouldBe(3);
        var again = await _app.ImportAsync("documents", Line);
        (again.Created, again.Updated, again.Unchanged, again.Held).ShouldBe((0, 0, 3, 0));

        var office = await _app.Data.BrowserAsync(Role.ProvinceOffice, _province);
        var figures = await office.OpenAsync($"/organisations/{_province.Id}/figures?name=documents&from=01/01/2026&to=22/11/2026");
        figures.Text.ShouldContain("Cụ thể hóa 05-NQ/TU: Chi bộ trực thuộc");
        var top = await _app.InDbAsync(db => db.Documents.SingleAsync(row => row.Symbol == "05-NQ/TU"));
        var page = await office.OpenAsync(DocumentLinks.To(top.Id));
        page.Text.ShouldContain("Văn bản cụ thể hóa (2)");
        page.Text.ShouldContain("1 chương trình, 1 nghị quyết");
        (await _app.InDbAsync(db => db.AnswersAsync(top.Id))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_stands_below_reads_the_head_of_the_upper_document_and_not_its_page()
    {
        await _app.ImportAsync("documents", Line);
        var ward = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);
        var own = await _app.InDbAsync(db => db.Documents.SingleAsync(row => row.Symbol == "03-CTr/ĐU"));
        var top = await _app.InDbAsync(db => db.Documents.SingleAsync(row => row.Symbol == "05-NQ/TU"));

        var page = await ward.OpenAsync(DocumentLinks.To(own.Id));

        page.Text.ShouldContain("05-NQ/TU");
        page.Document.QuerySelector($"a[href='{DocumentLinks.To(top.Id)}']").ShouldBeNull();
        (await ward.OpenAsync(DocumentLinks.To(top.Id))).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("5-NQTU,NQ,{0},2026-01-15,về phát triển,", "không phải số, ký hiệu văn bản")]
    [InlineData("06-NQ/TU,KH,{0},2026-01-15,về phát triển,", "ký hiệu lại là 06-NQ/TU")]
    [InlineData("05-NQ/TU,NQ,{0},2026-01-16,về một việc khác,", "đã có trong sổ")]
    [InlineData("06-NQ/TU,NQ,{0},2026-02-01,về phát triển,99-NQ/TW", "chưa có văn bản 99-NQ/TW")]
    [InlineData("05-NQ/TU,NQ,{0},2026-01-15,về phát triển nhanh và bền vững,11-NQ/CB", "hai văn bản không cụ thể hóa lẫn nhau")]
    [InlineData("06-NQ/TU,NQ,{0},2026-02-01,(MẬT) về phát triển,", "Sổ Tay không nhận văn bản mật")]
    [InlineData("06-NQ/TU,NQ,1.2.3,2026-02-01,về phát triển,", "không có tổ chức mang mã này")]
    [InlineData("06-NQ/TU,NQ,{0},2031-02-01,về phát triển,", "sau ngày lập danh sách")]
    public async Task A_document_that_cannot_be_is_held_with_its_reason(string row, string say)
    {
        await _app.ImportAsync("documents", Line);

        var report = await _app.ImportAsync("documents", ChainDesk.DocumentHead + string.Format(System.Globalization.CultureInfo.InvariantCulture, row, _province.Code) + "\n");

        report.Held.ShouldBe(1);
        report.Problems[0].Say.ShouldContain(say);
        (await _app.InDbAsync(db => db.Documents.CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task The_sample_resolution_gives_25_targets_in_8_groups_of_which_16_are_met()
    {
        await _app.ImportAsync("documents", Line);
        var targets = Sample().Replace("97.000.000.000.000", _province.Code, StringComparison.Ordinal);
        (await _app.ImportAsync("targets", targets)).Created.ShouldBe(25);
        (await _app.ImportAsync("targets", targets)).Unchanged.ShouldBe(25);
        var all = await _app.InDbAsync(db => db.Targets.AsNoTracking().OrderBy(row => row.Code).ToListAsync());
        // Sixteen reach their goal, six are told and short of it, three are not told.
        var values = ChainDesk.ValueHead + string.Concat(all.Take(22).Select((target, place) =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{target.Code},{_province.Code},2026-09-30,{(place < 16 ? target.Goal : target.Goal + (target.Direction is TargetDirection.Up ? -1 : 1))},báo cáo quý III\n")));
        (await _app.ImportAsync("target-values", values)).Created.ShouldBe(22);
        (await _app.ImportAsync("target-values", values)).Unchanged.ShouldBe(22);

        var office = await _app.Data.BrowserAsync(Role.ProvinceOffice, _province);
        var board = await office.OpenAsync(TargetLinks.Of(_province.Id));
        board.Document.QuerySelectorAll(".st-figure").Take(2).Select(figure => figure.TextContent).ShouldBe(["25 chỉ tiêu, 8 nhóm", "16 đạt (64 %)"]);
        var figures = await office.OpenAsync($"/organisations/{_province.Id}/figures?name=targets");
        figures.Document.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("th,td").Take(2).Select(cell => cell.TextContent.Trim())))
            .ShouldBe(["Chỉ tiêu|25", "Nhóm chỉ tiêu|8", "Đạt|16", "Không đạt, đã hết hạn|0", "Chưa đến hạn|6", "Chưa có số liệu|3", "Đơn vị chưa báo số|1"]);
        (await office.OpenAsync(TargetLinks.Of(_province.Id, TargetState.Met))).Document.QuerySelectorAll(".st-goaltable tbody tr:not(.st-group)").Length.ShouldBe(16);
    }

    [Fact]
    public async Task What_goes_out_comes_in_and_changes_nothing()
    {
        await _app.ImportAsync("documents", Line);
        await _app.ImportAsync("targets", ChainDesk.TargetHead + $"CT02,05-NQ/TU,Nhóm I,Sản phẩm OCOP,sản phẩm,up,312,600.5,2030-12-31,\nC1,11-NQ/CB,,Hộ nghèo,hộ,down,,2,2026-12-31,{_cell.Code}\n");
        await _app.ImportAsync("target-values", ChainDesk.ValueHead + $"CT02,,2026-09-30,351.25,quý III\nC1,{_cell.Code},2026-10-30,5,\n");

        foreach (var (kind, rows) in new[] { ("documents", 3), ("targets", 2), ("target-values", 2) })
        {
            var list = await _app.ExportAsync(kind, _province.Id);
            var report = await _app.ImportAsync(kind, list);
            (report.Rows, report.Created, report.Updated, report.Unchanged).ShouldBe((rows, 0, 0, rows), list);
        }
    }

    private static string Sample()
    {
        using var reader = new StreamReader(typeof(ChainImportTests).Assembly.GetManifestResourceStream("SoTay.Tests.Samples.nghi-quyet-mau.targets.csv")!);
        return reader.ReadToEnd();
    }

    [Theory]
    [InlineData("targets", "CT01,99-NQ/TU,Nhóm,Thu ngân sách,tỷ,up,1,2,2030-12-31,", "chưa có văn bản 99-NQ/TU")]
    [InlineData("targets", "CT01,05-NQ/TU,Nhóm,Thu ngân sách,tỷ,up,1,nhiều,2030-12-31,", "không phải số")]
    [InlineData("targets", "CT01,05-NQ/TU,Nhóm,Thu ngân sách,tỷ,up,1,2,2025-12-31,", "không sau ngày ban hành")]
    [InlineData("targets", ",05-NQ/TU,Nhóm,Thu ngân sách,tỷ,up,1,2,2030-12-31,", "chưa ghi mã chỉ tiêu")]
    [InlineData("target-values", "CT99,,2026-09-30,5,", "chưa có chỉ tiêu mang mã CT99")]
    [InlineData("target-values", "CT02,,2026-09-30,,", "thiếu không phải là 0")]
    public async Task A_target_or_value_that_cannot_be_is_held_with_its_reason(string kind, string row, string say)
    {
        await _app.ImportAsync("documents", Line);
        await _app.ImportAsync("targets", ChainDesk.TargetHead + "CT02,05-NQ/TU,Nhóm,Sản phẩm OCOP,sản phẩm,up,1,2,2030-12-31,\n");

        var report = await _app.ImportAsync(kind, (kind == "targets" ? ChainDesk.TargetHead : ChainDesk.ValueHead) + row + "\n");

        report.Held.ShouldBe(1);
        report.Problems.Select(problem => problem.Say).ShouldContain(one => one.Contains(say, StringComparison.Ordinal));
    }
}

using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Forms;

/// <summary>A period is looked through, closed and sent upwards; what is written later shows as a correction and is sent with its reason.</summary>
public sealed class ReportTests : IAsyncLifetime
{
    private const string FirstHalf = "?period=2026-01-01_2026-06-30", Year = "?period=2026-01-01_2026-12-31", LastHalf = "?period=2025-07-01_2025-12-31";
    private TestApp _app = null!;
    private LifeOfMembers _life = null!;
    private Organisation _province = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private string _report = "";

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _life = new(_app);
        (_province, _ward, _cell) = await _app.Data.LineAsync();
        _report = $"/organisations/{_ward.Id}/form-reports";
        await _life.BeginAsync(_cell, new(2026, 3, 3), MemberEventKind.Admitted, admitted: true, name: "Tẩn Kim Công");
        await _life.BeginAsync(_cell, new(2026, 4, 4), name: "Vi Thị Bích");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_looks_wrong_is_said_before_it_is_sent()
    {
        await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward, "Chi bộ thôn Nà Lung");
        var page = await (await OfficeAsync()).OpenAsync(_report + FirstHalf);

        page.Text.ShouldContain("Chưa chốt");
        page.Text.ShouldContain("1 chi bộ chưa có tên đảng viên nào");
        page.Text.ShouldContain("Biểu không tính được người của Chi bộ thôn Nà Lung.");
        page.Text.ShouldContain("1 người: mới có tên trong danh sách, chưa ghi kết nạp hay chuyển đến");
        (await page.FollowAsync("a[href*='/forms/growth/B4']")).Text.ShouldContain("Vi Thị Bích");
    }

    [Fact]
    public async Task A_closed_period_keeps_its_numbers_and_shows_what_was_written_later()
    {
        var office = await OfficeAsync();
        var sent = await (await office.OpenAsync(_report + FirstHalf)).SubmitAsync("main form[method=post]");
        sent.Text.ShouldContain("Đã chốt và gửi Bản đầu");
        sent.Text.ShouldContain("Số liệu hôm nay vẫn như bản đã gửi.");
        sent.Document.QuerySelector("main form[method=post]").ShouldBeNull();

        await _life.BeginAsync(_cell, new(2026, 5, 5), MemberEventKind.Admitted, admitted: true, name: "Lý Thị Én");
        var changed = await office.OpenAsync(_report + FirstHalf);
        Row(changed, "B1").ShouldBe("1 B1 Kết nạp Kỳ này 1 2");
        var form = await office.OpenAsync($"/organisations/{_ward.Id}/forms/growth{FirstHalf}");
        form.Text.ShouldContain("số đã thay đổi sau khi gửi");
        var before = await form.FollowAsync("a[href*='sent=1']");
        before.Text.ShouldContain("Bản đã gửi");
        Cell(before, "B1").ShouldBe("1");
        Cell(form, "B1").ShouldBe("2");
        foreach (var (page, admitted) in new[] { (before, "1"), (form, "2") })
        {
            Words(await page.FollowAsync("a[href*='paper.docx']"), "word/document.xml").ShouldContain($"B1 | Kết nạp | {admitted} |");
            Words(await page.FollowAsync("a[href*='workbook.xlsx']"), "xl/worksheets/sheet1.xml").ShouldContain($"Kết nạp | {admitted} |");
        }

        Words(await before.FollowAsync("a[href*='paper.docx']"), "word/document.xml").ShouldContain("Bản đầu đã gửi ngày 22/11/2026.");
        (await office.OpenAsync($"/organisations/{_ward.Id}/forms/growth/paper.docx{FirstHalf}&sent=7")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await changed.SubmitAsync("main form[method=post]")).Text.ShouldContain("Ghi vì sao gửi lại");
        var again = await changed.SubmitAsync("main form[method=post]", ("Reason", "Bổ sung một quyết định kết nạp gửi về chậm"));
        again.Text.ShouldContain("Điều chỉnh 2");
        again.Text.ShouldContain("Bổ sung một quyết định kết nạp gửi về chậm");
        again.Text.ShouldContain("Số liệu hôm nay vẫn như bản đã gửi.");
        Cell(await office.OpenAsync($"/organisations/{_ward.Id}/forms/growth{FirstHalf}&sent=1"), "B1").ShouldBe("1");
    }

    [Fact]
    public async Task The_level_above_sees_who_has_not_sent()
    {
        await _app.Data.OrganisationAsync(OrganisationKind.Commune, _province, "Đảng bộ xã Mường Hoa");
        await (await (await OfficeAsync()).OpenAsync(_report + FirstHalf)).SubmitAsync("main form[method=post]");
        var page = await (await _app.Data.BrowserAsync(Role.ProvinceOffice, _province)).OpenAsync($"/organisations/{_province.Id}/form-reports{FirstHalf}");

        page.Text.ShouldContain("Đơn vị trực thuộc: 1 trên 2 đã gửi");
        page.Text.ShouldContain("1 trên 2 đơn vị trực thuộc chưa gửi biểu của kỳ này");
        page.Text.ShouldContain("Đảng bộ xã Mường Hoa. Số của họ có thể còn đổi; nhắc họ chốt và gửi trước.");
        page.Document.QuerySelector("section[aria-label='Kiểm tra'] a[href$='#truc-thuoc']").ShouldNotBeNull();
        page.Document.QuerySelector("#truc-thuoc").ShouldNotBeNull();
        page.Document.QuerySelectorAll("section[aria-label='Đơn vị trực thuộc'] tbody tr").Single(row => row.TextContent.Contains("Mường Hoa", StringComparison.Ordinal)).TextContent.ShouldContain("Chưa gửi");
    }

    [Fact]
    public async Task A_period_whose_closing_was_changed_later_is_named_by_the_next()
    {
        var office = await OfficeAsync();
        await (await office.OpenAsync(_report + LastHalf)).SubmitAsync("main form[method=post]");
        await _life.BeginAsync(_cell, new(2025, 12, 12), MemberEventKind.TransferredIn, name: "Hoàng Thị Dung");

        (await office.OpenAsync(_report + FirstHalf)).Text.ShouldContain("Đầu kỳ 1 người, cuối kỳ trước đã gửi 0 người");
    }

    [Fact]
    public async Task Sending_too_early_or_from_elsewhere_is_refused()
    {
        var office = await OfficeAsync();
        var running = await office.OpenAsync(_report + Year);
        running.Text.ShouldContain("Kỳ này đến hết ngày 31/12/2026 mới xong.");
        running.Document.QuerySelector("main form[method=post]").ShouldBeNull();
        var closed = await office.OpenAsync(_report + FirstHalf);
        await closed.SubmitAsync("main form[method=post]");
        (await closed.SubmitAsync("main form[method=post]")).Text.ShouldContain("không có gì để gửi lại");

        var observer = await _app.Data.BrowserAsync(Role.AssignedObserver, _ward);
        (await observer.OpenAsync(_report + LastHalf)).Document.QuerySelector("main form[method=post]").ShouldBeNull();
        (await office.OpenAsync($"/organisations/{_ward.Id}/forms/growth{FirstHalf}&sent=7")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.OpenAsync(_report + "?period=2025-01-01_2025-06-30")).Text.ShouldContain("bắt đầu từ 01/07/2025");
    }

    [Fact]
    public async Task Small_counts_of_origin_stay_hidden_in_what_was_sent()
    {
        await (await (await OfficeAsync()).OpenAsync(_report + FirstHalf)).SubmitAsync("main form[method=post]");
        var observer = await _app.Data.BrowserAsync(Role.AssignedObserver, _ward);

        (await observer.OpenAsync($"/organisations/{_ward.Id}/forms/origins{FirstHalf}&sent=1")).Text.ShouldContain("dưới 5");
    }

    [Fact]
    public async Task The_form_is_a_paper_of_the_office()
    {
        var answer = await (await OfficeAsync()).OpenAsync($"/organisations/{_ward.Id}/forms/growth/paper.docx{FirstHalf}");
        using var package = new ZipArchive(new MemoryStream(answer.Body));
        using var reader = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync();

        text.ShouldContain("ĐẢNG CỘNG SẢN VIỆT NAM");
        text.ShouldContain("Tăng, giảm đảng viên, 6 tháng đầu năm 2026");
        text.ShouldContain("Kết nạp");
    }

    // The texts of a part, one after the other.
    private static string Words(Page file, string part)
    {
        using var package = new ZipArchive(new MemoryStream(file.Body));
        using var reader = new StreamReader(package.GetEntry(part)!.Open());
        return string.Join(" | ", Regex.Matches(reader.ReadToEnd(), "<(w:t|t|v)( [^>]*)?>(?<words>[^<]*)</", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(found => found.Groups["words"].Value.Trim())) + " |";
    }

    private Task<Browser> OfficeAsync() => _app.Data.BrowserAsync(Role.CommuneOffice, _ward);

    private static string Row(Page page, string code) =>
        string.Join(' ', page.Document.QuerySelectorAll("section[aria-label='Thay đổi sau khi gửi'] tbody tr").Single(row => row.QuerySelector("th")!.TextContent.StartsWith(code + " ", StringComparison.Ordinal)).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cell(Page page, string code) => page.Document.QuerySelectorAll("table tbody tr").Single(row => row.QuerySelector("td")!.TextContent == code).QuerySelector("td.st-num")!.TextContent.Trim();
}

using System.Net;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms;
using SoTay.Platform.Office.Reading;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Forms;

/// <summary>A form as the office reads it, the people behind its numbers, and the workbook of it.</summary>
public sealed class FormPageTests : IAsyncLifetime
{
    private const string FirstHalf = "?period=2026-01-01_2026-06-30";
    private TestApp _app = null!;
    private LifeOfMembers _life = null!;
    private Organisation _province = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private string _form = "";

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _life = new(_app);
        (_province, _ward, _cell) = await _app.Data.LineAsync();
        _form = $"/organisations/{_ward.Id}/forms/growth";
        await _life.BeginAsync(_cell, TestData.Beginning, name: "Vi Thị Bích");
        await _life.BeginAsync(_cell, new(2026, 3, 3), MemberEventKind.Admitted, admitted: true, name: "Tẩn Kim Công");
        await _life.LeaveAsync(await _life.BeginAsync(_cell, TestData.Beginning, name: "Hoàng Thị Dung"), MemberEventKind.Died, new(2026, 5, 5));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_form_is_reached_from_the_figures_and_shows_this_period_beside_the_year_before()
    {
        await _life.BeginAsync(_cell, new(2025, 9, 9), admitted: true);
        var figures = await (await OfficeAsync()).OpenAsync($"/organisations/{_ward.Id}/figures?name=admissions");
        var page = await figures.FollowAsync($"a[href='{_form}']");

        page.Text.ShouldContain("Biểu 1. Tăng, giảm đảng viên Năm 2026 (01/01/2026 – 31/12/2026)");
        Row(page, "A").ShouldBe("A Đảng viên trong danh sách đầu kỳ 3 2 150,00");
        Row(page, "B1").ShouldBe("B1 Kết nạp 1 1 100,00");
        Row(page, "C1").ShouldBe("C1 Từ trần 1 0");
        Row(page, "D").ShouldBe("D Đảng viên trong danh sách cuối kỳ 3 3 100,00");
        page.Text.ShouldContain("Kỳ này chưa hết: số liệu tính đến hôm nay, 22/11/2026.");
        page.Text.ShouldContain("Cùng kỳ năm trước chỉ tính từ 01/07/2025");
        page.Document.QuerySelectorAll("tr td:first-child").Select(cell => cell.TextContent).ShouldNotContain("C6");
    }

    [Fact]
    public async Task Every_number_opens_to_its_people()
    {
        var page = await (await OfficeAsync()).OpenAsync(_form + FirstHalf);

        (await page.FollowAsync("a[href*='/forms/growth/A?']")).Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent).ShouldBe(["Vi Thị Bích", "Hoàng Thị Dung"]);
        var admitted = await page.FollowAsync("a[href*='/forms/growth/B1?']");
        admitted.Text.ShouldContain("Kết nạp Đảng bộ phường Đông Sơn, 6 tháng đầu năm 2026 (01/01/2026 – 30/06/2026): 1 người");
        People(admitted).ShouldBe([$"Tẩn Kim Công|08/03/1990|Nam|{_cell.Name}|03/03|Kết nạp"]);
        (await admitted.FollowAsync("th a")).Status.ShouldBe(HttpStatusCode.OK);
        People(await page.FollowAsync("a[href*='/forms/growth/C?']")).ShouldBe([$"Hoàng Thị Dung|08/03/1990|Nam|{_cell.Name}|05/05|Từ trần"]);
        (await page.FollowAsync("a[href*='/forms/growth/D?']")).Text.ShouldContain("2 người");

        // Who was there when the data begins opened it.
        var first = await (await OfficeAsync()).OpenAsync(_form + "?period=2025-07-01_2025-12-31");
        Row(first, "A").ShouldBe("A Đảng viên trong danh sách đầu kỳ 2");
        (await first.FollowAsync("a[href*='/forms/growth/A?']")).Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent).ShouldBe(["Vi Thị Bích", "Hoàng Thị Dung"]);
    }

    [Fact]
    public async Task A_long_list_comes_page_by_page()
    {
        for (var number = 0; number < 60; number++) await _app.Data.MemberAsync(_cell);
        var first = await (await OfficeAsync()).OpenAsync(_form + "/A" + FirstHalf);

        first.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        var second = await first.FollowAsync("a[rel=next]");
        second.Text.ShouldContain("Trang 2 trên 2");
        second.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(12);
    }

    [Fact]
    public async Task Who_may_not_see_the_roster_reads_the_count_and_no_name()
    {
        var page = await (await _app.Data.BrowserAsync(Role.AssignedObserver, _ward)).OpenAsync(_form + "/A" + FirstHalf);

        page.Text.ShouldContain("2 người");
        page.Text.ShouldContain("Tên từng người chỉ hiện với người được xem danh sách đảng viên");
        page.Text.ShouldNotContain("Vi Thị Bích");
    }

    [Fact]
    public async Task Whoever_moved_to_another_unit_is_named_and_their_record_stays_with_it()
    {
        var other = await _app.Data.OrganisationAsync(OrganisationKind.Commune, _province);
        await _life.MoveAsync(await _life.BeginAsync(_cell, TestData.Beginning, name: "Lý Đình Cường"), await _app.Data.OrganisationAsync(OrganisationKind.Cell, other), new(2026, 4, 1));

        var page = await (await OfficeAsync()).OpenAsync(_form + "/C5" + FirstHalf);

        page.Text.ShouldContain("Lý Đình Cường");
        page.Document.QuerySelector("tbody th a").ShouldBeNull();
        (await (await _app.Data.BrowserAsync(Role.ProvinceOffice, _province)).OpenAsync(_form + "/C5" + FirstHalf)).Document.QuerySelector("tbody th a").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_period_before_the_data_begins_is_a_sentence_and_no_form()
    {
        var page = await (await OfficeAsync()).OpenAsync(_form + "?from=01/01/2025&to=30/06/2025");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Số liệu của Đảng bộ phường Đông Sơn trong Sổ Tay bắt đầu từ 01/07/2025; kỳ này ở trước ngày đó nên không lập được biểu. Chọn kỳ từ 01/07/2025 trở đi.");
        page.Document.QuerySelector("table").ShouldBeNull();
        (await (await OfficeAsync()).OpenAsync(_form + "/workbook.xlsx?period=2025-01-01_2025-06-30")).Status.ShouldBe(HttpStatusCode.NotFound);
        var blank = await (await OfficeAsync()).OpenAsync(_form + FirstHalf);
        blank.Text.ShouldContain("Cột cùng kỳ năm trước để trống vì trước 01/07/2025 Sổ Tay chưa có số liệu.");
        Row(blank, "D").ShouldBe("D Đảng viên trong danh sách cuối kỳ 2");
    }

    [Theory]
    [InlineData("31/02/2026", "30/06/2026", "Không hiểu ngày “31/02/2026”.")]
    [InlineData("01/01/2026", "", "Chưa ghi đủ ngày đầu và ngày cuối của kỳ.")]
    [InlineData("01/06/2026", "01/01/2026", "Ngày cuối kỳ 01/01/2026 ở trước ngày đầu kỳ 01/06/2026.")]
    [InlineData("01/01/2027", "30/06/2027", "Kỳ này đến 01/01/2027 mới bắt đầu")]
    public async Task Days_that_make_no_period_are_refused_and_stay(string from, string to, string say)
    {
        var page = await (await (await OfficeAsync()).OpenAsync(_form)).SubmitAsync("form[aria-label='Chọn ngày']", ("from", from), ("to", to));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
        page.Document.QuerySelector("#from")!.GetAttribute("value").ShouldBe(from);
    }

    [Fact]
    public async Task A_period_is_chosen_from_the_list()
    {
        var page = await (await (await OfficeAsync()).OpenAsync(_form)).SubmitAsync("form[aria-label='Chọn kỳ']", ("period", "2026-01-01_2026-06-30"));

        page.Text.ShouldContain("6 tháng đầu năm 2026 (01/01/2026 – 30/06/2026)");
        Row(page, "C1").ShouldBe("C1 Từ trần 1");
    }

    [Fact]
    public async Task Cells_without_a_roster_are_named()
    {
        await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward, "Chi bộ thôn Nà Lung");

        (await (await OfficeAsync()).OpenAsync(_form)).Text.ShouldContain("1 chi bộ chưa có tên đảng viên nào nên biểu chưa tính được Chi bộ thôn Nà Lung");
    }

    [Fact]
    public async Task The_workbook_holds_the_form_in_the_order_of_the_paper()
    {
        await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward, "Chi bộ thôn Nà Lung");
        var answer = await (await OfficeAsync()).OpenAsync(_form + "/workbook.xlsx" + FirstHalf);

        using var book = WorkbookFile.Open(new MemoryStream(answer.Body));
        var text = string.Join('\n', book.Sheets[0].Rows().Select(row => string.Join('|', Enumerable.Range(0, row.Width).Select(at => row[at].AsText))));
        text.ShouldContain("ĐẢNG BỘ PHƯỜNG ĐÔNG SƠN");
        text.ShouldContain("BIỂU 1. TĂNG, GIẢM ĐẢNG VIÊN");
        text.ShouldContain("B1|   Kết nạp|1");
        text.ShouldContain("D|Đảng viên trong danh sách cuối kỳ|2");
        text.ShouldContain("Chi bộ chưa có tên đảng viên nào: 1\n|- Chi bộ thôn Nà Lung");
    }

    [Fact]
    public async Task Unknown_forms_rows_and_units_are_not_found()
    {
        var office = await OfficeAsync();
        var far = await _app.Data.OrganisationAsync(OrganisationKind.Commune, _province);
        foreach (var address in new[] { _form.Replace("growth", "weather", StringComparison.Ordinal), _form + "/Z9", _form + "/A?period=x_y", _form + $"/A?below={far.Id}", $"/organisations/{far.Id}/forms/growth" })
            (await office.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
    }

    [Fact]
    public void A_year_before_keeps_the_last_day_of_a_month()
    {
        new FormPeriod(new(2025, 1, 1), new(2025, 2, 28), "").YearBefore.Days.ShouldBe("01/01/2024 – 29/02/2024");
        new FormPeriod(new(2024, 1, 1), new(2024, 2, 29), "").YearBefore.Days.ShouldBe("01/01/2023 – 28/02/2023");
        new FormPeriod(new(2026, 7, 1), new(2026, 12, 31), "").YearBefore.Days.ShouldBe("01/07/2025 – 31/12/2025");
    }

    [Fact]
    public void Formulas_name_rows_of_their_form()
    {
        foreach (var form in FormLayout.All)
        {
            form.Rows.Select(row => row.Code).ShouldBeUnique();
            foreach (var row in form.Rows.Where(row => row.IsFormula)) row.Terms.ShouldAllBe(term => form.Row(term.Code) != null, $"{form.Name} {row.Code}");
        }
    }

    private Task<Browser> OfficeAsync() => _app.Data.BrowserAsync(Role.CommuneOffice, _ward);

    private static IEnumerable<string> People(Page page) => page.Document.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim())));

    private static string Row(Page page, string code) =>
        string.Join(' ', page.Document.QuerySelectorAll("table tbody tr").Single(row => row.QuerySelector("td")!.TextContent == code).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

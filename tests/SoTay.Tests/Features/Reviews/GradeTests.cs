using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Reviews.Grades;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Reviews;

/// <summary>Grades of a year, entered by the direct superior; the clock stands at 22/11/2026, so that the year that runs is nearly over.</summary>
public sealed class GradeTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;
    private Browser _office = null!;

    private string Members => GradeLinks.Of(_cell.Cell.Id);

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync(official: 6, exempt: 1);
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task One_decision_for_a_whole_cell_in_three_presses()
    {
        var page = await _office.OpenAsync(Members);
        page.Text.ShouldContain("Xếp loại đảng viên năm 2026");
        page.Text.ShouldContain($"Do {_cell.Ward.Name} quyết định");
        page.Text.ShouldContain("Được miễn công tác và sinh hoạt");
        page.Document.QuerySelectorAll("select[name$='.Grade']").Length.ShouldBe(6, "the exempt one cannot be chosen");
        var filled = await page.SubmitAsync("button[value=good]", ("Rows[0].Grade", "excellent"), ("Rows[1].Grade", "not-completed/sanctioned"), ("DecisionNumber", "231-QĐ/ĐU"));
        filled.Document.QuerySelectorAll("option[selected][value=good]").Length.ShouldBe(4);
        filled.Document.QuerySelectorAll("option[selected][value=excellent]").Length.ShouldBe(1);
        (await CountAsync()).ShouldBe(0, "filled is not written");
        var done = await filled.SubmitAsync("#xep", ("DecidedOn", "20/11/2026"));
        done.Text.ShouldContain("Hoàn thành xuất sắc nhiệm vụ");
        done.Text.ShouldContain("231-QĐ/ĐU, 20/11/2026, bị kỷ luật trong năm");
        (await CountAsync()).ShouldBe(6);
        done.Document.QuerySelector("select").ShouldBeNull();
        (await _app.InDbAsync(db => db.Set<AuditRecord>().CountAsync(row => row.Action == "YearGrade.added"))).ShouldBe(6);
    }

    [Fact]
    public async Task Units_below_are_graded_by_their_superior_and_a_new_one_is_not()
    {
        var young = await _app.Data.OrganisationAsync(parent: _cell.Ward, name: "Chi bộ mới lập");
        await _app.InDbAsync(db => db.Organisations.Where(row => row.Id == young.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.EstablishedOn, new DateOnly(2026, 8, 1))));
        var page = await _office.OpenAsync(GradeLinks.Of(_cell.Ward.Id, 2026));
        page.Text.ShouldContain("Xếp loại tổ chức năm 2026");
        page.Text.ShouldContain("Mới thành lập, chưa đủ số tháng để xếp loại");
        page.Document.QuerySelectorAll("select").Length.ShouldBe(1);
        var done = await page.SubmitAsync("#xep", ("Rows[0].Grade", "good"), ("DecisionNumber", "214-QĐ/ĐU"), ("DecidedOn", "20/11/2026"));
        done.Text.ShouldContain("Hoàn thành tốt nhiệm vụ");
        (await done.FollowAsync($"a[href^='{GradeLinks.Of(_cell.Cell.Id)}']")).Text.ShouldContain("Xếp loại đảng viên năm 2026");
    }

    [Theory]
    [InlineData("DecisionNumber", "", "Chưa ghi số quyết định")]
    [InlineData("DecidedOn", "", "Chưa ghi ngày quyết định")]
    [InlineData("DecidedOn", "23/11/2026", "ở sau hôm nay")]
    [InlineData("DecidedOn", "31/12/2025", "không thể trước ngày 01/01/2026")]
    [InlineData("Rows[0].Grade", "", "Chưa chọn mức cho dòng nào")]
    [InlineData("Rows[0].Grade", "not-completed", "chọn luôn lý do theo biểu 7")]
    [InlineData("Rows[0].Grade", "best", "Chưa chọn mức xếp loại trong danh sách")]
    [InlineData("Rows[0].Subject", "00000000-0000-0000-0000-000000000001", "không còn trong danh sách")]
    public async Task What_is_wrong_is_said_and_what_was_chosen_stays(string field, string value, string say)
    {
        var refused = await SendAsync((field, value));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
        if (!field.StartsWith("Rows", StringComparison.Ordinal)) refused.Document.QuerySelectorAll("option[selected][value=good]").Length.ShouldBe(1);
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_is_graded_twice_or_against_the_records()
    {
        var stale = await _office.OpenAsync(Members);
        await SendAsync();
        var rows = stale.Document.QuerySelector("input[name='Rows[0].Subject']")!.GetAttribute("value")!;
        (await stale.SubmitAsync("#xep", ("Rows[0].Grade", "completed"), ("DecisionNumber", "2-QĐ"), ("DecidedOn", "20/11/2026"))).Text.ShouldContain("đã có xếp loại của năm ấy");
        var exempt = _cell.Members[^1];
        (await stale.SubmitAsync("#xep", ("Rows[1].Subject", exempt.Id.ToString()), ("Rows[1].Grade", "good"), ("DecisionNumber", "2-QĐ"), ("DecidedOn", "20/11/2026"))).Text.ShouldContain("không xếp loại năm ấy: được miễn");
        (await _app.InDbAsync(db => db.YearGrades.SingleAsync())).SubjectId.ShouldBe(Guid.Parse(rows));
    }

    [Fact]
    public async Task A_correction_is_another_decision_that_replaces_with_a_reason()
    {
        var form = await (await SendAsync()).FollowAsync("a[href$='/correction']");
        form.Text.ShouldContain("Đang là hoàn thành tốt nhiệm vụ");
        (await form.SubmitAsync("#sua", ("Choice", "good"), ("DecisionNumber", "240-QĐ/ĐU"), ("DecidedOn", "21/11/2026"), ("Reason", "Kết luận kiến nghị"))).Text.ShouldContain("vẫn như cũ");
        (await form.SubmitAsync("#sua", ("Choice", "not-completed"), ("DecisionNumber", "240-QĐ/ĐU"), ("DecidedOn", "21/11/2026"), ("Reason", "Kết luận kiến nghị"))).Text.ShouldContain("chọn luôn lý do theo biểu 7");
        (await form.SubmitAsync("#sua", ("Choice", "completed"), ("DecisionNumber", "240-QĐ/ĐU"), ("DecidedOn", "21/11/2026"))).Text.ShouldContain("Chưa ghi vì sao sửa");
        var done = await form.SubmitAsync("#sua", ("Choice", "completed"), ("DecisionNumber", "240-QĐ/ĐU"), ("DecidedOn", "21/11/2026"), ("Reason", "Kết luận kiến nghị"));
        done.Text.ShouldContain("240-QĐ/ĐU, 21/11/2026, sửa: Kết luận kiến nghị");
        (await form.SubmitAsync("#sua", ("Choice", "excellent"), ("DecisionNumber", "241-QĐ/ĐU"), ("DecidedOn", "21/11/2026"), ("Reason", "Lần nữa"))).Text.ShouldContain("vừa được thay");
        var kept = await _app.InDbAsync(db => db.YearGrades.AsNoTracking().OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync());
        kept.Select(row => (row.Level, row.ReplacedAt is null)).ShouldBe([(GradeLevel.Good, false), (GradeLevel.Completed, true)]);
    }

    [Fact]
    public async Task More_than_a_fifth_excellent_is_said_with_its_basis_and_not_refused()
    {
        var page = await _office.OpenAsync(Members);
        var rows = Enumerable.Range(0, 6).Select(place => ($"Rows[{place}].Grade", place < 2 ? "excellent" : "good"));
        var done = await page.SubmitAsync("#xep", [.. rows, ("DecisionNumber", "1-QĐ"), ("DecidedOn", "20/11/2026")]);
        // A fifth of six, rounded down.
        done.Text.ShouldContain("2 hoàn thành xuất sắc trên 6 đã xếp loại, nhiều nhất nên là 1");
        done.Text.ShouldContain("366-QĐ/TW 30/8/2025, Điều 12");
    }

    [Fact]
    public async Task The_cell_reads_the_member_reads_and_only_the_superior_decides()
    {
        await SendAsync();
        var read = await _cell.Secretary.OpenAsync(Members);
        read.Text.ShouldContain("Hoàn thành tốt nhiệm vụ");
        read.Document.QuerySelector("select, a[href$='/correction']").ShouldBeNull();
        (await read.SubmitAsync("#xep", ("Rows[0].Grade", "good"), ("DecisionNumber", "1"), ("DecidedOn", "20/11/2026"))).Text.ShouldContain("do cấp trên trực tiếp quyết định");
        var grade = await _app.InDbAsync(db => db.YearGrades.SingleAsync());
        (await _cell.Secretary.OpenAsync(GradeLinks.Correction(grade.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _office.OpenAsync(MemberLinks.Of(grade.MemberId!.Value))).Text.ShouldContain("Xếp loại năm 2026: hoàn thành tốt nhiệm vụ");
        var own = await _app.Data.BrowserAsync(Role.Member, _cell.Cell, _cell.Members.Single(row => row.Id == grade.MemberId));
        (await own.OpenAsync(MemberLinks.Me)).Text.ShouldContain("Xếp loại năm 2026: hoàn thành tốt nhiệm vụ");
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_of_fifty_and_an_empty_year_says_so()
    {
        for (var number = 0; number < 50; number++) await _app.Data.MemberAsync(_cell.Cell);
        var page = await _office.OpenAsync(Members);
        page.Text.ShouldContain("1 đến 50 trên 57");
        var next = await _office.OpenAsync(GradeLinks.Of(_cell.Cell.Id, 2026, 50));
        next.Text.ShouldContain("51 đến 57 trên 57");
        (await next.SubmitAsync("#xep", ("Rows[0].Grade", "good"), ("DecisionNumber", "1-QĐ"), ("DecidedOn", "20/11/2026"))).Text.ShouldContain("Hoàn thành tốt nhiệm vụ");
        (await _office.OpenAsync(GradeLinks.Of(_cell.Cell.Id, 2024))).Text.ShouldContain("Không có đảng viên nào vào cuối năm 2024");
    }

    private async Task<Page> SendAsync(params (string Name, string Value)[] changes)
    {
        var typed = new Dictionary<string, string> { ["Rows[0].Grade"] = "good", ["DecisionNumber"] = "231-QĐ/ĐU", ["DecidedOn"] = "20/11/2026" };
        foreach (var (name, value) in changes) typed[name] = value;
        return await (await _office.OpenAsync(Members)).SubmitAsync("#xep", [.. typed.Select(pair => (pair.Key, pair.Value))]);
    }

    private Task<int> CountAsync() => _app.InDbAsync(db => db.YearGrades.CountAsync());
}

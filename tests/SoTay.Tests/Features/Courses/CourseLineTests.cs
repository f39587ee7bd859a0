using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Courses;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Platform.Office.Reading.Texts;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Courses;

/// <summary>A course from its plan to its results, as the office, the secretary and the member see it; the clock stands at 22/11/2026.</summary>
public sealed class CourseLineTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _home = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _home = await _app.Data.CellAsync();
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _home.Ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Leaders_are_called_the_roll_takes_one_tap_and_the_result_stands_in_the_record()
    {
        var untrained = await _office.OpenAsync(CourseLinks.Untrained(_home.Ward.Id));
        untrained.Text.ShouldContain("2 bí thư và phó bí thư");
        untrained.Text.ShouldContain("2 chưa được bồi dưỡng");

        var people = await OpenAsync("cell-leaders", "22/11/2026", "22/11/2026");
        people.Text.ShouldContain("2 người bí thư và phó bí thư");
        var listed = await people.SubmitAsync("#chon button[formaction*=All]");
        listed.Text.ShouldContain("Không còn ai để chọn");
        var course = await _office.OpenAsync(Address(listed));
        course = await course.SubmitAsync("#trieu-tap", ("InvitedOn", "16/11/2026"));
        course.Text.ShouldContain("Đã triệu tập ngày 16/11/2026");

        // The secretary's first screen names who of the cell is called; the member's own shows the course.
        (await _home.Secretary.OpenAsync("/")).Text.ShouldContain("Bồi dưỡng bí thư khóa 1");
        var deputy = await _app.Data.BrowserAsync(Role.DeputySecretary, _home.Cell, _home.Deputy);
        (await deputy.OpenAsync(CourseLinks.Mine)).Text.ShouldContain("Đã triệu tập ngày 16/11/2026");
        (await _home.Secretary.OpenAsync(CourseLinks.Of(_home.Cell.Id))).Text.ShouldContain($"{_home.Deputy.FullName}: Đã triệu tập");

        var roll = await _office.OpenAsync(CourseLinks.Roll(IdOf(course)));
        var absent = roll.Document.QuerySelectorAll("input[name=Chosen]").Single(box => box.Closest("label")!.TextContent.Contains(_home.Deputy.FullName, StringComparison.Ordinal)).GetAttribute("value")!;
        course = await roll.SubmitAsync("#diem-danh", ("Chosen", absent), ("Reason", "Đi công tác"));
        course.Text.ShouldContain("Vắng Đi công tác");
        course = await course.SubmitAsync("#khep");
        course.Text.ShouldContain("Đã khép");
        course = await (await _office.OpenAsync(CourseLinks.Results(IdOf(course)))).SubmitAsync("#ket-qua", ("First", "15"), ("Suffix", "-GCN/ĐU"), ("On", "22/11/2026"));
        course.Text.ShouldContain("Hoàn thành giấy số 15-GCN/ĐU ngày 22/11/2026");

        (await _home.Secretary.OpenAsync(MemberLinks.Of(_home.Chair.Id))).Text.ShouldContain("Bồi dưỡng bí thư khóa 1");
        (await _home.Secretary.OpenAsync(MemberLinks.Me)).Text.ShouldContain("Bồi dưỡng bí thư khóa 1");
        untrained = await _office.OpenAsync(CourseLinks.Untrained(_home.Ward.Id));
        untrained.Text.ShouldContain("1 chưa được bồi dưỡng");
        var names = await _office.OpenAsync(CourseLinks.Untrained(_home.Ward.Id) + "?view=people");
        names.Document.QuerySelector($"a[href='{MemberLinks.Of(_home.Deputy.Id)}']").ShouldNotBeNull();
        names.Document.QuerySelector($"a[href='{MemberLinks.Of(_home.Chair.Id)}']").ShouldBeNull();
        // As of a day before the course nobody was trained.
        (await _office.OpenAsync(CourseLinks.Untrained(_home.Ward.Id) + "?on=2026-11-15")).Text.ShouldContain("2 chưa được bồi dưỡng");
    }

    [Fact]
    public async Task The_certificate_of_the_awareness_course_fills_the_candidates_step_and_is_forgotten_with_the_candidate()
    {
        var waits = await _app.Data.CandidateAsync(_home.Cell, "Trần Thị Mai Anh", stage: CandidateStage.Course);
        var early = await _app.Data.CandidateAsync(_home.Cell, "Hà Văn Sơn");
        var people = await OpenAsync("awareness", "10/11/2026", "14/11/2026", "Lớp nhận thức khóa 3");
        people.Text.ShouldContain("Trần Thị Mai Anh");
        var course = await _office.OpenAsync(Address(await people.SubmitAsync("#chon", ("Chosen", $"{waits.Id}"), ("Chosen", $"{early.Id}"))));
        course = await course.SubmitAsync("#trieu-tap");
        course = await (await _office.OpenAsync(CourseLinks.Roll(IdOf(course)))).SubmitAsync("#diem-danh");
        await (await _office.OpenAsync(CourseLinks.Results(IdOf(course)))).SubmitAsync("#ket-qua", ("First", "31"), ("Suffix", "/GCN"), ("On", "16/11/2026"));

        var kept = await _app.InDbAsync(db => db.Candidates.SingleAsync(row => row.Id == waits.Id));
        (kept.Stage, kept.CertificateOn).ShouldBe((CandidateStage.Application, new DateOnly(2026, 11, 16)));
        kept.CertificateNumber.ShouldContain("/GCN");
        // Whoever is not that far yet finds it filled in later.
        await _app.InDbAsync(db => db.Candidates.Where(row => row.Id == early.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Stage, CandidateStage.Course)));
        var step = await _home.Secretary.OpenAsync(AdmissionLinks.To(early.Id));
        step.Text.ShouldContain("Lấy từ lớp Lớp nhận thức khóa 3");
        step.Document.QuerySelector("[name='Input.Number']")!.GetAttribute("value").ShouldEndWith("/GCN");

        await step.SubmitAsync("form[action*=Ending]", ("Input.Reason", "Withdrawn"), ("Input.StopOn", "22/11/2026"));
        (await _app.InDbAsync(db => db.CourseSeats.SingleAsync(row => row.CandidateId == early.Id))).CertificateNumber.ShouldBeEmpty();
        (await _office.OpenAsync(CourseLinks.To(IdOf(course)))).Text.ShouldNotContain("Hà Văn Sơn");
    }

    [Fact]
    public async Task A_pasted_list_adds_who_is_known_and_keeps_the_lines_that_are_not()
    {
        var people = await OpenAsync("update", "01/12/2026", "02/12/2026");
        var page = await people.SubmitAsync("#dan", ("Pasted", $"1. {_home.Members[3].FullName}, {_home.Cell.Name}\nNgười Không Có Tên"));
        page.Text.ShouldContain("“Người Không Có Tên”: không thấy trong danh sách đảng viên");
        page.Document.QuerySelector("textarea[name=Pasted]")!.TextContent.Trim().ShouldBe("Người Không Có Tên");
        (await _office.OpenAsync(Address(page))).Text.ShouldContain(_home.Members[3].FullName);
    }

    [Fact]
    public async Task The_summons_and_the_result_leave_as_files()
    {
        var people = await OpenAsync("cell-leaders", "20/11/2026", "21/11/2026");
        var course = await _office.OpenAsync(Address(await people.SubmitAsync("#chon button[formaction*=All]")));
        var word = await _office.OpenAsync(CourseLinks.Summons(IdOf(course)));
        word.Status.ShouldBe(HttpStatusCode.OK);
        var text = FileText.Read(word.Body).Text!.Words;
        text.ShouldContain("GIẤY TRIỆU TẬP");
        text.ShouldContain(_home.Chair.FullName);
        (await _office.OpenAsync(CourseLinks.Export(IdOf(course)))).Body[..2].ShouldBe("PK"u8.ToArray());
        (await _office.OpenAsync(CourseLinks.Untrained(_home.Ward.Id) + "/export")).Body[..2].ShouldBe("PK"u8.ToArray());
    }

    [Theory]
    [InlineData("Input.To", "19/11/2026", "trước ngày khai giảng 20/11/2026")]
    [InlineData("Input.Title", "", "Chưa ghi tên lớp")]
    [InlineData("Input.Kind", "", "Chưa chọn loại lớp")]
    [InlineData("Input.From", "", "Chưa ghi ngày khai giảng")]
    public async Task What_is_wrong_with_a_course_is_said_and_nothing_typed_is_lost(string field, string value, string say)
    {
        var form = await _office.OpenAsync(CourseLinks.New(_home.Ward.Id));
        (string, string)[] right = [("Input.Kind", "cell-leaders"), ("Input.Title", "Bồi dưỡng bí thư khóa 1"), ("Input.From", "20/11/2026"), ("Input.To", "21/11/2026"), ("Input.Place", "Hội trường")];
        var refused = await form.SubmitAsync("#lop", [.. right.Where(one => one.Item1 != field), (field, value)]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
        refused.Document.QuerySelector("[name='Input.Place']")!.GetAttribute("value").ShouldBe("Hội trường");
    }

    [Fact]
    public async Task A_cell_holds_no_course_and_nobody_elsewhere_sees_one()
    {
        (await _home.Secretary.OpenAsync(CourseLinks.New(_home.Cell.Id))).Text.ShouldContain("do cấp ủy từ cơ sở trở lên mở");
        var course = IdOf(await _office.OpenAsync(Address(await OpenAsync("update", "01/12/2026", "02/12/2026"))));
        var stranger = await _app.Data.BrowserAsync(Role.CommuneOffice, await _app.Data.OrganisationAsync(OrganisationKind.Commune));
        (await stranger.OpenAsync(CourseLinks.To(course))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _home.Secretary.OpenAsync(CourseLinks.To(course))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_course_that_is_not_held_says_why_and_counts_nowhere()
    {
        var people = await OpenAsync("update", "01/12/2026", "02/12/2026");
        var course = IdOf(await _office.OpenAsync(Address(people)));
        var edit = await _office.OpenAsync(CourseLinks.Edit(course));
        (await edit.SubmitAsync("#thoi")).Text.ShouldContain("Chưa ghi lý do không mở lớp");
        (await edit.SubmitAsync("#thoi", ("Reason", "Trùng kỳ họp của Đảng ủy"))).Text.ShouldContain("Trùng kỳ họp của Đảng ủy");
        (await _office.OpenAsync(CourseLinks.Of(_home.Ward.Id) + "?done=true")).Text.ShouldContain("Không mở: Trùng kỳ họp");
    }

    /// <summary>Opens a course at the ward and comes to the page where people are chosen.</summary>
    private async Task<Page> OpenAsync(string kind, string from, string to, string title = "Bồi dưỡng bí thư khóa 1")
    {
        var form = await _office.OpenAsync(CourseLinks.New(_home.Ward.Id));
        return await form.SubmitAsync("#lop", ("Input.Kind", kind), ("Input.Title", title), ("Input.From", from), ("Input.To", to), ("Input.Place", "Hội trường phường"));
    }

    private static Guid IdOf(Page page) => Guid.Parse(page.Address.AbsolutePath.Split('/')[2]);

    private static string Address(Page page) => CourseLinks.To(IdOf(page));
}

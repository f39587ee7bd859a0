using System.Net;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Awards;
using SoTay.Features.Courses;
using SoTay.Features.Members;
using SoTay.Features.Members.Badges;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Forms;

/// <summary>Forms 8, 9 and 10 of the older set out of badges, awards, courses, transfers, cards and the ways out of the Party.</summary>
public sealed class RecordFormTests : IAsyncLifetime
{
    private const string Year = "?period=2026-01-01_2026-12-31", FirstHalf = "?period=2026-01-01_2026-06-30";
    private TestApp _app = null!;
    private LifeOfMembers _life = null!;
    private RecordsOfMembers _records = null!;
    private Organisation _province = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private Organisation _other = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_life, _records) = (new(_app), new(_app));
        (_province, _ward, _cell) = await _app.Data.LineAsync();
        _other = await _app.Data.OrganisationAsync(OrganisationKind.Cell, await _app.Data.OrganisationAsync(OrganisationKind.Commune, _province, "Đảng bộ xã Mường Hoa"), "Chi bộ bản Nà Lung");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Badges_and_awards_are_counted_in_the_year_and_by_who_holds_them_at_its_end()
    {
        var (old, older, dead) = (await BeginAsync("An"), await BeginAsync("Bình"), await BeginAsync("Công"));
        var away = await BeginAsync("Dung");
        await _records.BadgeAsync(old, _cell, 30, new(2026, 2, 3));
        await _records.BadgeAsync(older, _cell, 40, new(2020, 2, 3), BadgeGround.Before);
        await _records.BadgeAsync(older, _cell, 50, new(2026, 5, 19));
        // After death it is given, and nobody holds it at the end.
        await _life.LeaveAsync(dead, MemberEventKind.Died, new(2026, 8, 1));
        await _records.BadgeAsync(dead, _cell, 30, new(2026, 9, 2), BadgeGround.Posthumous);
        await _records.AwardAsync(AwardKind.Certificate, old, _cell.Id, new(2026, 3, 3));
        await _records.AwardAsync(AwardKind.Certificate, old, _cell.Id, new(2026, 10, 10));
        await _records.AwardAsync(AwardKind.Certificate, older, _cell.Id, new(2026, 10, 10), takenBack: true);
        await _records.AwardAsync(AwardKind.MeritCertificate, away, _cell.Id, new(2026, 4, 4));
        await _records.AwardAsync(AwardKind.Certificate, _cell.Id, _cell.Id, new(2026, 4, 4));
        await _life.MoveAsync(away, _other, new(2026, 7, 1));

        var page = await OpenAsync("awards");
        (Cells(page, "II.3"), Cells(page, "II.3.30"), Cells(page, "II.3.40"), Cells(page, "II.3.50")).ShouldBe(("3|2", "2|1", "0|0", "1|1"));
        (Cells(page, "II.5a"), Cells(page, "II.4a"), Cells(page, "II.4b")).ShouldBe(("1|1", "1|0", "ghi tay"));
        page.Text.ShouldContain("bộ biểu thống kê năm 2015-2016");
        var given = await page.FollowAsync("a[href*='/awards/II.3.30?']");
        given.Text.ShouldContain("An");
        given.Text.ShouldContain("Công");
        given.Text.ShouldContain("152-QĐ/TU");
        var held = await page.FollowAsync("a[href*='/awards/II.3?'][href*='column=1']");
        held.Text.ShouldContain("có đến cuối kỳ");
        held.Text.ShouldNotContain("Công");
        var form = await OpenAsync("paperwork");
        (First(form, "VI.2a"), First(form, "VI.2b2"), First(form, "VI.1c2"), First(form, "VI.1b3"), First(form, "VI.1b1")).ShouldBe(("3", "1", "1", "0", "ghi tay"));
        (await form.FollowAsync("a[href*='/paperwork/VI.1c2']")).Text.ShouldContain("Hoàn thành xuất sắc nhiệm vụ");
    }

    [Fact]
    public async Task Whoever_left_is_counted_by_the_way_and_by_the_ground_beside_the_year_before()
    {
        await LeaveAsync(MemberEventKind.Expelled, new(2026, 3, 3));
        await LeaveAsync(MemberEventKind.Resigned, new(2025, 10, 3));
        await LeaveAsync(MemberEventKind.StruckOff, new(2026, 4, 4), "unpaid");
        await LeaveAsync(MemberEventKind.StruckOff, new(2026, 5, 5));

        var page = await OpenAsync("discipline");
        (Cells(page, "A.1"), Cells(page, "A.4"), Cells(page, "B"), Cells(page, "B.2"), Cells(page, "B.3")).ShouldBe(("ghi tay", "1|0|", "3|1|300,00", "2|0|", "0|1|0,00"));
        var paper = await OpenAsync("paperwork");
        (First(paper, "VII.2"), First(paper, "VII.2.2"), First(paper, "VII.2.1"), First(paper, "VII.2.8"), First(paper, "VII.1d")).ShouldBe(("2", "1", "0", "1", "1"));
        var report = await (await OfficeAsync()).OpenAsync($"/organisations/{_ward.Id}/form-reports{FirstHalf}");
        report.Text.ShouldContain("1 người bị xóa tên chưa ghi lý do");
        report.Text.ShouldNotContain("lệch nhau");
    }

    [Fact]
    public async Task The_checklist_of_member_work_is_filled_from_what_was_written_down()
    {
        var empty = await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCell, _ward, "Chi bộ Trường Mầm non");
        var (one, guest, probationer) = (await BeginAsync("An"), await _life.BeginAsync(_other, TestData.Beginning, name: "Khách"), await _life.BeginAsync(_cell, new(2025, 8, 1), admitted: true, name: "Én"));
        await _records.CardAsync(one);
        await _life.BeginAsync(_cell, TestData.Beginning, probationary: true, name: "Dự bị");
        (await _records.ChangeAsync(probationer, record => record.Recognise(new(2026, 8, 1), "3-QĐ", RecordsOfMembers.Today))).ShouldBeTrue();
        (await _records.ChangeAsync(guest, record => record.PlaceTemporarily(_cell, new(2026, 6, 1), RecordsOfMembers.Today))).ShouldBeTrue();
        (await _records.ChangeAsync(one, record => record.GoElsewhere(new(2026, 9, 9), "1-GT", RecordsOfMembers.Today))).ShouldBeTrue();
        var candidate = await _records.CandidateAsync(_cell, new(2026, 5, 5));
        await _records.CandidateAsync(_cell, new(2026, 5, 5), stopped: new(2026, 9, 9));
        await _records.CourseAsync(_ward, CourseKinds.Awareness, new(2026, 10, 1), [(candidate, _cell.Id, false, true)]);
        await _records.CourseAsync(_ward, CourseKinds.NewMembers, new(2026, 10, 2), [(probationer, _cell.Id, true, true), (one, _cell.Id, true, false)]);

        var page = await OpenAsync("paperwork");
        (First(page, "I.2b"), First(page, "I.2b1"), First(page, "I.2b1b"), First(page, "I.2b2"), First(page, "I.4"), First(page, "I.4a")).ShouldBe(("2", "1", "1", "1", "1", "1"));
        (First(page, "II.1"), First(page, "II.3a"), First(page, "II.3c"), First(page, "II.3d"), First(page, "II.3e")).ShouldBe(("1", "2", "1", "1", "1"));
        (First(page, "III.1"), First(page, "III.2"), First(page, "III.3"), First(page, "IV.1")).ShouldBe(("1", "1", "ghi tay", "ghi tay"));
        (First(page, "V.1a"), First(page, "V.1b"), First(page, "V.2a")).ShouldBe(("1", "1", "0"));
        // Cards of a year ago are not known.
        Cells(page, "III.1").ShouldBe("1||");
        (await page.FollowAsync("a[href*='/paperwork/I.4?']")).Text.ShouldContain(empty.Name);
        var people = await page.FollowAsync("a[href*='/paperwork/II.3c']");
        people.Text.ShouldContain("Trần Thị Mai Anh");
        people.Document.QuerySelector($"a[href='/admissions/{candidate}']").ShouldNotBeNull();
        (await page.FollowAsync("a[href*='/paperwork/V.1b?']")).Text.ShouldContain("Khách");
        (await OpenAsync("paperwork", FirstHalf)).Document.QuerySelector("a[href*='/paperwork/II.3d']").ShouldBeNull();
    }

    [Fact]
    public async Task A_province_sees_what_crosses_its_border_only_and_files_and_doors_are_those_of_the_other_forms()
    {
        var one = await BeginAsync("An");
        await _life.MoveAsync(one, _other, new(2026, 3, 3));
        (await _records.ChangeAsync(one, record => record.PlaceTemporarily(_cell, new(2026, 6, 1), RecordsOfMembers.Today))).ShouldBeTrue();
        (First(await OpenAsync("paperwork"), "V.2a"), First(await OpenAsync("paperwork"), "V.1b")).ShouldBe(("1", "1"));

        var office = await _app.Data.BrowserAsync(Role.ProvinceOffice, _province);
        var page = await office.OpenAsync($"/organisations/{_province.Id}/forms/paperwork{Year}");
        (First(page, "V.2a"), First(page, "V.1a"), First(page, "V.1b"), First(page, "I.2b1")).ShouldBe(("0", "0", "0", "2"));
        foreach (var form in new[] { "awards", "discipline", "paperwork", "stock" })
        {
            (await office.OpenAsync($"/organisations/{_province.Id}/forms/{form}/workbook.xlsx{Year}")).Status.ShouldBe(HttpStatusCode.OK);
            (await office.OpenAsync($"/organisations/{_province.Id}/forms/{form}/paper.docx{Year}")).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await OpenAsync("stock")).Document.QuerySelectorAll("td.st-num").Length.ShouldBe(10, "one by hand in each row, nothing counted");
        (await office.OpenAsync($"/organisations/{_province.Id}/forms/awards/II.3{Year}&column=2")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.OpenAsync($"/organisations/{_province.Id}/forms/paperwork/IV.1{Year}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.OpenAsync($"/organisations/{_province.Id}/forms/paperwork/I{Year}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_badge_written_down_after_the_period_was_closed_shows_as_a_correction()
    {
        var one = await BeginAsync("An");
        var office = await OfficeAsync();
        await (await office.OpenAsync($"/organisations/{_ward.Id}/form-reports{FirstHalf}")).SubmitAsync("main form[method=post]");
        await _records.BadgeAsync(one, _cell, 30, new(2026, 5, 19));

        var report = await office.OpenAsync($"/organisations/{_ward.Id}/form-reports{FirstHalf}");
        report.Text.ShouldContain("II.3.30 Huy hiệu Đảng 30 năm");
        First(await office.OpenAsync($"/organisations/{_ward.Id}/forms/awards{FirstHalf}&sent=1"), "II.3.30").ShouldBe("0");
    }

    private Task<Guid> BeginAsync(string name) => _life.BeginAsync(_cell, TestData.Beginning, name: name);

    private async Task LeaveAsync(MemberEventKind how, DateOnly on, string? ground = null)
    {
        var member = await BeginAsync("Vi Thị Bích");
        await _life.LeaveAsync(member, how, on);
        if (ground is not null) await _records.GroundAsync(member, _cell, ground, on);
    }

    private Task<Browser> OfficeAsync() => _app.Data.BrowserAsync(Role.CommuneOffice, _ward);

    private async Task<Page> OpenAsync(string form, string period = Year) => await (await OfficeAsync()).OpenAsync($"/organisations/{_ward.Id}/forms/{form}{period}");

    private static string First(Page page, string code) => Cells(page, code).Split('|')[0];

    private static string Cells(Page page, string code) =>
        string.Join('|', page.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("td")!.TextContent.Trim() == code).QuerySelectorAll("td.st-num").Select(cell => cell.TextContent.Trim()));
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Reviews.Grades;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Forms;

/// <summary>Forms 6 and 7 out of the grades of the year and the dated records.</summary>
public sealed class GradeFormTests : IAsyncLifetime
{
    private const string Year = "?period=2026-01-01_2026-12-31";
    private TestApp _app = null!;
    private LifeOfMembers _life = null!;
    private Organisation _province = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private Organisation _agency = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _life = new(_app);
        (_province, _ward, _cell) = await _app.Data.LineAsync();
        _agency = await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCell, _province, "Chi bộ Trường Chính trị");
        await _app.InDbAsync(db => db.Organisations.Where(row => row.Id == _agency.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.EconomicKind, EconomicKind.School)));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Members_are_counted_by_grade_cause_and_type_of_unit_and_every_number_opens()
    {
        var people = new List<Guid>();
        foreach (var name in new[] { "An", "Bình", "Công", "Dung" }) people.Add(await _life.BeginAsync(_cell, TestData.Beginning, name: name));
        var teacher = await _life.BeginAsync(_agency, TestData.Beginning, name: "Hiền");
        await StatusAsync(people[2], MemberStatusKind.Exempt);
        await StatusAsync(people[3], MemberStatusKind.Suspended);
        await GradeAsync(people[0], _cell, GradeLevel.Excellent);
        await GradeAsync(people[1], _cell, GradeLevel.NotCompleted, "under-half");
        await GradeAsync(teacher, _agency, GradeLevel.Good);
        // Moved after the decision: the grade goes along, the count is where the member stands.
        await _life.MoveAsync(people[0], _agency, new(2026, 11, 1));

        var page = await OpenAsync("member-grades");
        page.Document.QuerySelectorAll("thead th").Select(head => head.TextContent).ShouldBe(["TT", "Chỉ tiêu", "Tổng số", "Phường", "Sự nghiệp công lập"]);
        Cells(page, "1").ShouldBe("5|3|2");
        Cells(page, "2").ShouldBe("1|1|0");
        Cells(page, "3").ShouldBe("1|1|0");
        Cells(page, "3a").ShouldBe("1|1|0");
        Cells(page, "4").ShouldBe("3|1|2");
        Cells(page, "4a").ShouldBe("1|0|1");
        Cells(page, "4k2").ShouldBe("1|1|0");
        (await page.FollowAsync("a[href*='/member-grades/4k2']")).Text.ShouldContain("Bình");
        var service = await page.FollowAsync("a[href*='/member-grades/4?'][href*='column=6']");
        service.Text.ShouldContain("sự nghiệp công lập");
        service.Text.ShouldContain("An");
        service.Text.ShouldContain("Hiền");
        service.Text.ShouldNotContain("Bình");
    }

    [Fact]
    public async Task Organisations_are_counted_in_four_blocks_and_a_replaced_grade_counts_no_more()
    {
        var committee = await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCommittee, _province);
        var part = await _app.Data.OrganisationAsync(OrganisationKind.Intermediate, committee);
        await _app.Data.OrganisationAsync(parent: part);
        await GradeAsync(_ward.Id, _ward, GradeLevel.Good, member: false);
        await GradeAsync(_agency.Id, _agency, GradeLevel.Excellent, member: false);
        await _app.InDbAsync(async db =>
        {
            var (made, no) = (await db.YearGrades.SingleAsync(row => row.SubjectId == _agency.Id)).Replace(new GradeInput { Choice = "completed", DecisionNumber = "2", DecidedOn = new(2026, 11, 21), Reason = "Sửa" }, new(2026, 11, 22), "X", DateTime.UtcNow);
            no.ShouldBeNull();
            await db.SaveAsync(Actor.Program("test"));
            db.Add(made!);
            await db.SaveAsync(Actor.Program("test"));
        });
        await _app.InDbAsync(db => db.Organisations.Where(row => row.Id == part.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.EstablishedOn, new DateOnly(2026, 9, 1))));

        var page = await OpenAsync("unit-grades");
        (Cells(page, "A.I.1"), Cells(page, "A.I.2"), Cells(page, "A.I.2b"), Cells(page, "A.I.3")).ShouldBe(("2|1|0|1", "1|1|0|0", "1|1|0|0", "1|0|0|1"));
        (Cells(page, "A.II.1"), Cells(page, "A.II.2a"), Cells(page, "A.II.2c")).ShouldBe(("1|0|1|0", "0|0|0|0", "1|0|1|0"));
        (Cells(page, "B.I.3"), Cells(page, "B.I.3a")).ShouldBe(("1|0|0|1", "1|0|0|1"));
        Cells(page, "B.II.1").ShouldBe("2|1|0|1");
        (await page.FollowAsync("a[href*='/unit-grades/A.II.2c']")).Text.ShouldContain("Chi bộ Trường Chính trị");
        (await page.FollowAsync("a[href*='/unit-grades/A.I.1?']")).Text.ShouldContain("2 tổ chức");
    }

    [Fact]
    public async Task The_report_names_who_has_no_grade_and_files_carry_every_type()
    {
        await _life.BeginAsync(_cell, TestData.Beginning, name: "An");
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);
        var report = await office.OpenAsync($"/organisations/{_ward.Id}/form-reports{Year}");
        report.Text.ShouldContain("1 đảng viên chưa ghi xếp loại năm 2026");
        report.Text.ShouldNotContain("không bằng");
        (await office.OpenAsync($"/organisations/{_ward.Id}/forms/member-grades/workbook.xlsx{Year}")).Status.ShouldBe(HttpStatusCode.OK);
        (await office.OpenAsync($"/organisations/{_ward.Id}/forms/unit-grades/paper.docx{Year}")).Status.ShouldBe(HttpStatusCode.OK);
        (await office.OpenAsync($"/organisations/{_ward.Id}/forms/member-grades?period=2026-01-01_2026-06-30")).Text.ShouldContain("Xếp loại tính cho cả năm 2026");
        (await office.OpenAsync($"/organisations/{_ward.Id}/forms/member-grades/4{Year}&column=99")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.OpenAsync($"/organisations/{_ward.Id}/forms/growth/A{Year}&column=2")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_command_line_tells_the_same()
    {
        var one = await _life.BeginAsync(_cell, TestData.Beginning);
        await _life.BeginAsync(_cell, TestData.Beginning);
        await GradeAsync(one, _cell, GradeLevel.Good);
        await GradeAsync(_cell.Id, _cell, GradeLevel.Excellent, member: false);
        var told = await TestCommands.RunAsync(_app.Store, "stats", "grades", "--under", _ward.Code, "--year", "2026", "--json");
        told.Code.ShouldBe(0, told.Error);
        var figures = told.Json.GetProperty("figures").EnumerateArray().ToDictionary(row => row.GetProperty("key").GetString()!, row => row.GetProperty("value").GetInt64());
        (figures["grades.members.total"], figures["grades.members.good"], figures["grades.members.open"]).ShouldBe((2, 1, 1));
        (figures["grades.organisations.total"], figures["grades.organisations.excellent"], figures["grades.organisations.ungraded"]).ShouldBe((2, 1, 1));
        (await TestCommands.RunAsync(_app.Store, "stats", "grades", "--year", "nay")).Code.ShouldBe(2);
        (await TestCommands.RunAsync(_app.Store, "stats", "grades", "--year", "2026", "--as-of", "2026-01-01")).Code.ShouldBe(2);
    }

    /// <summary>Whoever comes, moves, leaves, is graded or graded again: the rows add up in every column and the members are those of form 4.</summary>
    [Fact]
    public async Task Rows_add_up_whatever_happens()
    {
        var random = new Random(6);
        var cells = new List<Organisation> { _cell, _agency, await _app.Data.OrganisationAsync(parent: _ward), await _app.Data.OrganisationAsync(parent: _ward) };
        var today = new DateOnly(2026, 11, 22);
        for (var number = 0; number < 60; number++)
        {
            var person = await _life.BeginAsync(cells[random.Next(4)], TestData.Beginning.AddDays(random.Next(100)));
            if (random.Next(3) > 0) await GradeAsync(person, cells[random.Next(4)], (GradeLevel)random.Next(4), "other");
            if (random.Next(4) == 0) await StatusAsync(person, random.Next(2) == 0 ? MemberStatusKind.Exempt : MemberStatusKind.Suspended);
            if (random.Next(5) == 0) await _life.LeaveAsync(person, MemberEventKind.Died, today.AddDays(-random.Next(30)));
        }

        var page = await OpenAsync("member-grades");
        int[] Row(string code) => [.. Cells(page, code).Split('|').Select(int.Parse)];
        foreach (var (whole, parts) in new[] { ("1", "2 3 4"), ("3", "3a 3b 3c"), ("4", "4a 4b 4c 4d"), ("4d", "4k"), ("4k", "4k1 4k2 4k3 4k4 4k5") })
            Row(whole).ShouldBe(parts.Split(' ').Select(Row).Aggregate((one, other) => [.. one.Zip(other, (a, b) => a + b)]), whole);
        Row("1")[0].ShouldBe(Row("1")[1..].Sum(), "the columns add up");
        Row("1")[0].ShouldBe(await _app.InDbAsync(db => db.PlacedAtEndOf(today).CountAsync()));
        var decided = await _app.InDbAsync(db =>
        {
            var graded = db.GradesOf(2026);
            return db.PlacedAtEndOf(today).CountAsync(row => graded.Any(grade => grade.SubjectId == row.MemberId));
        });
        Row("4")[0].ShouldBe(decided);
    }

    private Task GradeAsync(Guid subject, Organisation unit, GradeLevel level, string? cause = null, bool member = true) => _app.InDbAsync(db =>
    {
        db.Add(new YearGrade
        {
            SubjectId = subject, MemberId = member ? subject : null, OrganisationId = unit.Id, Year = 2026, Level = level, Cause = member && level is GradeLevel.NotCompleted ? cause : null, DecisionNumber = "1-QĐ", DecidedOn = new(2026, 11, 20), DecidedById = _ward.Id,
            ByName = "X", At = DateTime.UtcNow,
        });
        return db.SaveAsync(Actor.Program("test"));
    });

    private Task StatusAsync(Guid member, MemberStatusKind kind) => _app.InDbAsync(async db =>
    {
        var record = (await MemberRecord.LoadAsync(db, member))!;
        (kind is MemberStatusKind.Exempt ? record.Exempt(new(2026, 5, 5), "age", "1-NQ", new(2026, 11, 22)) : record.Suspend(new(2026, 10, 10), "1-QĐ", new(2026, 11, 22))).ShouldBeNull();
        record.Keep();
        await db.SaveAsync(Actor.Program("test"));
    });

    private async Task<Page> OpenAsync(string form) => await (await _app.Data.BrowserAsync(Role.ProvinceOffice, _province)).OpenAsync($"/organisations/{_province.Id}/forms/{form}{Year}");

    private static string Cells(Page page, string code) =>
        string.Join('|', page.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("td")!.TextContent.Trim() == code).QuerySelectorAll("td.st-num").Select(cell => cell.TextContent.Trim()));
}

using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Awards;
using SoTay.Features.Courses;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Forms;

/// <summary>Forms 2 to 5: who is counted, where, and what is left to be written by hand or hidden; and that every number of every form opens.</summary>
public sealed class OtherFormTests : IAsyncLifetime
{
    private const string FirstHalf = "?period=2026-01-01_2026-06-30";
    private TestApp _app = null!;
    private LifeOfMembers _life = null!;
    private Organisation _province = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _life = new(_app);
        (_province, _ward, _cell) = await _app.Data.LineAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task New_members_are_told_apart_by_occupation_age_and_schooling()
    {
        await AdmittedAsync(new(2026, 3, 3), new("Tày", "Không", GeneralEducation.UpperSecondary, ProfessionalLevel.University, TheoryLevel.Elementary, "Nông dân", YouthUnion: true), new(1998, 3, 4), Sex.Female);
        await AdmittedAsync(new(2026, 4, 4), new("Kinh", "Công giáo", GeneralEducation.LowerSecondary, ProfessionalLevel.None, null, "public-service", EnterpriseOwner: true), new(1990, 1, 1));
        await AdmittedAsync(new(2026, 5, 5), new("Kinh", "Không", Occupation: "thợ gì đó", ScienceTitle: ScienceTitle.AssociateProfessor), new(1989, 1, 1));
        await _life.BeginAsync(_cell, TestData.Beginning);

        var page = await OpenAsync("new-members");

        Rows(page, "I", "I.1", "I.2", "I.3", "I.4", "I.5").ShouldBe("I 3, I.1 1, I.2 1, I.3 1, I.4 1, I.5 1");
        // 27 years on the day of admission, 28 on the next.
        Rows(page, "1", "1.5", "1.10", "1.15", "1.16", "2.1", "2.2", "2.3", "2.10").ShouldBe("1 3, 1.5 1, 1.10 1, 1.16 1, 2.1 1, 2.2 0, 2.3 2, 2.10 33,3");
        Rows(page, "3.3", "3.4", "3.5", "4.4", "5.1", "5.2").ShouldBe("3.3 1, 3.4 1, 3.5 1, 4.4 1, 5.1 1, 5.2 0");
        page.Text.ShouldContain("18 đến 30 tuổi");
    }

    [Fact]
    public async Task Grassroots_organisations_that_admitted_are_counted()
    {
        var committee = await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCommittee, _ward);
        await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCommittee, _ward);
        await _life.BeginAsync(await _app.Data.OrganisationAsync(OrganisationKind.Cell, committee), new(2026, 3, 3), admitted: true);
        await _life.BeginAsync(await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCell, _ward), new(2026, 3, 3), admitted: true);

        Rows(await OpenAsync("new-members"), "III.1", "III.2", "III.3", "III.4", "III.5").ShouldBe("III.1 3, III.2 2, III.3 ghi tay, III.4 1, III.5 1");
    }

    [Fact]
    public async Task Membership_counts_who_stands_there_on_the_last_day_beside_the_year_before()
    {
        await CodesAsync(await _life.BeginAsync(_cell, TestData.Beginning), new("Kinh", "Không", TheoryLevel: TheoryLevel.Bachelor, Occupation: "Nghỉ hưu"), new(1950, 1, 1));
        await CodesAsync(await _life.BeginAsync(_cell, new(2026, 9, 1)), new("Kinh", "Không", TheoryLevel: TheoryLevel.Advanced, Occupation: "farming"), new(1990, 1, 1));
        await _life.LeaveAsync(await _life.BeginAsync(_cell, TestData.Beginning, sex: Sex.Female), MemberEventKind.Died, new(2026, 10, 1));

        var page = await OpenAsync("membership", "?period=2026-07-01_2026-12-31");

        Cells(page, "I").ShouldBe("I|Tổng số đảng viên|2|2|100,00");
        Cells(page, "I.1").ShouldBe("I.1|Nữ|0|1|0,00");
        Cells(page, "1a").ShouldBe("1a|Đang công tác, lao động|1|0|");
        Cells(page, "1b").ShouldBe("1b|Đã nghỉ hưu, nghỉ công tác|1|1|100,00");
        Cells(page, "7.3").ShouldBe("7.3|Cao cấp, cử nhân|2|1|200,00");
        Cells(page, "3.4").ShouldBe("3.4|Từ 01/5/1975 đến nay|2|2|100,00");
    }

    [Fact]
    public async Task Ethnicity_and_religion_are_counted_with_women_and_shares_and_small_counts_stay_hidden()
    {
        for (var number = 0; number < 6; number++) await CodesAsync(await _life.BeginAsync(_cell, TestData.Beginning, sex: number == 0 ? Sex.Female : Sex.Male), new("Kinh", "Không"), new(1980, 1, 1));
        await CodesAsync(await _life.BeginAsync(_cell, TestData.Beginning), new("Mông", "Tin lành"), new(1980, 1, 1));
        await AdmittedAsync(new(2026, 3, 3), new("Tày", "Không"), new(1998, 3, 4), Sex.Female);

        var office = await OpenAsync("origins");
        Cells(office, "I").ShouldBe("I|Tổng số|8|2|100,00|1|1|100,00");
        Cells(office, "A1").ShouldBe("A1|Kinh|6|1|75,00|0|0|0,00");
        Cells(office, "A8").ShouldBe("A8|Mông|1|0|12,50|0|0|0,00");
        Cells(office, "B5").ShouldBe("B5|Tin lành|1|0|12,50|0|0|0,00");

        var observer = await (await _app.Data.BrowserAsync(Role.AssignedObserver, _ward)).OpenAsync($"/organisations/{_ward.Id}/forms/origins{FirstHalf}");
        Cells(observer, "A8").ShouldBe("A8|Mông|dưới 5|dưới 5||0|0|0,00");
        Cells(observer, "A1").ShouldBe("A1|Kinh|6|dưới 5|75,00|0|0|0,00");
    }

    [Fact]
    public async Task Organisations_are_counted_by_the_type_of_their_grassroots_organisation()
    {
        var school = await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCell, _province, "Chi bộ Trường Chính trị");
        var (police, company) = (await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCell, _province, "Chi bộ Công an"), await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCell, _province, "Chi bộ Công ty"));
        await _app.InDbAsync(async db =>
        {
            db.Attach(school).Entity.EconomicKind = EconomicKind.School;
            db.Attach(police).Entity.EconomicKind = EconomicKind.Police;
            db.Attach(company).Entity.EconomicKind = EconomicKind.ForeignOwnedEnterprise;
            await db.SaveAsync(Actor.Program("test data"));
        });
        await _life.BeginAsync(school, TestData.Beginning);
        await _life.BeginAsync(_cell, TestData.Beginning);
        await _life.BeginAsync(_cell, TestData.Beginning);

        var page = await (await _app.Data.BrowserAsync(Role.ProvinceOffice, _province)).OpenAsync($"/organisations/{_province.Id}/forms/organisations{FirstHalf}");

        Cells(page, "2").ShouldBe("2|Phường|1|1|0|0|1|2");
        Cells(page, "6").ShouldBe("6|Đơn vị sự nghiệp|1|0|1|0|0|1");
        Cells(page, "6a").ShouldBe("6a|Sự nghiệp công lập|1|0|1|0|0|1");
        (Cells(page, "7"), Cells(page, "8")).ShouldBe(("7|Quân đội|0|0|0|0|0|0", "8|Công an|1|0|1|0|0|0"));
        (Cells(page, "9b"), Cells(page, "9b5a")).ShouldBe(("9b|Doanh nghiệp ngoài Nhà nước|1|0|1|0|0|0", "9b5a|100 % vốn nước ngoài|1|0|1|0|0|0"));
        page.Document.QuerySelectorAll("tr td:first-child").Select(cell => cell.TextContent).ShouldNotContain("9bk", "nothing is left without its kind");
        Cells(page, "T").ShouldBe("T|Tổng số|4|1|3|0|1|3");
        // The contract knows the wider types only.
        var figures = await (await _app.Data.BrowserAsync(Role.ProvinceOffice, _province)).OpenAsync($"/organisations/{_province.Id}/figures?name=organisations");
        figures.Text.ShouldContain("Quân đội, công an 1");
        figures.Text.ShouldContain("Doanh nghiệp ngoài nhà nước 1");
    }

    [Fact]
    public async Task Every_number_of_every_form_opens_to_as_many_as_it_says()
    {
        await AMixedYearAsync();
        var office = await OfficeAsync();
        var opened = 0;
        foreach (var form in new[] { "growth", "new-members", "origins", "membership", "organisations", "unit-grades", "member-grades", "awards", "discipline", "paperwork" })
        {
            var page = await office.OpenAsync($"/organisations/{_ward.Id}/forms/{form}{FirstHalf}");
            var numbers = page.Document.QuerySelectorAll("table.st-paper-form tbody td.st-num").Where(cell => int.TryParse(cell.TextContent, out var number) && number > 0).ToList();
            numbers.ShouldNotBeEmpty(form);
            foreach (var cell in numbers)
            {
                var row = cell.ParentElement!.TextContent;
                var behind = await office.OpenAsync(cell.QuerySelector("a").ShouldNotBeNull(row).GetAttribute("href")!);
                behind.Status.ShouldBe(System.Net.HttpStatusCode.OK, row);
                if (behind.Document.QuerySelector("textarea[name=Reason]") is not null) behind = await behind.SubmitAsync("main form", ("Reason", "đối chiếu biểu"));
                behind.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture), $"{form}: {row}");
                opened++;
            }
        }

        opened.ShouldBeGreaterThan(90);
    }

    [Fact]
    public async Task Whoever_came_again_is_counted_so()
    {
        var member = await _life.BeginAsync(_cell, TestData.Beginning);
        await _life.LeaveAsync(member, MemberEventKind.Resigned, new(2025, 10, 1));
        await _app.InDbAsync(async db =>
        {
            db.Add(new Placement { MemberId = member, OrganisationId = _cell.Id, Kind = PlacementKind.Permanent, From = new(2026, 3, 3) });
            db.Add(new MemberEvent { MemberId = member, OrganisationId = _cell.Id, Kind = MemberEventKind.Admitted, On = new(2026, 3, 3) });
            await db.SaveAsync(Actor.Program("test data"));
        });
        await _life.BeginAsync(_cell, new(2026, 4, 4), admitted: true);

        Rows(await OpenAsync("new-members"), "I", "I.6").ShouldBe("I 2, I.6 1");
    }

    [Fact]
    public async Task People_behind_sealed_codes_are_named_with_a_reason_that_they_read()
    {
        await AdmittedAsync(new(2026, 3, 3), new("Tày", "Không"), new(1998, 3, 4), Sex.Female);
        var asked = await (await OpenAsync("new-members")).FollowAsync("table a[href*='/I.2?']");

        asked.Text.ShouldNotContain("Lò Văn Pản");
        (await asked.SubmitAsync("main form", ("Reason", " "))).Text.ShouldContain("Chưa ghi lý do");
        var open = await asked.SubmitAsync("main form", ("Reason", "đối chiếu biểu 2"));
        open.Document.QuerySelector("tbody tr")!.TextContent.ShouldContain("Lò Văn Pản");
        var member = Guid.Parse(open.Document.QuerySelector("tbody th a")!.GetAttribute("href")!.Split('/')[2]);
        await _app.InDbAsync(db =>
        {
            var read = db.Audit.Single(row => row.Subject == member && row.Action == "Member.read");
            read.Reason.ShouldBe("Biểu 2. Đảng viên mới kết nạp, dòng “Dân tộc thiểu số”: đối chiếu biểu 2");
            return Task.CompletedTask;
        });

        var observer = await _app.Data.BrowserAsync(Role.AssignedObserver, _ward);
        var form = await observer.OpenAsync($"/organisations/{_ward.Id}/forms/new-members{FirstHalf}");
        form.Document.QuerySelector("table a[href*='/I.2?']").ShouldBeNull();
        (await observer.OpenAsync($"/organisations/{_ward.Id}/forms/new-members/I.2{FirstHalf}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private async Task AMixedYearAsync()
    {
        var committee = await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCommittee, _ward);
        await _life.BeginAsync(await _app.Data.OrganisationAsync(OrganisationKind.Cell, committee), new(2026, 3, 3), admitted: true);
        await _life.BeginAsync(await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCell, _ward), new(2026, 3, 3), admitted: true);
        await AdmittedAsync(new(2026, 3, 3), new("Tày", "Không", GeneralEducation.UpperSecondary, ProfessionalLevel.University, TheoryLevel.Bachelor, "Nông dân", YouthUnion: true), new(1998, 3, 4), Sex.Female);
        await AdmittedAsync(new(2026, 4, 4), new("Kinh", "Công giáo", GeneralEducation.LowerSecondary, ProfessionalLevel.None, null, "public-service", EnterpriseOwner: true), new(1990, 1, 1));
        await CodesAsync(await _life.BeginAsync(_cell, TestData.Beginning), new("Mông", "Tin lành", TheoryLevel: TheoryLevel.Advanced, Occupation: "Nghỉ hưu"), new(1950, 1, 1));
        await CodesAsync(await _life.BeginAsync(_cell, TestData.Beginning), new("một tên lạ", null, Occupation: "thợ gì đó", ScienceTitle: ScienceTitle.Professor), new(1940, 1, 1));
        await _life.LeaveAsync(await _life.BeginAsync(_cell, TestData.Beginning, sex: Sex.Female), MemberEventKind.Died, new(2026, 5, 1));
        await _life.LeaveAsync(await _life.BeginAsync(_cell, new(2026, 2, 2)), MemberEventKind.StruckOff, new(2026, 5, 1));
        var records = new RecordsOfMembers(_app);
        var (one, other) = (await _life.BeginAsync(_cell, TestData.Beginning), await _app.Data.OrganisationAsync(OrganisationKind.Cell, _province));
        await records.CardAsync(one);
        await records.BadgeAsync(one, _cell, 30, new(2026, 2, 3));
        await records.BadgeAsync(one, _cell, 33, new(2020, 2, 3));
        await records.AwardAsync(AwardKind.Certificate, one, _cell.Id, new(2026, 3, 3));
        await records.AwardAsync(AwardKind.Certificate, _cell.Id, _cell.Id, new(2026, 3, 3));
        await records.CourseAsync(_ward, CourseKinds.Awareness, new(2026, 4, 4), [(await records.CandidateAsync(_cell, new(2026, 2, 2)), _cell.Id, false, true)]);
        (await records.ChangeAsync(one, record => record.PlaceTemporarily(other, new(2026, 5, 5), RecordsOfMembers.Today))).ShouldBeTrue();
        await _life.MoveAsync(await _life.BeginAsync(other, TestData.Beginning), _cell, new(2026, 6, 6));
    }

    private async Task AdmittedAsync(DateOnly on, MemberStatistics codes, DateOnly birth, Sex sex = Sex.Male) => await CodesAsync(await _life.BeginAsync(_cell, on, admitted: true, sex: sex), codes, birth);

    private Task CodesAsync(Guid member, MemberStatistics codes, DateOnly birth) => _app.InDbAsync(async db =>
    {
        var row = db.Members.First(known => known.Id == member);
        (row.StatisticsSealed, row.BirthDate) = (_app.Services.GetRequiredService<FieldCipher>().Seal(codes.ToText()), birth);
        await db.SaveAsync(Actor.Program("test data"));
    });

    private Task<Browser> OfficeAsync() => _app.Data.BrowserAsync(Role.CommuneOffice, _ward);

    private async Task<Page> OpenAsync(string form, string period = FirstHalf) => await (await OfficeAsync()).OpenAsync($"/organisations/{_ward.Id}/forms/{form}{period}");

    private static string Cells(Page page, string code) =>
        string.Join('|', page.Document.QuerySelectorAll("table tbody tr").Single(row => row.Children[0].TextContent == code).Children.Select(cell => cell.TextContent.Trim()));

    /// <summary>Code and first number of rows that are printed.</summary>
    private static string Rows(Page page, params string[] codes) => string.Join(", ", page.Document.QuerySelectorAll("table tbody tr")
        .Where(row => codes.Contains(row.Children[0].TextContent)).Select(row => $"{row.Children[0].TextContent} {row.Children[2].TextContent.Trim()}"));
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Awards;
using SoTay.Features.Members;
using SoTay.Features.Policies;
using SoTay.Features.Reviews.Grades;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Awards;

/// <summary>Awards from before the roster, and the years that a merit certificate asks for; the clock stands at 22/11/2026.</summary>
public sealed class AwardHistoryTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _home = null!;
    private Browser _office = null!;

    private Member Best => _home.Members[3];

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _home = await _app.Data.CellAsync();
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _home.Ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_award_from_before_the_roster_stands_in_the_record_and_in_no_year()
    {
        var written = await WriteAsync();
        written.Text.ShouldContain("Huyện ủy Văn Bàn, 412-QĐ/HU ngày 03/02/2015");
        (await _home.Secretary.OpenAsync(MemberLinks.Of(Best.Id))).Text.ShouldContain("Giấy khen của Huyện ủy Văn Bàn");
        (await _home.Secretary.OpenAsync(AwardLinks.Of(_home.Cell.Id))).Text.ShouldContain("Trước khi có sổ: 1");
        foreach (var year in (int[])[2015, 2026]) (await _home.Secretary.OpenAsync(AwardLinks.Of(_home.Cell.Id) + $"?year={year}")).Text.ShouldContain($"Năm {year} chưa ghi khen thưởng nào");
        (await _app.InDbAsync(db => db.AwardsDecided(_home.Ward.Id, new(2010, 1, 1), new(2026, 12, 31)).CountAsync())).ShouldBe(0);
        (await _app.InDbAsync(db => db.PastAwardsHeld(_home.Ward.Id).CountAsync())).ShouldBe(1);

        (await WriteAsync()).Text.ShouldContain("đã có dòng 412-QĐ/HU cùng ngày");
        var list = await _home.Secretary.OpenAsync(AwardLinks.Earlier(_home.Cell.Id));
        list = await list.FollowAsync("a[href*='?line=']");
        (await list.SubmitAsync("#bo")).Text.ShouldContain("Chưa ghi lý do");
        (await list.SubmitAsync("#bo", ("Reason", "Ghi nhầm người"))).Text.ShouldContain("Chưa ghi lần khen nào");
    }

    [Theory]
    [InlineData("Input.Member", "", "Chưa chọn đồng chí được khen")]
    [InlineData("Input.Kind", "", "Chưa chọn hình thức")]
    [InlineData("Input.Number", "", "Chưa ghi số quyết định")]
    [InlineData("Input.On", "", "Chưa ghi ngày quyết định")]
    [InlineData("Input.On", "23/11/2026", "ở sau hôm nay")]
    [InlineData("Input.On", "22/11/2026", "ghi bằng đề nghị và quyết định")]
    [InlineData("Input.On", "01/01/1990", "vào Đảng ngày")]
    [InlineData("Input.Body", "", "Chưa ghi cơ quan quyết định")]
    [InlineData("Input.Ground", "", "Chưa ghi thành tích")]
    public async Task What_is_not_history_is_refused(string field, string value, string say)
    {
        var refused = await WriteAsync((field, value));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
        (await _app.InDbAsync(db => db.PastAwards.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Who_only_reads_writes_no_history_and_other_cells_are_not_seen()
    {
        var member = await _app.Data.BrowserAsync(Role.Member, _home.Cell, Best);
        (await member.OpenAsync(AwardLinks.Earlier(_home.Cell.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        var other = await _app.Data.CellAsync();
        (await other.Secretary.OpenAsync(AwardLinks.Earlier(_home.Cell.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_merit_certificate_shows_which_years_are_missing_and_is_given_against_it_only_with_a_reason()
    {
        var province = await ProvinceAsync();
        foreach (var year in (int[])[2022, 2023, 2025, 2026]) await GradeAsync(Best.Id, year, GradeLevel.Excellent);
        await GradeAsync(Best.Id, 2024, GradeLevel.Good);

        var form = await _office.OpenAsync(AwardLinks.New(_home.Ward.Id));
        (string, string)[] fields = [("Input.Kind", "MeritCertificate"), ("Input.Ground", "Năm năm liền xuất sắc"), ("Input.Year", "2026"), ("Input.Giver", $"{_home.Ward.ParentId}")];
        var seen = await form.SubmitAsync("button[formaction$=Find]", [.. fields, ("Input.Find", Best.FullName)]);
        seen.Text.ShouldContain("Bằng khen cần 5 năm liền hoàn thành xuất sắc nhiệm vụ (Lào Cai 07-QĐ/TU)");
        seen.Text.ShouldContain("Thiếu năm xuất sắc: 2024 (Hoàn thành tốt nhiệm vụ)");
        (await seen.SubmitAsync("#de-nghi", [.. fields, ("Input.Chosen", $"{Best.Id}")])).Status.ShouldBe(HttpStatusCode.OK);

        var id = await _app.InDbAsync(db => db.Awards.Select(row => row.Id).SingleAsync());
        var award = await province.OpenAsync(AwardLinks.To(id));
        award.Text.ShouldContain("5 năm liền hoàn thành xuất sắc");
        award.Document.QuerySelectorAll($"a[href='{GradeLinks.Of(_home.Cell.Id, 2024)}']").Length.ShouldBe(1);
        var waiting = await province.OpenAsync(AwardLinks.Waiting(_home.Ward.ParentId!.Value));
        waiting.Text.ShouldContain("Thiếu năm xuất sắc: 2024");
        (string, string)[] chosen = [("Chosen", $"{id}")];
        waiting = await waiting.SubmitAsync("button[formaction$=Eligible]", chosen);
        (string, string)[] decision = [.. chosen, ("Number", "9-QĐ/TU"), ("On", "20/11/2026")];
        (await waiting.SubmitAsync("#quyet-dinh", decision)).Text.ShouldContain("chưa đủ 5 năm liền hoàn thành xuất sắc (Lào Cai 07-QĐ/TU): 2024 (Hoàn thành tốt nhiệm vụ)");
        (await waiting.SubmitAsync("#quyet-dinh", [.. decision, ("Exception", new string('a', 301))])).Text.ShouldContain("dài quá 300 chữ cái");
        (await _app.InDbAsync(db => db.Awards.SingleAsync())).Standing.ShouldBe(AwardStanding.Proposed);
        await waiting.SubmitAsync("#quyet-dinh", [.. decision, ("Exception", "Thành tích đột xuất chống bão")]);
        (await _app.InDbAsync(db => db.Awards.SingleAsync())).ExceptionReason.ShouldBe("Thành tích đột xuất chống bão");
        (await province.OpenAsync(AwardLinks.To(id))).Text.ShouldContain("Thành tích đột xuất chống bão");
    }

    [Fact]
    public async Task With_all_years_there_it_is_given_without_a_reason_and_a_unit_is_asked_the_same()
    {
        var province = await ProvinceAsync();
        for (var year = 2022; year <= 2026; year++) await GradeAsync(Best.Id, year, GradeLevel.Excellent);
        var form = await _office.OpenAsync(AwardLinks.New(_home.Ward.Id));
        (string, string)[] fields = [("Input.Kind", "MeritCertificate"), ("Input.Ground", "Năm năm liền xuất sắc"), ("Input.Year", "2026"), ("Input.Giver", $"{_home.Ward.ParentId}")];
        await form.SubmitAsync("#de-nghi", [.. fields, ("Input.Chosen", $"{Best.Id}"), ("Input.Chosen", $"{_home.Ward.Id}")]);
        var waiting = await province.OpenAsync(AwardLinks.Waiting(_home.Ward.ParentId!.Value));
        waiting.Text.ShouldContain("Đủ 5 năm liền xuất sắc");
        waiting.Text.ShouldContain("Thiếu năm xuất sắc: 2022 (chưa ghi xếp loại)");
        (string, string)[] boxes = [.. waiting.Document.QuerySelectorAll("input[name=Chosen]").Select(box => ("Chosen", box.GetAttribute("value")!))];
        waiting = await waiting.SubmitAsync("button[formaction$=Eligible]", boxes);
        var best = await _app.InDbAsync(db => db.Awards.Where(row => row.MemberId == Best.Id).Select(row => row.Id).SingleAsync());
        await waiting.SubmitAsync("#quyet-dinh", ("Chosen", $"{best}"), ("Number", "9-QĐ/TU"), ("On", "20/11/2026"));
        var given = await _app.InDbAsync(db => db.Awards.SingleAsync(row => row.Id == best));
        (given.Standing, given.ExceptionReason).ShouldBe((AwardStanding.Given, ""));
    }

    [Fact]
    public async Task Where_nobody_has_set_the_rule_nothing_is_asked()
    {
        var form = await _office.OpenAsync(AwardLinks.New(_home.Ward.Id));
        (await form.SubmitAsync("button[formaction$=Find]", ("Input.Kind", "MeritCertificate"), ("Input.Giver", $"{_home.Ward.ParentId}"), ("Input.Find", Best.FullName))).Text.ShouldNotContain("năm liền");
    }

    private async Task<Page> WriteAsync(params (string Name, string Value)[] changes)
    {
        var page = await _home.Secretary.OpenAsync(AwardLinks.Earlier(_home.Cell.Id));
        (string Name, string Value)[] typed = [("Input.Member", $"{Best.Id}"), ("Input.Kind", "Certificate"), ("Input.Number", "412-QĐ/HU"), ("Input.On", "03/02/2015"), ("Input.Body", "Huyện ủy Văn Bàn"), ("Input.Ground", "Hoàn thành xuất sắc nhiệm vụ năm 2014")];
        return await page.SubmitAsync("#ghi", [.. typed.Where(field => changes.All(change => change.Name != field.Name)), .. changes.Where(change => change.Value.Length > 0)]);
    }

    /// <summary>The province takes over the rules of the template; its office decides.</summary>
    private async Task<Browser> ProvinceAsync()
    {
        await _app.InDbAsync(db =>
        {
            db.Add(new PolicyAdoption { Template = "local:lao-cai", From = new(2020, 1, 1), LegalBasis = "1-QĐ/TU" });
            return db.SaveAsync(Actor.Program("test"));
        });
        _app.Services.GetRequiredService<PolicyBook>().Forget();
        return await _app.Data.BrowserAsync(Role.ProvinceOffice, await _app.InDbAsync(db => db.Set<SoTay.Features.Organisations.Organisation>().SingleAsync(row => row.Id == _home.Ward.ParentId)));
    }

    private Task GradeAsync(Guid member, int year, GradeLevel level) => _app.InDbAsync(db =>
    {
        db.Add(new YearGrade { SubjectId = member, MemberId = member, OrganisationId = _home.Cell.Id, Year = year, Level = level, DecisionNumber = $"1-QĐ/{year}", DecidedOn = new(year, 11, 20), DecidedById = _home.Ward.Id, ByName = "X", At = DateTime.UnixEpoch });
        return db.SaveAsync(Actor.Program("test"));
    });
}

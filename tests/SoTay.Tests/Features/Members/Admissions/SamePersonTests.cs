using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Paths;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Admissions;

/// <summary>Nobody is admitted twice, and whoever was a member comes back by what the book says; the clock stands at 22/11/2026.</summary>
public sealed class SamePersonTests : IAsyncLifetime
{
    private static readonly DateOnly Born = new(2000, 3, 14);
    private TestApp _app = null!;
    private TestCell _cell = null!;
    private Organisation _other = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync(official: 6);
        _other = await _app.Data.OrganisationAsync(parent: _cell.Ward, name: "Chi bộ Trường Tiểu học Trần Phú");
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_member_of_another_cell_is_asked_about_at_entry_and_only_who_may_see_reads_where()
    {
        var known = await KnownAsync("Lê Quỳnh Hằng");
        var page = await EnterAsync(_cell.Secretary, "Lê Quỳnh Hằng");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("một đảng viên cùng họ tên, ngày sinh, sinh hoạt ở nơi mà đồng chí không xem danh sách được");
        page.Text.ShouldNotContain("Trần Phú");
        (await _app.InDbAsync(db => db.Candidates.CountAsync())).ShouldBe(0);

        var office = await EnterAsync(_office, "Lê Quỳnh Hằng");
        office.Text.ShouldContain("Lê Quỳnh Hằng, sinh 14/03/2000, Chi bộ Trường Tiểu học Trần Phú");
        office.Document.QuerySelector($"a[href='{MemberLinks.Of(known.Id)}']").ShouldNotBeNull();

        (await page.SubmitAsync("#them", ("AnotherPerson", "true"))).Text.ShouldContain("Bước 1 trên 9");
        (await EnterAsync(await _app.Data.BrowserAsync(Role.Secretary, _other), "Lê Quỳnh Hằng")).Text.ShouldContain("Lê Quỳnh Hằng, sinh 14/03/2000, Chi bộ Trường");
    }

    [Fact]
    public async Task Somebody_on_the_way_in_another_cell_is_asked_about()
    {
        await _app.Data.CandidateAsync(_other, "Lê Quỳnh Hằng");
        (await EnterAsync(_cell.Secretary, "Lê Quỳnh Hằng")).Text.ShouldContain("đang được xem xét kết nạp ở chi bộ khác");
    }

    [Fact]
    public async Task The_decision_asks_once_more()
    {
        var one = await _app.Data.CandidateAsync(_cell.Cell, "Lê Quỳnh Hằng", stage: CandidateStage.Decision, helper: _cell.Chair);
        await KnownAsync("Lê Quỳnh Hằng");
        var page = await (await _cell.Secretary.OpenAsync(AdmissionLinks.To(one.Id))).SubmitAsync("#ghi", ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "10/11/2026"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Trong sổ có người cùng họ tên, ngày sinh nên chưa ghi gì");
        (await _app.InDbAsync(db => db.Members.CountAsync(row => row.FullName == "Lê Quỳnh Hằng"))).ShouldBe(1);
        (await page.SubmitAsync("#ghi", ("Input.AnotherPerson", "true"))).Text.ShouldContain("Chờ lễ kết nạp");
        (await _app.InDbAsync(db => db.Audit.CountAsync(row => row.Reason == AdmissionWords.AnotherPerson))).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_day_of_leaving_is_the_one_of_the_book()
    {
        var gone = await LeftAsync("Phạm Thị Xoan", MemberEventKind.StruckOff, new(2026, 10, 20));
        var page = await EnterAsync(_cell.Secretary, "Phạm Thị Xoan", ("Kind", "First"));
        page.Text.ShouldContain("hồ sơ của người cùng họ tên, ngày sinh, ra khỏi Đảng ngày 20/10/2026 (xóa tên)");
        page = await EnterAsync(_cell.Secretary, "Phạm Thị Xoan", ("Kind", "Again"), ("LeftOn", "01/01/2020"), ("NoBar", "true"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("ra khỏi Đảng ngày 20/10/2026 (xóa tên)");
        page = await EnterAsync(_cell.Secretary, "Phạm Thị Xoan", ("Kind", "Again"), ("NoBar", "true"));
        page.Text.ShouldContain("Bước 1 trên 9");
        (await _app.InDbAsync(db => db.Candidates.SingleAsync())).LeftOn.ShouldBe(new DateOnly(2026, 10, 20));

        // Written with another day before the record was left: the decision goes by the book.
        var late = await _app.Data.CandidateAsync(_cell.Cell, "Phạm Thị Xoan", stage: CandidateStage.Decision, helper: _cell.Chair);
        await _app.InDbAsync(db => db.Candidates.Where(row => row.Id == late.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Kind, AdmissionKind.Again).SetProperty(row => row.LeftOn, new DateOnly(2020, 1, 1))));
        page = await (await _cell.Secretary.OpenAsync(AdmissionLinks.To(late.Id))).SubmitAsync("#dong-y", ("Input.Consent.Kind", "Readmission"), ("Input.Consent.Number", "40-CV/TU"), ("Input.Consent.On", "01/10/2026"), ("Input.Consent.By", "Ban Thường vụ Tỉnh ủy"));
        (await page.SubmitAsync("#ghi", ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "20/11/2026"))).Text.ShouldContain("Chưa đủ 36 tháng từ ngày ra khỏi Đảng (208-QĐ/TW 26/7/2026). Kết nạp lại xét được từ 20/10/2029");
        _app.Clock.GoTo(2029, 12, 1);
        (await (await _cell.Secretary.OpenAsync(AdmissionLinks.To(late.Id))).SubmitAsync("#ghi", ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "20/11/2029"))).Text.ShouldContain("Chờ lễ kết nạp");
        (await _app.InDbAsync(db => db.Members.SingleAsync(row => row.FullName == "Phạm Thị Xoan"))).Id.ShouldBe(gone.Id);
    }

    [Fact]
    public async Task Who_abandoned_activity_never_comes_back_and_who_resigned_only_from_hardship()
    {
        var gone = await LeftAsync("Phạm Thị Xoan", MemberEventKind.StruckOff, new(2020, 10, 20));
        await _app.InDbAsync(async db =>
        {
            var path = new MemberPath { MemberId = gone.Id, OrganisationId = _cell.Cell.Id, Kind = PathKind.StrikeOff, MadeAt = DateTime.UnixEpoch, ByName = "Lê Thị Thu Hằng" };
            path.Marks.Add(new PathMark { OrganisationId = _cell.Cell.Id, MemberId = gone.Id, Step = "ground", On = new(2020, 8, 1), Code = "inactive" });
            path.Marks.Add(new PathMark { OrganisationId = _cell.Cell.Id, MemberId = gone.Id, Step = "decision", On = new(2020, 10, 20), Effect = PathEffect.StrikeOff });
            db.Add(path);
            await db.SaveAsync(Actor.Program("test"));
        });
        (await EnterAsync(_cell.Secretary, "Phạm Thị Xoan", ("Kind", "Again"), ("NoBar", "true"))).Text.ShouldContain("Theo sổ, lần ra khỏi Đảng trước thuộc trường hợp");

        await LeftAsync("Quàng Văn Pâng", MemberEventKind.Resigned, new(2020, 10, 20));
        var page = await EnterAsync(_cell.Secretary, "Quàng Văn Pâng", ("Kind", "Again"), ("NoBar", "true"));
        page.Text.ShouldContain("lần trước người này xin ra khỏi Đảng");
        (await page.SubmitAsync("#them", ("HardFamily", "true"))).Text.ShouldContain("Bước 1 trên 9");
    }

    private static async Task<Page> EnterAsync(Browser who, Organisation cell, string name, params (string, string)[] more) => await (await who.OpenAsync(AdmissionLinks.New(cell.Id)))
        .SubmitAsync("#them", [("FullName", name), ("Sex", "Female"), ("BirthDate", "14/03/2000"), ("Education", "UpperSecondary"), ("On", "01/10/2026"), .. more]);

    private async Task<Page> EnterAsync(Browser who, string name, params (string, string)[] more) =>
        await EnterAsync(who, (await who.OpenAsync(AdmissionLinks.New(_cell.Cell.Id))).Status == HttpStatusCode.OK ? _cell.Cell : _other, name, more);

    private async Task<Member> KnownAsync(string name, Organisation? cell = null)
    {
        var member = await _app.Data.MemberAsync(cell ?? _other, name);
        await _app.InDbAsync(db => db.Members.Where(row => row.Id == member.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.BirthDate, Born)));
        return member;
    }

    private async Task<Member> LeftAsync(string name, MemberEventKind how, DateOnly on)
    {
        var member = await KnownAsync(name, _cell.Cell);
        await _app.InDbAsync(async db =>
        {
            await db.Placements.Where(row => row.MemberId == member.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.From, new DateOnly(2018, 5, 19)));
            var record = (await MemberRecord.LoadAsync(db, member.Id))!;
            record.Leave(how, on, "45-QĐ/ĐU", new(2026, 11, 22)).ShouldBeNull();
            record.Keep();
            await db.SaveAsync(Actor.Program("test"));
        });
        return member;
    }
}

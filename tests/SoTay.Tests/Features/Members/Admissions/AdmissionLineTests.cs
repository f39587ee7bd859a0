using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Admissions;

/// <summary>The whole path as a secretary walks it in the browser: from the source list to the official member.</summary>
public sealed class AdmissionLineTests
{
    [Fact]
    public async Task A_person_goes_from_the_source_list_to_official_member()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync(official: 6);
        var page = await cell.Secretary.OpenAsync(AdmissionLinks.Of(cell.Cell.Id));
        page.Text.ShouldContain("Chưa có ai trên đường vào Đảng");

        // Source list: five facts, no dossier.
        page = await page.FollowAsync("a[href$='/admissions/new']");
        page = await page.SubmitAsync("#them", ("FullName", "Trần Thị Mai Anh"), ("Sex", "Female"), ("BirthDate", "14/03/2000"), ("Education", "UpperSecondary"), ("On", "02/11/2026"));
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        page.Text.ShouldContain("Bước 1 trên 9. Chi bộ");
        page.Text.ShouldContain("Chờ phân công người giúp đỡ");

        // Helper, certificate.
        page = await page.SubmitAsync("#ghi", ("Input.Helper1", cell.Members[2].Id.ToString()), ("Input.Union", "true"), ("Input.On", "03/11/2026"));
        page.Text.ShouldContain($"{cell.Members[2].FullName}, cùng Đoàn Thanh niên hoặc công đoàn");
        page = await page.SubmitAsync("#ghi", ("Input.Number", "127/GCN"), ("Input.On", "20/06/2026"));
        page.Text.ShouldContain("Giấy chứng nhận có giá trị đến 20/06/2031");

        // Application: does not go on while a paper is missing, what is there is kept.
        page.Text.ShouldContain("Đủ 18 tuổi, tính theo tháng Đạt 208-QĐ/TW 26/7/2026, chưa đối chiếu");
        var missing = await page.SubmitAsync("#ghi", ("Papers[0].Present", "true"), ("Papers[0].On", "10/11/2026"), ("Input.On", "10/11/2026"));
        missing.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        missing.Text.ShouldContain("Chưa có 2-KNĐ (Lý lịch của người xin vào Đảng)");
        page = await missing.SubmitAsync("#ghi button[formaction]");
        page.Text.ShouldContain("1-KNĐ: có, 10/11/2026");
        page = await page.SubmitAsync("#ghi", ("Papers[1].Present", "true"), ("Papers[2].Present", "true"), ("Input.On", "12/11/2026"));
        page.Text.ShouldContain("Bước 4 trên 9");
        page = await page.SubmitAsync("#ghi", ("Papers[2].Present", "true"), ("Papers[2].Number", "5"), ("Input.On", "15/11/2026"));

        // Vote: all six official members are the base, four are needed.
        page.Text.ShouldContain("hôm nay 6 người, cần 4 phiếu đồng ý");
        page = await page.SubmitAsync("#ghi", ("Input.On", "18/11/2026"), ("Input.For", "3"), ("Input.Against", "2"), ("Input.Other", "1"));
        page.Text.ShouldContain("3 trên 6 đồng ý, cần 4: chưa đủ (ngày 18/11/2026)");
        page.Text.ShouldContain("Chờ chi bộ biểu quyết");
        page = await page.SubmitAsync("#ghi", ("Input.On", "20/11/2026"), ("Input.For", "5"), ("Input.Against", "0"), ("Input.Other", "1"), ("Input.Number", "09-NQ/CB"));
        page.Text.ShouldContain("5 trên 6 đồng ý, cần 4, 09-NQ/CB");

        // Decision: the ward decides, the member is on the roster from its day.
        page.Text.ShouldContain("Ban thường vụ đảng ủy cơ sở, Đảng bộ phường Đông Sơn");
        app.Clock.GoTo(2026, 12, 16);
        page = await page.SubmitAsync("#ghi", ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "15/12/2026"));
        page.Text.ShouldContain("Chờ lễ kết nạp Chậm nhất 27/01/2027");
        (await cell.Secretary.OpenAsync(MemberLinks.Roster(cell.Cell.Id))).Text.ShouldContain("Mai Anh");

        // Home knows the last day of the ceremony a fortnight ahead; late is late.
        app.Clock.GoTo(2027, 1, 20);
        (await cell.Secretary.OpenAsync("/")).Text.ShouldContain("Kết nạp: Trần Thị Mai AnhChờ lễ kết nạpChậm nhất 27/01/2027");
        app.Clock.GoTo(2027, 1, 30);
        page = await cell.Secretary.OpenAsync(page.Address.AbsolutePath);
        page.Text.ShouldContain("Chậm 3 ngày. Chờ lễ kết nạp hạn là 27/01/2027");
        page = await page.SubmitAsync("#ghi", ("Input.On", "29/01/2027"));
        page.Text.ShouldContain("muộn, hạn là 27/01/2027");
        page.Text.ShouldContain("Hết 12 tháng ngày 29/01/2028");
        page.Document.QuerySelector("#ghi").ShouldBeNull("no proposal before probation is over");

        // Recognition: decided in March, effective on the exact day.
        app.Clock.GoTo(2028, 3, 20);
        page = await cell.Secretary.OpenAsync(page.Address.AbsolutePath);
        page = await page.SubmitAsync("#ghi", ("Input.On", "10/02/2028"), ("Input.Base", "6"), ("Input.For", "6"), ("Input.Against", "0"), ("Input.Other", "0"), ("Input.Number", "02-NQ/CB"));
        page.Text.ShouldContain("Chờ quyết định công nhận chính thức");
        page = await page.SubmitAsync("#ghi", ("Input.Number", "61-QĐ/ĐU"), ("Input.On", "15/03/2028"));
        page.Text.ShouldContain("Đảng viên chính thức từ 29/01/2028, 61-QĐ/ĐU");

        await app.InDbAsync(async db =>
        {
            var member = await db.Members.SingleAsync(row => row.FullName == "Trần Thị Mai Anh");
            (member.JoinedOn, member.OfficialOn, member.Membership, member.CellId).ShouldBe((new DateOnly(2026, 12, 15), new DateOnly(2028, 1, 29), Membership.Official, cell.Cell.Id));
            (await db.Placements.SingleAsync(row => row.MemberId == member.Id)).From.ShouldBe(new DateOnly(2026, 12, 15));
            var events = await db.MemberEvents.Where(row => row.MemberId == member.Id).OrderBy(row => row.On).ToListAsync();
            events.Select(row => (row.Kind, row.On, row.DecisionNumber)).ShouldBe([(MemberEventKind.Admitted, new(2026, 12, 15), "215-QĐ/ĐU"), (MemberEventKind.Recognised, new(2028, 1, 29), "61-QĐ/ĐU")]);
            (await db.Candidates.SingleAsync()).EducationSealed.ShouldBeNull();
        });
        var record = await cell.Secretary.OpenAsync(MemberLinks.Of(await app.InDbAsync(db => db.Candidates.Select(row => row.MemberId!.Value).SingleAsync())));
        record.Text.ShouldContain("15/12/2026");
        record.Text.ShouldContain("29/01/2028");
    }

    [Fact]
    public async Task The_ward_sees_all_its_cells_late_ones_first_and_does_what_the_secretary_does()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync(official: 6);
        var other = await app.Data.OrganisationAsync(OrganisationKind.Cell, cell.Ward, "Chi bộ Trường Tiểu học Trần Phú");
        await app.Data.CandidateAsync(cell.Cell, "Lò Văn Inh", stage: CandidateStage.Application);
        await app.Data.CandidateAsync(other, "Hà Thị Út");
        var decided = await app.Data.CandidateAsync(other, "Vàng A Páo", stage: CandidateStage.Decision);
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        await (await office.OpenAsync(AdmissionLinks.To(decided.Id))).SubmitAsync("#ghi", ("Input.Number", "201-QĐ/ĐU"), ("Input.On", "06/10/2026"));

        app.Clock.GoTo(2026, 12, 20);
        var page = await office.OpenAsync(AdmissionLinks.Of(cell.Ward.Id));

        page.Text.ShouldContain("1 người quá hạn");
        page.Document.QuerySelectorAll(".st-diary .st-what > a").Select(link => link.TextContent).ShouldBe(["Vàng A Páo", "Lò Văn Inh", "Hà Thị Út"]);
        page.Text.ShouldContain("Chờ lễ kết nạp. Người làm: chi bộ. Chi bộ Trường Tiểu học Trần Phú");
        page = await page.SubmitAsync("form.st-filters", ("stage", "Helpers"));
        page.Document.QuerySelectorAll(".st-diary .st-what > a").Select(link => link.TextContent).ShouldBe(["Hà Thị Út"]);

        (await cell.Secretary.OpenAsync(AdmissionLinks.Of(cell.Cell.Id))).Text.ShouldNotContain("Vàng A Páo");
        (await cell.Secretary.OpenAsync(AdmissionLinks.To(decided.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3])).OpenAsync(AdmissionLinks.Of(cell.Cell.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_only_reads_sees_the_path_without_its_forms()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var one = await app.Data.CandidateAsync(cell.Cell);
        var reader = await app.Data.BrowserAsync(Role.CommuneSecretary, cell.Ward);

        var page = await reader.OpenAsync(AdmissionLinks.To(one.Id));

        page.Text.ShouldContain("Bí thư chi bộ hoặc Ban Xây dựng Đảng ghi bước này.");
        page.Document.QuerySelector("main form[method=post]").ShouldBeNull();
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Paths;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Statistics.Figures;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Paths;

/// <summary>Each way as a secretary walks it in the browser, from its first step to its end; the clock stands at 22/11/2026.</summary>
public sealed class PathLineTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;

    private Member Who => _cell.Members[3];

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync(official: 6);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_exemption_goes_from_the_request_to_its_end()
    {
        var page = await _cell.Secretary.OpenAsync(PathLinks.OfMember(Who.Id));
        page = await page.FollowAsync("a[href$='kind=Exemption']");
        page = await page.SubmitAsync("#ghi", ("Input.Ground", "remote"), ("Input.On", "02/11/2026"), ("Input.Confirmed", "true"));
        page.Text.ShouldContain("Chờ chi bộ biểu quyết");
        // Ordinary vote: more than half of six.
        page.Text.ShouldContain("Quá 1/2 số đảng viên chính thức có quyền biểu quyết");
        page.Text.ShouldContain("hôm nay 6 người, cần 4 phiếu đồng ý");
        page.Text.ShouldContain("Đi làm xa: có ngày cuối, dưới 12 tháng");
        var refused = await page.SubmitAsync("#ghi", ("Input.On", "03/11/2026"), ("Input.For", "6"), ("Input.Against", "0"), ("Input.Other", "0"), ("Input.Number", "09-NQ/CB"), ("Input.Until", "03/11/2027"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("dưới 12 tháng (38-HD/BTCTW");
        page = await refused.SubmitAsync("#ghi", ("Input.Until", "30/11/2026"));
        page.Text.ShouldContain("Đang được miễn Đến 30/11/2026");
        (await CountAsync(HeadcountKind.Exempt)).ShouldBe(1);
        (await CountAsync(HeadcountKind.Members)).ShouldBe(6);

        // Its end is warned ahead, then late.
        (await _cell.Secretary.OpenAsync("/")).Text.ShouldContain($"Miễn công tác và sinh hoạt đảng: {Who.FullName}");
        _app.Clock.GoTo(2026, 12, 3);
        page = await _cell.Secretary.OpenAsync(page.Address.AbsolutePath);
        page.Text.ShouldContain("Quá hạn 3 ngày. Đang được miễn");
        page = await page.SubmitAsync("#ghi", ("Input.On", "30/11/2026"));
        page.Text.ShouldContain("Đã kết thúc ngày 30/11/2026");
        (await CountAsync(HeadcountKind.Exempt)).ShouldBe(0);
    }

    [Fact]
    public async Task A_suspension_is_bounded_prolonged_once_and_ended()
    {
        var page = await OpenAsync(PathKind.Suspension, ("Input.On", "20/08/2026"), ("Input.Number", "12-QĐ/UBKT"), ("Input.By", "UBKT Đảng ủy phường"), ("Input.Until", "18/11/2026"));
        page.Text.ShouldContain("Không quá 90 ngày (21-QĐ/TW 11/4/2026), tức là muộn nhất 17/11/2026");
        page = await page.SubmitAsync("#ghi", ("Input.Until", ""));
        page.Text.ShouldContain("Quá hạn 5 ngày. Đang đình chỉ sinh hoạt");
        (await CountAsync(HeadcountKind.Members)).ShouldBe(6, "counted until it is decided");
        (await MemberAsync()).Membership.ShouldBe(Membership.Suspended);
        var other = await (await _cell.Secretary.OpenAsync(PathLinks.New(_cell.Members[4].Id, PathKind.Exemption))).SubmitAsync("#ghi", ("Input.Ground", "age"), ("Input.On", "10/11/2026"), ("Input.Confirmed", "true"));
        other.Text.ShouldContain("hôm nay 5 người", customMessage: "whoever is suspended does not vote");
        page = await (await page.FollowAsync("a[href$='step=prolong']")).SubmitAsync("#ghi", ("Input.On", "16/11/2026"), ("Input.Number", "15-QĐ/UBKT"));
        page.Text.ShouldContain("Đến 17/12/2026");
        page.Document.QuerySelector("a[href$='step=prolong']").ShouldBeNull("once");
        page = await page.SubmitAsync("#ghi", ("Input.On", "21/11/2026"));
        page.Text.ShouldContain("Đã kết thúc ngày 21/11/2026");
        (await MemberAsync()).Membership.ShouldBe(Membership.Official);
    }

    [Fact]
    public async Task Screening_helps_for_twelve_months_and_without_progress_leads_to_striking_off()
    {
        var page = await OpenAsync(PathKind.Screening, ("Input.On", "10/11/2026"), ("Input.Year", "2025"));
        page = await page.SubmitAsync("#ghi", ("Input.On", "15/11/2026"), ("Input.Number", "10-NQ/CB"));
        page.Text.ShouldContain("Thời gian giáo dục, giúp đỡ kéo dài đến 15/11/2027");
        page.Document.QuerySelector("#ghi").ShouldBeNull();
        _app.Clock.GoTo(2027, 11, 20);
        page = await _cell.Secretary.OpenAsync(page.Address.AbsolutePath);
        page = await page.SubmitAsync("#ghi", ("Input.On", "16/11/2027"));
        page.Text.ShouldContain("không kể người được miễn");
        page = await page.SubmitAsync("#ghi", ("Input.On", "18/11/2027"), ("Input.Base", "6"), ("Input.For", "3"), ("Input.Against", "3"), ("Input.Other", "0"));
        page.Text.ShouldContain("3 trên 6 đồng ý, cần 4: chưa đủ");
        page.Text.ShouldContain("Không đủ tỷ lệ công nhận tiến bộ, đề nghị xóa tên");
        page = await page.FollowAsync("a[href$='kind=StrikeOff']");
        page.Document.QuerySelector("#Input_Ground option[selected]")!.GetAttribute("value").ShouldBe("will");
    }

    [Fact]
    public async Task Striking_off_asks_three_times_votes_decides_collects_the_card_and_answers_a_complaint()
    {
        var page = await OpenAsync(PathKind.StrikeOff, ("Input.On", "01/09/2026"), ("Input.Ground", "inactive"));
        page.Text.ShouldContain("Căn cứ: bỏ sinh hoạt từ 3 tháng trong năm");
        foreach (var (day, left) in new[] { ("03/09/2026", true), ("03/10/2026", true), ("03/11/2026", false) })
        {
            page = await page.SubmitAsync("#ghi", ("Input.On", day), ("Input.Answer", "ignored"));
            page.Text.Contains("Chờ yêu cầu kiểm điểm trước chi bộ", StringComparison.Ordinal).ShouldBe(left, page.Text);
        }

        page.Text.ShouldContain("Đã yêu cầu kiểm điểm 3 lần");
        page.Text.ShouldContain("Ít nhất 2/3 toàn thể đảng viên chính thức: hôm nay 6 người, cần 4 phiếu đồng ý");
        page = await page.SubmitAsync("#ghi", ("Input.On", "05/11/2026"), ("Input.For", "3"), ("Input.Against", "3"), ("Input.Other", "0"));
        page.Text.ShouldContain("3 trên 6 đồng ý, cần 4: chưa đủ");
        page = await page.SubmitAsync("#ghi", ("Input.On", "08/11/2026"), ("Input.For", "5"), ("Input.Against", "1"), ("Input.Other", "0"), ("Input.Number", "11-NQ/CB"));
        page.Text.ShouldContain("Chờ quyết định xóa tên");
        page.Document.QuerySelector("#Input_By")!.GetAttribute("value").ShouldBe("Đảng bộ phường Đông Sơn");
        page = await page.SubmitAsync("#ghi", ("Input.On", "12/11/2026"), ("Input.Number", "45-QĐ/ĐU"));
        page.Text.ShouldContain("Đã xóa tên. Chờ thu thẻ đảng viên");
        // Thirty working days, with New Year's Day off.
        page.Text.ShouldContain("Hạn khiếu nại: 24/12/2026 (208-QĐ/TW 26/7/2026)");
        ((await MemberAsync()).Membership, await CountAsync(HeadcountKind.Members)).ShouldBe((Membership.Left, 5));

        // Complaint and card come in any order.
        page = await (await page.FollowAsync("a[href$='step=complaint']")).SubmitAsync("#ghi", ("Input.On", "20/11/2026"));
        page.Text.ShouldContain("Chờ giải quyết khiếu nại");
        page = await (await page.FollowAsync("a[href$='step=card']")).SubmitAsync("#ghi", ("Input.On", "13/11/2026"));
        page.Text.ShouldContain("Chờ giải quyết khiếu nại");
        page = await page.SubmitAsync("#ghi", ("Input.On", "22/11/2026"), ("Input.Number", "60-QĐ/ĐU"), ("Input.By", "Ban Thường vụ Đảng ủy phường"), ("Input.Answer", "restored"));
        page = await page.FollowAsync("a[href$='kind=Restoration']");
        // Decision, day and level are known from the answer.
        page = await page.SubmitAsync("#ghi");
        page.Text.ShouldContain("Đã phục hồi");
        page.Text.ShouldContain("Số 60-QĐ/ĐU. Ban Thường vụ Đảng ủy phường");
        var member = await MemberAsync();
        (member.Membership, member.CellId, member.JoinedOn).ShouldBe((Membership.Official, _cell.Cell.Id, Who.JoinedOn));
        (await CountAsync(HeadcountKind.Members)).ShouldBe(6);
        var events = await _app.InDbAsync(db => db.MemberEvents.Where(row => row.MemberId == Who.Id).OrderBy(row => row.On).Select(row => row.Kind).ToListAsync());
        events.ShouldBe([MemberEventKind.StruckOff, MemberEventKind.Restored]);
    }

    [Fact]
    public async Task A_probationer_not_up_to_it_is_struck_off_by_the_rule_for_probationers_and_form_one_says_so()
    {
        var one = await _app.Data.MemberAsync(_cell.Cell, "Sùng Thị Dở", Membership.Probationary);
        var page = await (await _cell.Secretary.OpenAsync(PathLinks.New(one.Id, PathKind.StrikeOff))).SubmitAsync("#ghi", ("Input.On", "01/09/2026"), ("Input.Ground", "probation"));
        page = await page.SubmitAsync("#ghi", ("Input.On", "03/09/2026"), ("Input.Answer", "made"));
        page.Text.ShouldContain("hôm nay 6 người, cần 4 phiếu đồng ý 208-QĐ/TW 26/7/2026");
        page = await page.SubmitAsync("#ghi", ("Input.On", "05/09/2026"), ("Input.For", "6"), ("Input.Against", "0"), ("Input.Other", "0"), ("Input.Number", "11-NQ/CB"));
        page = await page.SubmitAsync("#ghi", ("Input.On", "12/10/2026"), ("Input.Number", "45-QĐ/ĐU"));
        page.Text.ShouldContain("Đã xóa tên");
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward);
        var form = await office.OpenAsync($"/organisations/{_cell.Ward.Id}/forms/growth?from=2026-07-01&to=2026-12-31");
        form.Text.ShouldContain("trong đó: đảng viên dự bị");
        await using var scope = _app.Services.CreateAsyncScope();
        var figures = await scope.ServiceProvider.GetRequiredService<FigureBook>().ReadAsync("admissions", _cell.Ward, null, new(2026, 10, 1), new(2026, 10, 31), new(2026, 11, 22), CancellationToken.None);
        (figures["leavings.struck-off"].Value, figures["balance.opening"].Value, figures["balance.closing"].Value).ShouldBe((1, 7, 6));
    }

    [Fact]
    public async Task Progress_accepted_ends_the_screening()
    {
        var page = await OpenAsync(PathKind.Screening, ("Input.On", "10/11/2026"), ("Input.Year", "2025"));
        page = await page.SubmitAsync("#ghi", ("Input.On", "15/11/2026"), ("Input.Number", "10-NQ/CB"));
        _app.Clock.GoTo(2027, 11, 20);
        page = await (await _cell.Secretary.OpenAsync(page.Address.AbsolutePath)).SubmitAsync("#ghi", ("Input.On", "16/11/2027"));
        page = await page.SubmitAsync("#ghi", ("Input.On", "18/11/2027"), ("Input.Base", "6"), ("Input.For", "4"), ("Input.Against", "2"), ("Input.Other", "0"), ("Input.Number", "12-NQ/CB"));
        page.Text.ShouldContain("Đã công nhận tiến bộ");
        page.Document.QuerySelector("a[href$='kind=StrikeOff']").ShouldBeNull();
    }

    [Fact]
    public async Task Below_a_grassroots_committee_and_an_intermediate_one_both_are_asked_before_the_commune_decides()
    {
        var grassroots = await _app.Data.OrganisationAsync(OrganisationKind.GrassrootsCommittee, _cell.Ward, "Đảng bộ Công ty May Lam Giang");
        var cell = await _app.Data.OrganisationAsync(OrganisationKind.Cell, await _app.Data.OrganisationAsync(OrganisationKind.Intermediate, grassroots, "Đảng bộ bộ phận Xưởng 1"), "Chi bộ Chuyền 5");
        var one = await _app.Data.MemberAsync(cell);
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward);
        var page = await (await office.OpenAsync(PathLinks.New(one.Id, PathKind.VoluntaryLeave))).SubmitAsync("#ghi", ("Input.On", "02/11/2026"), ("Input.Confirmed", "true"));
        page = await page.SubmitAsync("#ghi", ("Input.On", "03/11/2026"), ("Input.For", "1"), ("Input.Against", "0"), ("Input.Other", "0"), ("Input.Number", "09-NQ/CB"));
        page.Text.ShouldContain("Chờ đảng ủy bộ phận xem xét");
        page = await page.SubmitAsync("#ghi", ("Input.On", "05/11/2026"), ("Input.Number", "3-BC/ĐUBP"));
        page.Text.ShouldContain("Chờ đảng ủy cơ sở xét, đề nghị");
        page = await page.SubmitAsync("#ghi", ("Input.On", "09/11/2026"), ("Input.Number", "17-NQ/ĐU"));
        page.Document.QuerySelector("#Input_By")!.GetAttribute("value").ShouldBe("Đảng bộ phường Đông Sơn");
        (await office.OpenAsync(MemberLinks.Of(one.Id))).Text.ShouldContain("Xin ra khỏi Đảng: chờ quyết định cho ra khỏi Đảng");
        (await office.OpenAsync($"/members/{one.Id}/leaving")).Text.ShouldContain("Đang có việc “Xin ra khỏi Đảng” chưa xong");
    }

    [Fact]
    public async Task Leaving_at_own_wish_needs_no_breach_and_goes_through_the_levels()
    {
        var page = await OpenAsync(PathKind.VoluntaryLeave, ("Input.On", "02/11/2026"));
        page.Text.ShouldContain("Chưa xác nhận điều kiện: không có vi phạm phải xử lý kỷ luật");
        page = await page.SubmitAsync("#ghi", ("Input.Confirmed", "true"));
        page = await page.SubmitAsync("#ghi", ("Input.On", "03/11/2026"), ("Input.For", "6"), ("Input.Against", "0"), ("Input.Other", "0"), ("Input.Number", "09-NQ/CB"));
        page = await page.SubmitAsync("#ghi", ("Input.On", "15/11/2026"), ("Input.Number", "46-QĐ/ĐU"));
        page.Text.ShouldContain("Đã ra khỏi Đảng. Chờ thu thẻ đảng viên");
        page = await page.SubmitAsync("#ghi", ("Input.On", "16/11/2026"));
        page.Text.ShouldContain("Đã ra khỏi Đảng");
        (await MemberAsync()).Membership.ShouldBe(Membership.Left);
        (await _cell.Secretary.OpenAsync(PathLinks.Of(_cell.Cell.Id) + "?state=Done")).Text.ShouldContain(Who.FullName);
    }

    [Fact]
    public async Task Expulsion_is_a_decision_and_its_term_and_death_is_one_step()
    {
        var page = await OpenAsync(PathKind.Expulsion, ("Input.On", "10/11/2026"), ("Input.Number", "77-QĐ/UBKT"), ("Input.By", "UBKT Tỉnh ủy"));
        page.Text.ShouldContain("Hạn khiếu nại: 10/12/2026 (21-QĐ/TW 11/4/2026)");
        var other = _cell.Members[4];
        page = await (await _cell.Secretary.OpenAsync(PathLinks.New(other.Id, PathKind.Death))).SubmitAsync("#ghi", ("Input.On", "15/11/2026"), ("Input.Answer", "family"));
        page.Text.ShouldContain("Gia đình giữ thẻ làm kỷ niệm");
        page.Text.ShouldContain("Đã từ trần");
        (await CountAsync(HeadcountKind.Members)).ShouldBe(4);
        (await _cell.Secretary.OpenAsync(PathLinks.OfMember(other.Id))).Text.ShouldContain("Không có việc nào để mở");
    }

    private async Task<Page> OpenAsync(PathKind kind, params (string, string)[] typed) => await (await _cell.Secretary.OpenAsync(PathLinks.New(Who.Id, kind))).SubmitAsync("#ghi", typed);

    private Task<Member> MemberAsync() => _app.InDbAsync(db => db.Members.SingleAsync(row => row.Id == Who.Id));

    private Task<int> CountAsync(HeadcountKind kind) =>
        _app.InDbAsync(db => db.Headcounts.Where(row => row.OrganisationId == _cell.Ward.Id && row.Kind == kind).Select(row => row.Value).FirstOrDefaultAsync());
}

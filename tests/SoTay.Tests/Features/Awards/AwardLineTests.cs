using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Awards;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Office.Reading.Texts;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Awards;

/// <summary>An award from its proposal to the decision and what comes after; the clock stands at 22/11/2026.</summary>
public sealed class AwardLineTests : IAsyncLifetime
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
    public async Task A_cell_proposes_the_office_decides_a_list_and_the_record_shows_it()
    {
        var sent = await ProposeAsync(("Input.Chosen", $"{Best.Id}"), ("Input.Chosen", $"{_home.Cell.Id}"));
        sent.Text.ShouldContain("Chờ quyết định");
        var waiting = await _office.OpenAsync(AwardLinks.Waiting(_home.Ward.Id));
        waiting.Text.ShouldContain("2 đề nghị");
        var boxes = Boxes(waiting);
        (await waiting.SubmitAsync("#quyet-dinh", [.. boxes, ("Number", "52-QĐ/ĐU"), ("On", "20/11/2026")])).Text.ShouldContain("Chưa có trả lời thẩm định về");
        waiting = await waiting.SubmitAsync("button[formaction$=Eligible]", [.. boxes]);
        waiting.Text.ShouldContain("Thẩm định: đủ điều kiện");
        var given = await waiting.SubmitAsync("#quyet-dinh", [.. boxes, ("Number", "52-QĐ/ĐU"), ("On", "20/11/2026")]);
        given.Text.ShouldContain("Đảng bộ xã, phường, đặc khu: giấy khen");
        given.Text.ShouldContain("52-QĐ/ĐU ngày 20/11/2026");

        // The record, the own record, the list of the cell.
        (await _home.Secretary.OpenAsync(MemberLinks.Of(Best.Id))).Text.ShouldContain("Giấy khen của");
        var member = await _app.Data.BrowserAsync(Role.Member, _home.Cell, Best);
        (await member.OpenAsync(MemberLinks.Me)).Text.ShouldContain("Hoàn thành xuất sắc nhiệm vụ năm 2026. 52-QĐ/ĐU");
        var shown = await _home.Secretary.OpenAsync(AwardLinks.Of(_home.Cell.Id));
        shown.Text.ShouldContain(Best.FullName);
        var award = await _home.Secretary.OpenAsync(AwardLinks.To(await IdOfAsync(Best.Id)));
        award.Text.ShouldNotContain("Thẩm định", Case.Insensitive, "the appraiser's answer is seen where it is decided only");
        award.Document.QuerySelector("#sua").ShouldBeNull();

        var word = await (await _office.OpenAsync(AwardLinks.To(await IdOfAsync(Best.Id)))).FollowAsync("a[href^='/awards/decisions/']");
        FileText.Read(word.Body).Text!.Words.ShouldContain(Best.FullName);
        (await _office.OpenAsync(AwardLinks.Export(_home.Ward.Id, 2026))).Body[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task A_cell_only_praises_and_says_by_which_rule()
    {
        var form = await _home.Secretary.OpenAsync(AwardLinks.New(_home.Cell.Id));
        (string, string)[] fields = [("Input.Kind", "Certificate"), ("Input.Ground", "Gương mẫu"), ("Input.Year", "2026"), ("Input.Giver", $"{_home.Cell.Id}"), ("Input.Chosen", $"{Best.Id}")];
        var refused = await form.SubmitAsync("#de-nghi", fields);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Chi bộ không tặng giấy khen, chỉ đến biểu dương (Lào Cai 07-QĐ/TU)");
        refused.Document.QuerySelector("[name='Input.Ground']")!.GetAttribute("value").ShouldBe("Gương mẫu");
        // Praise needs no appraisal: two steps.
        var waiting = await form.SubmitAsync("#de-nghi", [.. fields[1..], ("Input.Kind", "Praise")]);
        (await waiting.SubmitAsync("#quyet-dinh", [.. Boxes(waiting), ("Number", "3-QĐ/CB"), ("On", "22/11/2026")])).Text.ShouldContain("Chi bộ: biểu dương");
    }

    [Fact]
    public async Task The_money_is_shown_only_where_a_policy_gives_it_and_never_kept()
    {
        await GiveAsync();
        var award = await IdOfAsync(Best.Id);
        (await _office.OpenAsync(AwardLinks.To(award))).Text.ShouldNotContain("Tiền thưởng");
        await _app.InDbAsync(async db =>
        {
            db.Add(new PolicyValue { Key = "reward.cell_certificate.member_bonus_base_salary_factor", Value = "0.3", Unit = "factor", Scope = PolicyScope.Organisation, OrganisationId = _home.Ward.Id, From = new(2026, 1, 1), LegalBasis = "Quy định của phường", Confidence = Confidence.C });
            await db.SaveAsync(Doing.Test);
        });
        _app.Services.GetRequiredService<PolicyBook>().Forget();
        (await _office.OpenAsync(AwardLinks.To(award))).Text.ShouldContain("702.000 đồng");
    }

    [Fact]
    public async Task Before_the_member_was_in_the_Party_or_below_the_level_nothing_is_given()
    {
        await ProposeAsync(("Input.Chosen", $"{Best.Id}"));
        await _app.InDbAsync(db => db.Members.Where(row => row.Id == Best.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.JoinedOn, new DateOnly(2026, 11, 1))));
        var waiting = await _office.OpenAsync(AwardLinks.Waiting(_home.Ward.Id));
        var boxes = Boxes(waiting);
        waiting = await waiting.SubmitAsync("button[formaction$=Eligible]", [.. boxes]);
        (await waiting.SubmitAsync("#quyet-dinh", [.. boxes, ("Number", "52-QĐ/ĐU"), ("On", "31/10/2026")])).Text.ShouldContain("vào Đảng ngày 01/11/2026, sau ngày quyết định");
        (await waiting.SubmitAsync("#quyet-dinh", [.. boxes, ("Number", "52-QĐ/ĐU"), ("On", "23/11/2026")])).Text.ShouldContain("ở sau hôm nay");
        (await waiting.SubmitAsync("#quyet-dinh", [.. boxes, ("Number", ""), ("On", "20/11/2026")])).Text.ShouldContain("Chưa ghi số quyết định");
        waiting = await waiting.SubmitAsync("button[formaction$=Ineligible]", [.. boxes]);
        (await waiting.SubmitAsync("#quyet-dinh", [.. boxes, ("Number", "52-QĐ/ĐU"), ("On", "20/11/2026")])).Text.ShouldContain("chưa đủ điều kiện theo trả lời của cơ quan thẩm định");
        (await _app.InDbAsync(db => db.Awards.SingleAsync())).Standing.ShouldBe(AwardStanding.Proposed);
        // Nothing about why stands anywhere, and the audit names only that it was answered.
        (await _app.InDbAsync(db => db.Set<SoTay.Platform.Audit.AuditRecord>().Where(row => row.Action == "Award.changed").Select(row => row.After).ToListAsync())).ShouldAllBe(after => after == null || !after.Contains("false", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task It_is_corrected_and_taken_back_by_decisions_and_the_row_stays()
    {
        await GiveAsync();
        var award = await IdOfAsync(Best.Id);
        var page = await _office.OpenAsync(AwardLinks.To(award));
        (await page.SubmitAsync("#sua", ("Input.Number", "60-QĐ/ĐU"), ("Input.On", "21/11/2026"))).Text.ShouldContain("Chưa ghi lý do");
        page = await page.SubmitAsync("#sua", ("Input.Number", "60-QĐ/ĐU"), ("Input.On", "21/11/2026"), ("Input.Reason", "Ghi nhầm năm"), ("Input.Year", "2025"));
        page.Text.ShouldContain("đính chính theo 60-QĐ/ĐU");
        page.Text.ShouldContain("(năm 2025)");
        (await page.SubmitAsync("#sua button[formaction$=Withdraw]", ("Input.Number", "61-QĐ/ĐU"), ("Input.On", "19/11/2026"), ("Input.Reason", "Không đúng thành tích"))).Text.ShouldContain("trước ngày quyết định khen 20/11/2026");
        page = await page.SubmitAsync("#sua button[formaction$=Withdraw]", ("Input.Number", "61-QĐ/ĐU"), ("Input.On", "22/11/2026"), ("Input.Reason", "Không đúng thành tích"));
        page.Text.ShouldContain("Đã thu hồi theo 61-QĐ/ĐU");
        var list = await _office.OpenAsync(AwardLinks.Of(_home.Ward.Id));
        list.Text.ShouldContain("Đã thu hồi theo 61-QĐ/ĐU");
        list.Document.QuerySelector("table").ShouldBeNull("it counts nowhere");
        (await _home.Secretary.OpenAsync(MemberLinks.Of(Best.Id))).Text.ShouldContain("Đã thu hồi");
    }

    [Theory]
    [InlineData("Input.Ground", "", "Chưa ghi thành tích")]
    [InlineData("Input.Year", "2027", "không sau 2026")]
    [InlineData("Input.Chosen", "", "Chưa chọn ai")]
    public async Task What_is_wrong_with_a_proposal_is_said(string field, string value, string say)
    {
        var form = await _home.Secretary.OpenAsync(AwardLinks.New(_home.Cell.Id));
        (string, string)[] right = [("Input.Kind", "Praise"), ("Input.Ground", "Gương mẫu"), ("Input.Year", "2026"), ("Input.Giver", $"{_home.Ward.Id}"), ("Input.Chosen", $"{Best.Id}")];
        (await form.SubmitAsync("#de-nghi", [.. right.Where(one => one.Item1 != field), .. value.Length > 0 || field != "Input.Chosen" ? new[] { (field, value) } : []])).Text.ShouldContain(say);
    }

    [Fact]
    public async Task The_same_proposal_twice_and_a_stranger_are_refused()
    {
        await ProposeAsync(("Input.Chosen", $"{Best.Id}"));
        (await ProposeAsync(("Input.Chosen", $"{Best.Id}"))).Text.ShouldContain("đang chờ. Chưa ghi đề nghị nào");
        var elsewhere = await _app.Data.MemberAsync(await _app.Data.OrganisationAsync());
        (await ProposeAsync(("Input.Chosen", $"{elsewhere.Id}"))).Text.ShouldContain("không còn thuộc đơn vị này");
        var stranger = await _app.Data.BrowserAsync(Role.Secretary, await _app.Data.OrganisationAsync());
        (await stranger.OpenAsync(AwardLinks.To(await IdOfAsync(Best.Id)))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _home.Secretary.OpenAsync(AwardLinks.Waiting(_home.Ward.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Page> ProposeAsync(params (string, string)[] chosen)
    {
        var form = await _home.Secretary.OpenAsync(AwardLinks.New(_home.Cell.Id));
        return await form.SubmitAsync("#de-nghi", [("Input.Kind", "Certificate"), ("Input.Ground", "Hoàn thành xuất sắc nhiệm vụ năm 2026"), ("Input.Year", "2026"), ("Input.Giver", $"{_home.Ward.Id}"), .. chosen]);
    }

    private async Task GiveAsync()
    {
        await ProposeAsync(("Input.Chosen", $"{Best.Id}"));
        var waiting = await _office.OpenAsync(AwardLinks.Waiting(_home.Ward.Id));
        var boxes = Boxes(waiting);
        waiting = await waiting.SubmitAsync("button[formaction$=Eligible]", [.. boxes]);
        (await waiting.SubmitAsync("#quyet-dinh", [.. boxes, ("Number", "52-QĐ/ĐU"), ("On", "20/11/2026")])).Text.ShouldContain("52-QĐ/ĐU");
    }

    private Task<Guid> IdOfAsync(Guid member) => _app.InDbAsync(db => db.Awards.Where(row => row.MemberId == member).Select(row => row.Id).FirstAsync());

    private static List<(string, string)> Boxes(Page page) => [.. page.Document.QuerySelectorAll("input[name=Chosen]").Select(box => ("Chosen", box.GetAttribute("value")!))];
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Paths;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.TakingBack;

/// <summary>A decision about the wrong person is taken back in the browser, from where it was written; the clock stands at 22/11/2026.</summary>
public sealed class TakingBackTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;
    private Browser _office = null!;

    private Member Who => _cell.Members[3];

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync(official: 6);
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward);
    }

    public async ValueTask DisposeAsync()
    {
        await using (var scope = _app.Services.CreateAsyncScope())
            foreach (var check in scope.ServiceProvider.GetServices<IStoreCheck>()) (await check.FindAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), default).ToListAsync()).ShouldBeEmpty(check.Name);
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_marked_dead_by_mistake_is_back_with_post_role_and_referral()
    {
        var chair = _cell.Members[0];
        await IssueAsync(chair);
        var page = await OpenAsync(_office, chair, PathKind.Death, ("Input.On", "12/11/2026"), ("Input.Answer", "returned"));
        page.Text.ShouldContain("Đã từ trần");
        (await CountAsync(HeadcountKind.Members)).ShouldBe(5);

        var asked = await page.FollowAsync("a[href*='/taking-back']");
        asked.Text.ShouldContain("Từ trần, ngày 12/11/2026");
        asked.Text.ShouldContain($"Sinh hoạt ở {_cell.Cell.Name} liên tục từ");
        asked.Text.ShouldContain("Giữ lại chức vụ bí thư");
        asked.Text.ShouldContain("Giấy giới thiệu số 12-GT/ĐU mở lại, chờ nơi đến");
        (await CountAsync(HeadcountKind.Members)).ShouldBe(5, "looking changes nothing");
        var back = await asked.SubmitAsync("#lay-lai", ("Reason", "trùng họ tên với người ở chi bộ bên"));

        // Back on the page of the path: what had been written can still be read.
        back.Said.ShouldContain("Đã lấy lại “Từ trần”");
        back.Text.ShouldContain("Đã thôi: mở nhầm");
        back.Text.ShouldContain("vì ghi nhầm: trùng họ tên với người ở chi bộ bên");
        back.Document.QuerySelector("#ghi-nham").ShouldBeNull();
        (await CountAsync(HeadcountKind.Members), await CountAsync(HeadcountKind.Official)).ShouldBe((6, 6));
        (await _cell.Secretary.OpenAsync(MemberLinks.Roster(_cell.Cell.Id))).Text.ShouldContain(chair.FullName, customMessage: "the secretary leads the cell again");
        var record = await _office.OpenAsync(MemberLinks.Of(chair.Id));
        record.Text.ShouldContain("Ghi nhầm, đã lấy lại: Từ trần");
        record.Text.ShouldContain("giấy số 12-GT/ĐU");
        await _app.InDbAsync(async db =>
        {
            (await db.Posts.SingleAsync(row => row.MemberId == chair.Id)).To.ShouldBeNull();
            (await db.MemberEvents.AnyAsync(row => row.MemberId == chair.Id)).ShouldBeFalse();
            // Both stand in the audit, with the reason.
            (await db.Audit.SingleAsync(row => row.Subject == chair.Id && row.Action == "MemberEvent.added")).After!.ShouldContain("Died");
            (await db.Audit.SingleAsync(row => row.Subject == chair.Id && row.Action == "MemberEvent.removed")).Reason!.ShouldContain("trùng họ tên");
            var taken = await db.Audit.SingleAsync(row => row.Subject == chair.Id && row.Action == "Member.taken-back");
            (taken.After, taken.Reason).ShouldBe(("Từ trần, ngày 12/11/2026", "trùng họ tên với người ở chi bộ bên"));
        });
    }

    [Theory]
    [InlineData(PathKind.Expulsion, "Khai trừ")]
    [InlineData(PathKind.Suspension, "Đình chỉ sinh hoạt")]
    public async Task What_begins_with_a_decision_ends_as_a_mistake(PathKind kind, string words)
    {
        var page = await OpenAsync(_cell.Secretary, Who, kind, ("Input.On", "12/11/2026"), ("Input.Number", "12-QĐ/UBKT"), ("Input.By", "UBKT Đảng ủy phường"));
        page = await TakeBackAsync(page);
        page.Said.ShouldContain($"Đã lấy lại “{words}”");
        page.Text.ShouldContain("Đã thôi: mở nhầm");
        page.Text.ShouldContain("Số 12-QĐ/UBKT", customMessage: "what had been written is read on");
        (await MemberAsync()).Membership.ShouldBe(Membership.Official);
        // The right person's day may come: the way is free again.
        (await OpenAsync(_cell.Secretary, Who, kind, ("Input.On", "13/11/2026"), ("Input.Number", "13-QĐ/UBKT"), ("Input.By", "UBKT Đảng ủy phường"))).Text.ShouldContain("13/11/2026");
    }

    [Fact]
    public async Task A_decision_at_the_end_of_a_path_is_waited_for_again_and_later_steps_go_first()
    {
        var page = await OpenAsync(_cell.Secretary, Who, PathKind.VoluntaryLeave, ("Input.On", "02/11/2026"), ("Input.Confirmed", "true"));
        page = await page.SubmitAsync("#ghi", ("Input.On", "08/11/2026"), ("Input.For", "5"), ("Input.Against", "1"), ("Input.Other", "0"), ("Input.Number", "11-NQ/CB"));
        page = await page.SubmitAsync("#ghi", ("Input.On", "12/11/2026"), ("Input.Number", "45-QĐ/ĐU"));
        page = await page.SubmitAsync("#ghi", ("Input.On", "14/11/2026"));
        page.Text.ShouldContain("Đã ra khỏi Đảng");

        var blocked = await page.FollowAsync("a[href*='/taking-back']");
        blocked.Text.ShouldContain("đã ghi tiếp bước sau. Lùi bước ấy trước.");
        blocked.Document.QuerySelector("#lay-lai").ShouldBeNull();
        page = await (await blocked.FollowAsync("li a[href^='/paths/']")).SubmitAsync("#lui");
        page = await TakeBackAsync(page);
        page.Text.ShouldContain("Chờ quyết định cho ra khỏi Đảng");
        page.Text.ShouldContain("5 trên 6 đồng ý");
        (await MemberAsync()).Membership.ShouldBe(Membership.Official);
        (await page.SubmitAsync("#ghi", ("Input.On", "13/11/2026"), ("Input.Number", "46-QĐ/ĐU"))).Text.ShouldContain("Đã ra khỏi Đảng");
        (await CountAsync(HeadcountKind.Members)).ShouldBe(5);
    }

    [Fact]
    public async Task An_exemption_and_its_end_are_taken_back_one_after_the_other()
    {
        var page = await OpenAsync(_cell.Secretary, Who, PathKind.Exemption, ("Input.Ground", "age"), ("Input.On", "02/11/2026"), ("Input.Confirmed", "true"));
        page = await page.SubmitAsync("#ghi", ("Input.On", "03/11/2026"), ("Input.For", "6"), ("Input.Against", "0"), ("Input.Other", "0"), ("Input.Number", "09-NQ/CB"));
        var stale = await page.FollowAsync("a[href*='/taking-back']");
        page = await page.SubmitAsync("#ghi", ("Input.On", "10/11/2026"));
        (await _cell.Secretary.OpenAsync(stale.Address.PathAndQuery)).Text.ShouldContain("Sau đó đã ghi “Hết miễn, trở lại sinh hoạt, ngày 10/11/2026”. Lấy lại việc ấy trước.");
        (await stale.SubmitAsync("#lay-lai", ("Reason", "nhầm"))).Text.ShouldContain("Chưa lấy lại được, hồ sơ giữ nguyên: Sau đó đã ghi");
        page = await TakeBackAsync(page);
        (await CountAsync(HeadcountKind.Exempt)).ShouldBe(1);
        page.Text.ShouldContain("Đang được miễn");
        page = await TakeBackAsync(page);
        page.Text.ShouldContain("Chờ chi bộ biểu quyết");
        (await CountAsync(HeadcountKind.Exempt)).ShouldBe(0);
    }

    [Fact]
    public async Task Restoration_into_a_cell_is_taken_back_and_the_record_is_closed_as_before()
    {
        await OpenAsync(_office, Who, PathKind.Expulsion, ("Input.On", "02/11/2026"), ("Input.Number", "12-QĐ/UBKT"), ("Input.By", "UBKT"));
        var page = await OpenAsync(_office, Who, PathKind.Restoration, ("Input.On", "12/11/2026"), ("Input.Number", "61-QĐ/TU"), ("Input.By", "Tỉnh ủy"), ("Input.Cell", _cell.Cell.Id.ToString()));
        (await CountAsync(HeadcountKind.Members)).ShouldBe(6);
        (await (await page.FollowAsync("a[href*='/taking-back']")).SubmitAsync("#lay-lai", ("Reason", "nhầm người cùng tên"))).Said.ShouldContain("Đã lấy lại “Phục hồi đảng tịch”");
        (await CountAsync(HeadcountKind.Members)).ShouldBe(5);
        (await MemberAsync()).Membership.ShouldBe(Membership.Left);
        // And then the expulsion, which is the last one again.
        (await (await (await _office.OpenAsync(MemberLinks.Of(Who.Id))).FollowAsync("a[href*='/taking-back']")).SubmitAsync("#lay-lai", ("Reason", "nhầm cả quyết định đầu"))).Said.ShouldContain("Đã lấy lại “Khai trừ”");
        (await CountAsync(HeadcountKind.Members)).ShouldBe(6);
    }

    [Fact]
    public async Task A_transfer_that_was_taken_in_by_mistake_waits_again_at_both_ends()
    {
        var commune = await _app.Data.OrganisationAsync(OrganisationKind.Commune, name: "Đảng bộ xã Mường Lát");
        var other = await _app.Data.OrganisationAsync(parent: commune, name: "Chi bộ bản Poom Khuông");
        var there = await _app.Data.BrowserAsync(Role.Secretary, other, await _app.Data.MemberAsync(other));
        var address = await IssueAsync(Who, other);
        var taken = await (await there.OpenAsync(address)).SubmitAsync("#nhan", ("On", "21/11/2026"));
        // The old end sees it and does not decide it.
        (await _cell.Secretary.OpenAsync(address)).Document.QuerySelector("#ghi-nham").ShouldBeNull();
        var back = await TakeBackAsync(taken);
        back.Text.ShouldContain("Chờ nơi đến tiếp nhận");
        back.Text.ShouldContain("vì ghi nhầm: nhầm người");
        (await _cell.Secretary.OpenAsync(address)).Text.ShouldContain("vì ghi nhầm: nhầm người");
        (await CountAsync(HeadcountKind.Members), await CountAsync(HeadcountKind.Members, other)).ShouldBe((6, 1));
        (await (await there.OpenAsync(address)).SubmitAsync("#nhan", ("On", "22/11/2026"))).Text.ShouldContain("Đã tiếp nhận từ ngày 22/11/2026");

        // Whoever got a post there since is not simply gone again.
        await _app.InDbAsync(async db =>
        {
            db.Add(new Post { OrganisationId = other.Id, MemberId = Who.Id, Kind = PostKind.DeputySecretary, From = new(2026, 11, 22) });
            await db.SaveAsync(Doing.Test);
        });
        (await (await there.OpenAsync(address)).FollowAsync("a[href*='/taking-back']")).Text.ShouldContain("Từ 22/11/2026 người này đã nhận chức vụ phó bí thư. Ghi thôi chức vụ ấy trước.");
    }

    [Fact]
    public async Task Written_straight_into_the_record_it_is_taken_back_there()
    {
        await (await _office.OpenAsync($"/members/{Who.Id}/leaving")).SubmitAsync("form[method=post]", ("How", nameof(MemberEventKind.TransferredOut)), ("On", "11/11/2026"), ("DecisionNumber", "7-GT"));
        var record = await _office.OpenAsync(MemberLinks.Of(Who.Id));
        record.Text.ShouldContain("Việc ghi sau cùng: Chuyển sinh hoạt đi nơi khác, ngày 11/11/2026, số 7-GT.");
        (await TakeBackAsync(record)).Text.ShouldContain("Ghi nhầm, đã lấy lại: Chuyển sinh hoạt đi nơi khác");
        (await CountAsync(HeadcountKind.Members)).ShouldBe(6);
    }

    private static async Task<Page> TakeBackAsync(Page page) => await (await page.FollowAsync("a[href*='/taking-back']")).SubmitAsync("#lay-lai", ("Reason", "nhầm người"));

    private static async Task<Page> OpenAsync(Browser who, Member member, PathKind kind, params (string, string)[] fields) => await (await who.OpenAsync(PathLinks.New(member.Id, kind))).SubmitAsync("#ghi", fields);

    private async Task<string> IssueAsync(Member member, Organisation? to = null)
    {
        var page = await (await _office.OpenAsync(TransferLinks.New(member.Id))).SubmitAsync("#giay", [("Input.Kind", "Permanent"), .. to is null ? [("Input.Place", "Chi bộ khác, tỉnh khác")] : new (string, string)[] { ("Input.To", to.Id.ToString()) }, ("Input.ReferralNumber", "12-GT/ĐU"), ("Input.IssuedOn", "20/11/2026")]);
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        return page.Address.AbsolutePath;
    }

    private Task<Member> MemberAsync() => _app.InDbAsync(db => db.Members.AsNoTracking().SingleAsync(row => row.Id == Who.Id));

    private Task<int> CountAsync(HeadcountKind kind, Organisation? unit = null) => _app.InDbAsync(db => db.Headcounts.Where(row => row.OrganisationId == (unit ?? _cell.Cell).Id && row.Kind == kind).Select(row => row.Value).FirstOrDefaultAsync());
}

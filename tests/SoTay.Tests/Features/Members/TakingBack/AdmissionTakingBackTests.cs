using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.TakingBack;

/// <summary>An admission and a recognition that were written for the wrong person.</summary>
public sealed class AdmissionTakingBackTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;
    private Candidate _one = null!;
    private Page _page = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync(official: 6);
        _one = await _app.Data.CandidateAsync(_cell.Cell, stage: CandidateStage.Decision, helper: _cell.Chair);
        _page = await (await _cell.Secretary.OpenAsync(AdmissionLinks.To(_one.Id))).SubmitAsync("#ghi", ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "15/11/2026"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Whoever_was_made_a_member_is_none_any_more_and_waits_for_the_decision()
    {
        var member = await MemberAsync();
        (await CountAsync()).ShouldBe((7, 1));
        // The ceremony came after it: first that one is taken back.
        _page = await _page.SubmitAsync("#ghi", ("Input.On", "16/11/2026"));
        var blocked = await _page.FollowAsync("a[href*='/taking-back']");
        blocked.Text.ShouldContain("Đường kết nạp đã ghi tiếp bước sau. Lùi bước ấy trước.");
        _page = await _page.SubmitAsync("#lui");
        _page.Text.ShouldContain("Chờ lễ kết nạp Chậm nhất");
        var form = await _page.FollowAsync("a[href*='/taking-back']");
        form.Text.ShouldContain("Người này không còn trong danh sách đảng viên");
        _page = await form.SubmitAsync("#lay-lai", ("Reason", "quyết định của người cùng tên"));
        _page.Said.ShouldContain("Đã lấy lại “Kết nạp Đảng” của Trần Thị Mai Anh");
        _page.Text.ShouldContain("Chờ quyết định kết nạp");
        _page.Text.ShouldContain("vì ghi nhầm: quyết định của người cùng tên");
        (await CountAsync()).ShouldBe((6, 0));
        (await _cell.Secretary.OpenAsync(MemberLinks.Of(member))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await form.SubmitAsync("#lay-lai", ("Reason", "lần nữa"))).Status.ShouldBe(HttpStatusCode.NotFound, "there is no such member");
        (await _app.InDbAsync(db => db.Audit.CountAsync(row => row.Subject == member && row.Action == "Member.removed"))).ShouldBe(1);

        // And the right decision makes a member out of the same path.
        _page = await (await _cell.Secretary.OpenAsync(_page.Address.AbsolutePath)).SubmitAsync("#ghi", ("Input.Number", "216-QĐ/ĐU"), ("Input.On", "20/11/2026"));
        _page.Text.ShouldContain("Chờ lễ kết nạp");
        (await MemberAsync()).ShouldNotBe(member);
        (await CountAsync()).ShouldBe((7, 1));
    }

    [Fact]
    public async Task A_new_member_who_is_named_elsewhere_does_not_simply_go()
    {
        var member = await MemberAsync();
        await _app.InDbAsync(async db =>
        {
            db.Add(new Account { UserName = "maianh", NormalizedUserName = "MAIANH", SecurityStamp = "maianh", DisplayName = "Mai Anh", MemberId = member, CreatedAt = DateTime.UtcNow });
            await db.SaveAsync(Actor.Program("test"));
        });
        var page = await _page.FollowAsync("a[href*='/taking-back']");
        page.Text.ShouldContain("đã có tên ở nơi khác trong sổ");
        page.Document.QuerySelector("#lay-lai").ShouldBeNull();
    }

    [Fact]
    public async Task A_recognition_is_taken_back_and_the_vote_on_it_too()
    {
        _page = await _page.SubmitAsync("#ghi", ("Input.On", "16/11/2026"));
        _app.Clock.GoTo(2027, 12, 1);
        _page = await (await _cell.Secretary.OpenAsync(_page.Address.AbsolutePath)).SubmitAsync("#ghi", ("Input.On", "20/11/2027"), ("Input.Base", "6"), ("Input.For", "6"), ("Input.Against", "0"), ("Input.Other", "0"), ("Input.Number", "02-NQ/CB"));
        _page = await _page.SubmitAsync("#ghi", ("Input.Number", "61-QĐ/ĐU"), ("Input.On", "25/11/2027"));
        _page.Text.ShouldContain("Đảng viên chính thức từ 16/11/2027");
        (await CountAsync()).ShouldBe((7, 0));
        _page = await (await _page.FollowAsync("a[href*='/taking-back']")).SubmitAsync("#lay-lai", ("Reason", "nhầm người"));
        _page.Text.ShouldContain("Chờ quyết định công nhận chính thức");
        (await CountAsync()).ShouldBe((7, 1));
        (await _app.InDbAsync(db => db.Members.SingleAsync(row => row.Membership == Membership.Probationary))).OfficialOn.ShouldBeNull();
        (await _page.SubmitAsync("#lui")).Text.ShouldContain("Đang dự bị, chờ chi bộ đề nghị công nhận");
        // The admission is the last decision again, and its ceremony stands in the way.
        (await _cell.Secretary.OpenAsync(DecisionLinks.Of(await MemberAsync()))).Text.ShouldContain("Lùi bước ấy trước");
    }

    private Task<Guid> MemberAsync() => _app.InDbAsync(async db => (await db.Candidates.SingleAsync(row => row.Id == _one.Id)).MemberId!.Value);

    private Task<(int, int)> CountAsync() => _app.InDbAsync(async db => (await Of(db, HeadcountKind.Members), await Of(db, HeadcountKind.Probationary)));

    private Task<int> Of(AppDb db, HeadcountKind kind) => db.Headcounts.Where(row => row.OrganisationId == _cell.Cell.Id && row.Kind == kind).Select(row => row.Value).FirstOrDefaultAsync();
}

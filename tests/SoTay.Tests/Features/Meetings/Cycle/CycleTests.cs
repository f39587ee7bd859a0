using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Cycle;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Mail;
using SoTay.Platform.Settings;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Cycle;

/// <summary>The month by the rules: draft, session of the committee, notice, meeting, outcome; and the reminders of each.</summary>
public sealed class CycleTests
{
    [Fact]
    public async Task The_strip_shows_each_step_with_its_day_and_rule_before_the_draft_is_taken_over()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var page = await cell.Secretary.OpenAsync(MeetingLinks.Month(cell.Cell.Id, new DateOnly(2026, 12, 1)));
        page.Document.QuerySelectorAll(".st-steps > li").Select(step => step.TextContent.Split(' ')[0]).ShouldBe(["Soạn", "Hội", "Mời", "Họp", "Ban"]);
        page.Text.ShouldContain("Sổ Tay soạn sẵn từ buổi trước, bí thư chưa xem.");
        page.Text.ShouldContain("Soạn, hạn 02/12/2026");
        page.Text.ShouldContain("Bí thư dự thảo nội dung và nghị quyết, kịp buổi họp chuẩn bị");
        page.Text.ShouldContain("Hội ý, hạn 02/12/2026");
        page.Text.ShouldContain("Giấy mời và tài liệu đến đảng viên và cấp ủy viên theo dõi trước buổi họp ít nhất 1 ngày (42-HD/BTCTW 28/10/2025, từ 28/10/2025).");
    }

    [Fact]
    public async Task The_session_becomes_short_minutes_and_the_step_is_done()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 2, 21);
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        var form = await cell.Secretary.OpenAsync(CycleLinks.Session(meeting.Id));
        form.Document.QuerySelectorAll("input[name='Input.Present']").Length.ShouldBe(2);
        form.Text.ShouldContain("Nhiệm vụ tháng 12");
        var show = await form.SubmitAsync("#chi-uy button", ("Input.Checked", "Còn một việc chậm"), ("Input.Proposals", "Ra quân dọn vệ sinh đường làng"));
        show.Text.ShouldContain("Đã họp ngày 02/12/2026.");
        var session = await app.InDbAsync(db => db.Meetings.Include(row => row.Agenda).SingleAsync(row => row.Kind == MeetingKind.Committee));
        (session.PreparesId, session.State, session.Present).ShouldBe((meeting.Id, MeetingState.Sealed, 2));
        session.SealHash.ShouldBe(await app.InDbAsync(async db => (await db.Meetings.Include(row => row.Agenda).Include(row => row.Attendances).AsSplitQuery().SingleAsync(row => row.Id == session.Id)).ContentHash()));
        (await cell.Secretary.OpenAsync(MeetingLinks.File(session.Id, "minutes"))).Status.ShouldBe(HttpStatusCode.OK);
        (await cell.Secretary.OpenAsync(MeetingLinks.To(session.Id))).Text.ShouldContain("Ra quân dọn vệ sinh đường làng");
        (await cell.Secretary.OpenAsync(CycleLinks.Session(meeting.Id))).Address.AbsolutePath.ShouldBe(MeetingLinks.To(session.Id));
        (await (form.SubmitAsync("#chi-uy button"))).Text.ShouldContain("đã có biên bản chi ủy chuẩn bị");

        // What the committee spoke about is not for every member.
        var member = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]);
        (await member.OpenAsync(MeetingLinks.To(session.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.InDbAsync(db => db.MonthlyCounts.CountAsync(row => row.Year == 2026))).ShouldBe(0);
    }

    [Theory]
    [InlineData("03/12/2026", "20:00", "21:00", "buổi sinh hoạt là ngày 03/12/2026")]
    [InlineData("02/12/2026", "20:00", "19:00", "Giờ kết thúc phải sau giờ bắt đầu")]
    [InlineData("05/12/2026", "20:00", "21:00", "ở sau hôm nay")]
    [InlineData("", "20:00", "21:00", "Chỗ này chưa ghi gì")]
    public async Task A_session_that_cannot_have_been_is_refused_and_its_words_stay(string day, string from, string to, string say)
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 3, 22);
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        var page = await (await cell.Secretary.OpenAsync(CycleLinks.Session(meeting.Id)))
            .SubmitAsync("#chi-uy button", ("Input.HeldOn", day), ("Input.StartsAt", from), ("Input.EndsAt", to), ("Input.Proposals", "Giữ lại chữ này"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
        page.Document.QuerySelector("#Input_Proposals")!.TextContent.Trim().ShouldBe("Giữ lại chữ này");
        (await app.InDbAsync(db => db.Meetings.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_session_of_one_and_someone_without_the_right_are_refused()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 2, 21);
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        var page = await (await cell.Secretary.OpenAsync(CycleLinks.Session(meeting.Id))).SubmitAsync("#chi-uy button", ("Input.Present", cell.Chair.Id.ToString()));
        page.Text.ShouldContain("cần ít nhất hai người");
        var member = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]);
        (await member.OpenAsync(CycleLinks.Session(meeting.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        var stranger = await app.Data.BrowserAsync(Role.Secretary, await app.Data.OrganisationAsync());
        (await stranger.OpenAsync(CycleLinks.Session(meeting.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_late_notice_goes_out_with_a_warning_and_tells_members_and_the_follower()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 3, 8);
        var cell = await app.Data.CellAsync();
        var follower = await FollowAsync(app, cell);
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        var page = await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("form[action$=notice] button");
        page.Document.QuerySelector(".st-toast")!.TextContent.ShouldContain("Muộn 1 ngày so với hạn 02/12/2026");
        page.Text.ShouldContain("Gửi ngày 03/12/2026, muộn 1 ngày so với hạn 02/12/2026: phần chuẩn bị bị trừ điểm.");
        (await app.InDbAsync(db => db.MeetingMessages.CountAsync(row => row.Step == MessageStep.Invitation))).ShouldBe(7);
        (await (await app.Data.BrowserAsync(Role.AssignedObserver, cell.Ward, follower)).OpenAsync("/")).Text.ShouldContain("Mời dự: sinh hoạt thường kỳ tháng 12");
        (await cell.Secretary.OpenAsync(CycleLinks.Messages(meeting.Id))).Text.ShouldContain("Giấy mời (7)");
    }

    [Fact]
    public async Task A_meeting_moved_after_answers_keeps_them_and_asks_again()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("form[action$=notice] button");
        var member = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]);
        await (await member.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("button[value=coming]");
        var moved = await (await cell.Secretary.OpenAsync(MeetingLinks.Arrangement(meeting.Id))).SubmitAsync("#sap-xep button", ("Input.HeldOn", "05/12/2026"));
        moved.Document.QuerySelector(".st-toast")!.TextContent.ShouldContain("1 câu trả lời đã có vẫn giữ, mọi người được hỏi lại");
        moved.Text.ShouldContain("1 câu trả lời có trước khi dời họp, đang hỏi lại");
        var home = await member.OpenAsync("/");
        home.Text.ShouldContain("Buổi họp đã dời Trước định 19 giờ 30 ngày 03/12/2026. Câu trả lời cũ vẫn giữ; xem lại và trả lời lần nữa.");
        home.Text.ShouldContain("Đã báo có dự");
        (await app.InDbAsync(db => db.MeetingMessages.CountAsync(row => row.Step == MessageStep.Moved))).ShouldBe(6);
        await home.SubmitAsync("button[value=coming]");
        (await member.OpenAsync("/")).Text.ShouldNotContain("trả lời lần nữa");
        // Saved again without another day: nobody is asked a third time.
        await (await cell.Secretary.OpenAsync(MeetingLinks.Arrangement(meeting.Id))).SubmitAsync("#sap-xep button");
        (await app.InDbAsync(db => db.NoticeAnswers.SingleAsync())).IsAskedAgain.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_is_reminded_twice_of_a_step()
    {
        var sent = new Letters();
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<IMail>(sent));
        var cell = await app.Data.CellAsync();
        var ways = await cell.Secretary.OpenAsync("/account/reminders");
        (await ways.SubmitAsync("#nhac-viec button", ("Address", "bithu@@vidu"))).Text.ShouldContain("Địa chỉ thư chưa đúng");
        await ways.SubmitAsync("#nhac-viec button", ("Address", "bithu@vidu.vn"));
        (await cell.Secretary.OpenAsync("/account/reminders")).Document.QuerySelector("#Address")!.GetAttribute("value").ShouldBe("bithu@vidu.vn");
        app.Clock.GoTo(2026, 11, 28, 8);
        (await RoundAsync(app)).ShouldBe(0);
        app.Clock.GoTo(2026, 12, 1, 8);
        (await RoundAsync(app)).ShouldBe(1);
        (await RoundAsync(app)).ShouldBe(0);
        (await cell.Secretary.OpenAsync("/")).Text.ShouldContain("Soạn buổi sinh hoạt tháng 12");
        await app.InDbAsync(db => db.PutSettingAsync(PublicAddress.Setting, "https://sotay.vidu.vn"));
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        (await RoundAsync(app)).ShouldBe(2);
        await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("form[action$=notice] button");
        var member = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]);
        await (await member.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("button[value=coming]");
        app.Clock.GoTo(2026, 12, 2, 8);
        // An address whose key is gone costs its own letters, nobody else's.
        var other = await app.Data.AccountAsync(Role.Member, cell.Cell, cell.Members[4]);
        await app.InDbAsync(db => db.Accounts.Where(row => row.Id == other.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.AddressSealed, new byte[40])));
        (await RoundAsync(app)).ShouldBe(5);
        for (var i = 0; i < 3; i++) (await RoundAsync(app)).ShouldBe(0);
        sent.All.Select(letter => letter.Subject).ShouldBe(["Soạn buổi sinh hoạt tháng 12", "Ghi họp chuẩn bị của chi ủy", "Gửi giấy mời và tài liệu", "Giấy mời sinh hoạt thường kỳ tháng 12", "Trả lời giấy mời họp"], ignoreOrder: true);
        sent.All.Single(letter => letter.Subject.StartsWith("Soạn", StringComparison.Ordinal)).Text.ShouldEndWith("mục “Việc cần làm”.");
        sent.All.Single(letter => letter.Subject == "Gửi giấy mời và tài liệu").Text.ShouldEndWith($"\n\nhttps://sotay.vidu.vn{MeetingLinks.To(meeting.Id)}");

        // Opening a message settles it; somebody else's does not open.
        var mine = await app.InDbAsync(db => db.MeetingMessages.FirstAsync(row => row.MemberId == cell.Chair.Id && row.Step == MessageStep.Session));
        (await member.OpenAsync(CycleLinks.Message(mine.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await cell.Secretary.OpenAsync(CycleLinks.Message(mine.Id))).Address.AbsolutePath.ShouldBe(CycleLinks.Session(meeting.Id));
        (await cell.Secretary.OpenAsync("/")).Text.ShouldNotContain("Ghi họp chuẩn bị của chi ủy");
    }

    [Fact]
    public async Task What_is_answered_before_the_round_is_not_said_again()
    {
        var sent = new Letters();
        await using var app = await TestApp.StartAsync(services => services.AddSingleton<IMail>(sent));
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        var members = new[] { await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]), await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[4]) };
        foreach (var (member, name) in members.Zip(["nhanh@vidu.vn", "cham@vidu.vn"])) await (await member.OpenAsync("/account/reminders")).SubmitAsync("#nhac-viec button", ("Address", name));
        await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("form[action$=notice] button");
        await (await members[0].OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("button[value=coming]");
        for (var i = 0; i < 2; i++) await RoundAsync(app);
        sent.All.ShouldHaveSingleItem().To.ShouldBe("cham@vidu.vn");
        // A letter has no address of ours to open: it names the place instead.
        sent.All[0].Text.ShouldEndWith("Mở Sổ Tay, mục “Việc cần làm”.");
        (await app.InDbAsync(db => db.MeetingMessages.CountAsync(row => row.SentAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task People_without_a_phone_get_a_printed_notice_that_is_ticked_off()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        (await cell.Secretary.OpenAsync(CycleLinks.Messages(meeting.Id))).Text.ShouldContain("Chưa báo, chưa nhắc ai");
        await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("form[action$=notice] button");
        await RoundAsync(app);
        var page = await cell.Secretary.OpenAsync(CycleLinks.Messages(meeting.Id));
        page.Text.ShouldContain("5 người cần giấy báo");
        (await cell.Secretary.OpenAsync(CycleLinks.Slips(meeting.Id))).Document.QuerySelectorAll(".st-slip").Length.ShouldBe(5);
        page = await page.SubmitAsync("form:has(button) button");
        page.Text.ShouldContain("Đã đưa giấy báo");
        page.Text.ShouldNotContain("cần giấy báo");
    }

    internal static async Task<int> RoundAsync(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var written = await scope.ServiceProvider.GetRequiredService<ReminderRound>().RunAsync(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<MessageDelivery>().RunAsync(TestContext.Current.CancellationToken);
        return written;
    }

    /// <summary>A member of the ward's committee who follows the cell.</summary>
    internal static async Task<Member> FollowAsync(TestApp app, TestCell cell)
    {
        var other = await app.Data.OrganisationAsync(OrganisationKind.Cell, cell.Ward, "Chi bộ cơ quan Đảng ủy");
        var follower = await app.Data.MemberAsync(other, "Lò Thị Thanh Huyền");
        await app.InDbAsync(async db =>
        {
            db.Add(new Post { OrganisationId = cell.Ward.Id, MemberId = follower.Id, Kind = PostKind.CommitteeMember, From = TestData.Beginning });
            db.Add(new CellAssignment { OrganisationId = cell.Cell.Id, MemberId = follower.Id, From = TestData.Beginning });
            await db.SaveAsync(Actor.Program("test"));
        });
        return follower;
    }

    private sealed class Letters : IMail
    {
        public List<Letter> All { get; } = [];

        public Task SendAsync(Letter letter, CancellationToken cancellation)
        {
            All.Add(letter);
            return Task.CompletedTask;
        }
    }
}

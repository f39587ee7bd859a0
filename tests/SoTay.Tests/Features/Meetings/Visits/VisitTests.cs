using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Visits;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Audit;
using SoTay.Tests.Features.Meetings.Cycle;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Visits;

/// <summary>Committee members and the cells they follow: plan, remark, answer, coverage.</summary>
public sealed class VisitTests
{
    [Fact]
    public async Task A_remark_stands_on_the_next_agenda_until_a_sealed_meeting_answers_it()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 11, 1, 8);
        var (cell, follower, browser) = await FollowedAsync(app);
        var list = await browser.OpenAsync(VisitLinks.Mine);
        list.Text.ShouldContain(cell.Cell.Name);
        await list.SubmitAsync("#lap button", ("Cell", cell.Cell.Id.ToString()), ("Month", "01/11/2026"));
        (await list.SubmitAsync("#lap button", ("Cell", cell.Cell.Id.ToString()), ("Month", "01/11/2026"))).Text.ShouldContain("đã có kế hoạch dự sinh hoạt chi bộ ấy");
        var meeting = await HeldAsync(app, cell, 11);
        app.Clock.GoTo(2026, 11, 4, 8);
        var drafted = await app.Data.MeetingAsync(cell.Cell, 2026, 12);
        var visit = await app.InDbAsync(db => db.CellVisits.SingleAsync());
        var form = await browser.OpenAsync(VisitLinks.Own(visit.Id));
        (await form.SubmitAsync("#nhan-xet button", ("Remark", "Cần ghi rõ ai làm, hạn nào"))).Text.ShouldContain("Nhận xét chờ chi bộ trả lời");

        // It stands on the draft that was there, and on one that is made later, until a sealed meeting concludes on it.
        (await cell.Secretary.OpenAsync(MeetingLinks.To(drafted.Id))).Text.ShouldContain("Trả lời nhận xét của đồng chí Lò Thị Thanh Huyền dự buổi 03/11/2026: cần ghi rõ ai làm, hạn nào");
        (await app.Data.MeetingAsync(cell.Cell, 2027, 1)).Items.Count(item => item.VisitId == visit.Id).ShouldBe(1);
        await AnswerAsync(app, drafted.Id, "Từ tháng này mỗi việc ghi tên và hạn", MeetingState.Open);
        (await app.Data.MeetingAsync(cell.Cell, 2027, 2)).Items.Count(item => item.VisitId == visit.Id).ShouldBe(1);
        await AnswerAsync(app, drafted.Id, "Từ tháng này mỗi việc ghi tên và hạn", MeetingState.Sealed);
        (await app.Data.MeetingAsync(cell.Cell, 2027, 3)).Items.ShouldNotContain(item => item.VisitId == visit.Id);
        (await browser.OpenAsync(VisitLinks.Own(visit.Id))).Text.ShouldContain("Chi bộ trả lời ngày 03/12/2026Từ tháng này mỗi việc ghi tên và hạn");
        (await app.InDbAsync(db => db.CellVisits.SingleAsync())).MeetingId.ShouldBe(meeting);
        follower.FullName.ShouldBe("Lò Thị Thanh Huyền");
    }

    [Fact]
    public async Task A_visit_outside_the_assignment_or_in_a_past_month_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, _, browser) = await FollowedAsync(app);
        var other = await app.Data.OrganisationAsync(OrganisationKind.Cell, cell.Ward);
        var list = await browser.OpenAsync(VisitLinks.Mine);
        var refused = await list.SubmitAsync("#lap button", ("Cell", other.Id.ToString()), ("Month", "01/12/2026"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("không được phân công cho đồng chí theo dõi");
        (await list.SubmitAsync("#lap button", ("Cell", cell.Cell.Id.ToString()), ("Month", "01/07/2026"))).Text.ShouldContain("Tháng 7/2026 đã qua lâu");
        (await app.InDbAsync(db => db.CellVisits.CountAsync())).ShouldBe(0);
        (await cell.Secretary.OpenAsync(VisitLinks.Mine)).Text.ShouldContain("Đồng chí chưa được phân công chi bộ nào");
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        Row(await office.OpenAsync(VisitLinks.Of(cell.Ward.Id)), "Lò Thị Thanh Huyền").ShouldBe(["Lò Thị Thanh Huyền", "1", "0", "0", "không quy định"]);
    }

    [Fact]
    public async Task A_remark_on_a_meeting_not_held_is_refused_and_a_stranger_opens_nothing()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var (cell, _, browser) = await FollowedAsync(app);
        await (await browser.OpenAsync(VisitLinks.Mine)).SubmitAsync("#lap button", ("Cell", cell.Cell.Id.ToString()), ("Month", "01/12/2026"));
        var visit = await app.InDbAsync(db => db.CellVisits.SingleAsync());
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        var form = await browser.OpenAsync(VisitLinks.Own(visit.Id));
        form.Text.ShouldContain("chi bộ chưa họp buổi nào");
        (await form.SubmitAsync("#nhan-xet button", ("Remark", "Giữ chữ này"))).Text.ShouldContain("Chưa chọn buổi họp đã dự");
        var refused = await form.SubmitAsync("#nhan-xet button", ("Meeting", meeting.Id.ToString()), ("Remark", "Giữ chữ này"));
        refused.Text.ShouldContain("Buổi họp ngày 03/12/2026 chưa diễn ra");
        refused.Document.QuerySelector("#Remark")!.TextContent.Trim().ShouldBe("Giữ chữ này");
        (await (await app.Data.BrowserAsync(Role.AssignedObserver, cell.Ward, cell.Members[2])).OpenAsync(VisitLinks.Own(visit.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await form.SubmitAsync("form[action*=Cancellation] button")).Text.ShouldContain("Chưa có kế hoạch nào");
    }

    [Fact]
    public async Task Coverage_counts_by_member_and_by_cell_against_the_local_rule_and_opens_to_the_visits()
    {
        await using var app = await TestApp.StartAsync();
        await app.InDbAsync(async db =>
        {
            db.Add(new PolicyAdoption { Template = "local:kon-tum", From = new(2026, 1, 1), LegalBasis = "Quyết định" });
            await db.SaveAsync(Actor.Program("test"));
        });
        app.Clock.GoTo(2026, 11, 1, 8);
        var (cell, follower, browser) = await FollowedAsync(app);
        await (await browser.OpenAsync(VisitLinks.Mine)).SubmitAsync("#lap button", ("Cell", cell.Cell.Id.ToString()), ("Month", "01/11/2026"));
        await HeldAsync(app, cell, 11);
        app.Clock.GoTo(2026, 11, 4, 8);
        var visit = await app.InDbAsync(db => db.CellVisits.SingleAsync());
        await (await browser.OpenAsync(VisitLinks.Own(visit.Id))).SubmitAsync("#nhan-xet button", ("Remark", "Cần ghi rõ ai làm"));
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        var bare = await app.Data.OrganisationAsync(OrganisationKind.Cell, cell.Ward, "Chi bộ Công ty cổ phần May Sơn Hà");
        Row(await office.OpenAsync(VisitLinks.Cells(cell.Ward.Id) + "?bare=true"), bare.Name).ShouldBe([bare.Name, "chưa phân công", "0", "0", "0"]);
        var page = await office.OpenAsync(VisitLinks.Of(cell.Ward.Id));
        Row(page, follower.FullName).ShouldBe(["Lò Thị Thanh Huyền", "1", "1", "1", "Còn 5 buổi"]);
        var cells = await page.FollowAsync(".st-sheet a[href$=visited-cells]");
        Row(cells, cell.Cell.Name).ShouldBe([cell.Cell.Name, "Lò Thị Thanh Huyền", "1", "1", "1"]);
        var visits = await office.OpenAsync($"{VisitLinks.List(cell.Ward.Id)}?member={follower.Id}");
        visits.Document.QuerySelector("h1")!.TextContent.ShouldBe("Lò Thị Thanh Huyền (1)");
        visits.Text.ShouldContain("Cần ghi rõ ai làm");
        visits.Text.ShouldContain("Chờ chi bộ trả lời");
        (await browser.OpenAsync(VisitLinks.Mine)).Text.ShouldContain("Vì sao cần 6 buổi một năm");
        (await (await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3])).OpenAsync(VisitLinks.Of(cell.Cell.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_remark_taken_back_leaves_the_agenda_and_one_that_was_answered_stands()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 11, 4, 8);
        var (cell, _, browser) = await FollowedAsync(app);
        var held = await HeldAsync(app, cell, 11);
        await (await browser.OpenAsync(VisitLinks.Mine)).SubmitAsync("#lap button", ("Cell", cell.Cell.Id.ToString()), ("Month", "01/11/2026"));
        var drafted = await app.Data.MeetingAsync(cell.Cell, 2026, 12);
        var visit = await app.InDbAsync(db => db.CellVisits.SingleAsync());
        var form = await browser.OpenAsync(VisitLinks.Own(visit.Id));
        await form.SubmitAsync("#nhan-xet button", ("Meeting", held.ToString()), ("Remark", "Ghi nhầm chi bộ"));
        await form.SubmitAsync("#nhan-xet button", ("Meeting", held.ToString()), ("Remark", ""));
        (await ItemsAsync(app, drafted.Id)).ShouldBeEmpty();
        await form.SubmitAsync("#nhan-xet button", ("Meeting", held.ToString()), ("Remark", "Ghi rõ hạn từng việc"));
        (await ItemsAsync(app, drafted.Id)).ShouldHaveSingleItem().Hint.ShouldBe("Ghi rõ hạn từng việc");
        await AnswerAsync(app, drafted.Id, "Đã ghi", MeetingState.Sealed);
        var refused = await form.SubmitAsync("#nhan-xet button", ("Meeting", held.ToString()), ("Remark", "Lời khác"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Chi bộ đã trả lời nhận xét này nên không sửa được nữa");
        refused.Document.QuerySelector("#Remark")!.TextContent.Trim().ShouldBe("Lời khác");
        (await app.InDbAsync(db => db.CellVisits.SingleAsync())).Remark.ShouldBe("Ghi rõ hạn từng việc");
    }

    [Fact]
    public async Task Who_planned_a_visit_is_reminded_the_day_before_with_the_papers()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var (cell, follower, browser) = await FollowedAsync(app);
        await (await browser.OpenAsync(VisitLinks.Mine)).SubmitAsync("#lap button", ("Cell", cell.Cell.Id.ToString()), ("Month", "01/12/2026"));
        (await browser.OpenAsync("/")).Text.ShouldContain("Kế hoạch tháng 12/2026");
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("form[action$=notice] button");
        (await browser.OpenAsync(VisitLinks.Mine)).Text.ShouldContain("Sinh hoạt thường kỳ tháng 12");
        app.Clock.GoTo(2026, 12, 2, 8);
        await CycleTests.RoundAsync(app);
        (await app.InDbAsync(db => db.MeetingMessages.Where(row => row.MemberId == follower.Id).Select(row => row.Step).ToListAsync())).ShouldBe([MessageStep.Invitation, MessageStep.Visit], ignoreOrder: true);
    }

    private static List<string> Row(Page page, string head) => [.. page.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == head).Children.Select(cell => cell.TextContent.Trim())];

    private static Task<List<AgendaItem>> ItemsAsync(TestApp app, Guid meeting) =>
        app.InDbAsync(db => db.Set<AgendaItem>().Where(row => row.MeetingId == meeting && row.VisitId != null && !row.IsRemoved).ToListAsync());

    private static async Task<(TestCell Cell, Member Follower, Browser Browser)> FollowedAsync(TestApp app)
    {
        var cell = await app.Data.CellAsync();
        var follower = await CycleTests.FollowAsync(app, cell);
        return (cell, follower, await app.Data.BrowserAsync(Role.AssignedObserver, cell.Ward, follower));
    }

    private static Task<Guid> HeldAsync(TestApp app, TestCell cell, int month) => app.InDbAsync(async db =>
    {
        var first = new DateOnly(2026, month, 1);
        var meeting = new Meeting { OrganisationId = cell.Cell.Id, Kind = MeetingKind.Regular, Month = first, HeldOn = first.AddDays(2), State = MeetingState.Sealed, SealedAt = DateTime.UnixEpoch };
        db.Add(meeting);
        await db.SaveAsync(Actor.Program("test"));
        return meeting.Id;
    });

    private static Task AnswerAsync(TestApp app, Guid meeting, string words, MeetingState state) => app.InDbAsync(async db =>
    {
        var row = await db.Meetings.Include(one => one.Agenda).SingleAsync(one => one.Id == meeting);
        row.Items.Single(item => item.VisitId is not null).Conclusion = words;
        (row.State, row.SealedAt) = (state, state is MeetingState.Sealed ? DateTime.UnixEpoch : null);
        await db.SaveAsync(Actor.Program("test"));
    });
}

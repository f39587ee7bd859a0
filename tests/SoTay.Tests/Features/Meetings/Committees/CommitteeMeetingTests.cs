using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.AbsentViews;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Presence;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Committees;

/// <summary>The committee of a commune meets: its people sit in cells below and take part from there as they do at their cell.</summary>
public sealed class CommitteeMeetingTests
{
    [Fact]
    public async Task The_office_finds_drafts_and_sends_it_and_those_who_hold_a_post_are_called()
    {
        await using var app = await TestApp.StartAsync();
        var world = await CommitteeWorld.MakeAsync(app);
        var list = await (await world.Office.OpenAsync("/")).FollowAsync($"nav a[href='{MeetingLinks.Of(world.Ward.Id)}']");
        list.Document.QuerySelector("h1")!.TextContent.ShouldBe("Họp của cấp ủy");
        list.Document.QuerySelectorAll("#Other_Kind option").Select(option => option.TextContent).ShouldBe(["Họp ban chấp hành", "Họp ban thường vụ", "Hội nghị"]);
        list.Document.QuerySelector(".st-year").ShouldBeNull("a committee owes no month");
        var page = await world.DraftAsync(MeetingKind.FullCommittee);
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Họp ban chấp hành tháng 12");
        page.Text.ShouldContain("5 người phải dự");
        page.Text.ShouldContain("Ủy viên ban thường vụ đảng ủy");
        page.Text.ShouldNotContain(world.Cell.Members[4].FullName + " Ủy viên ủy ban kiểm tra");
        (await world.DraftAsync(MeetingKind.StandingCommittee)).Text.ShouldContain("3 người phải dự");
        var conference = await world.DraftAsync(MeetingKind.Conference);
        conference.Text.ShouldContain("6 người phải dự");
        conference.Text.ShouldContain($"Bí thư {world.Cell.Cell.Name}, mời dự");
        (await world.Office.OpenAsync("/")).Text.ShouldContain("Họp của cấp ủy (3)");
        (await world.Office.OpenAsync($"/organisations/{world.Ward.Id}")).Text.ShouldContain("Họp của cấp ủy");
        // Whoever reports above it runs nothing there, and the office runs nothing of a cell.
        (await (await app.Data.BrowserAsync(Role.Inspector, world.Ward)).OpenAsync(MeetingLinks.Of(world.Ward.Id))).Document.QuerySelector("#buoi-khac").ShouldBeNull();
        (await world.Office.OpenAsync(MeetingLinks.Of(world.Cell.Cell.Id))).Document.QuerySelector("#buoi-khac").ShouldBeNull();
    }

    [Fact]
    public async Task A_member_in_a_cell_below_gets_the_notice_answers_reads_and_is_present_by_the_code()
    {
        await using var app = await TestApp.StartAsync();
        var world = await CommitteeWorld.MakeAsync(app);
        var meeting = await world.CalledAsync(MeetingKind.FullCommittee);
        var member = await world.MemberAsync(3);
        var home = await member.OpenAsync("/");
        home.Text.ShouldContain("Họp ban chấp hành tháng 12");
        var page = await member.OpenAsync(MeetingLinks.To(meeting));
        page.Text.ShouldContain("Kiểm điểm việc từ kỳ họp trước");
        page.Document.QuerySelector("form[action$=notice]").ShouldBeNull();
        page.Document.QuerySelector($"a[href^='{MeetingLinks.Of(world.Ward.Id)}']").ShouldBeNull("the list of the committee's meetings is not theirs");
        (await (await member.OpenAsync(MeetingLinks.Answer(meeting))).SubmitAsync("#xin-vang button.btn-primary", ("Reason", "Đi công tác"))).Status.ShouldBe(HttpStatusCode.OK);
        (await app.InDbAsync(db => db.NoticeAnswers.SingleAsync())).Reason.ShouldBe("Đi công tác");
        foreach (var address in new[] { "/papers", "/early-opinions", "/notice", "/notice.docx" }) (await member.OpenAsync(MeetingLinks.To(meeting) + address)).Status.ShouldBe(HttpStatusCode.OK, address);
        (await member.OpenAsync(MeetingLinks.Of(world.CellOf(3).Id))).Text.ShouldContain("Họp cấp ủy đồng chí được mời");
        // Others of the cell, its secretary, and a member of another commune are not called and see nothing of it.
        (await world.Cell.Secretary.OpenAsync(MeetingLinks.To(meeting))).Status.ShouldBe(HttpStatusCode.NotFound);
        var (_, foreign, far) = await app.Data.LineAsync();
        (await (await app.Data.BrowserAsync(Role.Member, far, await app.Data.MemberAsync(far))).OpenAsync(MeetingLinks.To(meeting))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.Data.BrowserAsync(Role.CommuneOffice, foreign)).OpenAsync(MeetingLinks.To(meeting))).Status.ShouldBe(HttpStatusCode.NotFound);

        app.Clock.GoTo(2026, 12, 3, 8);
        await using (var desk = world.Desk) await desk.SayAsync(meeting, new AbsentChange(world.People[3].Id));
        (await world.Office.OpenAsync(PresenceLinks.RoomCode(meeting))).Status.ShouldBe(HttpStatusCode.OK);
        var code = world.RoomCode(meeting);
        (await (await member.OpenAsync(PresenceLinks.Enter)).SubmitAsync("#go-ma button", ("code", code))).Text.ShouldContain("đã điểm danh");
        (await world.WholeAsync(meeting)).AttendanceOf(world.People[3].Id)!.IsPresent.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_has_not_answered_is_reminded_and_a_secret_ballot_is_cast_from_the_own_first_screen()
    {
        await using var app = await TestApp.StartAsync();
        var world = await CommitteeWorld.MakeAsync(app);
        var meeting = await world.CalledAsync(MeetingKind.FullCommittee);
        app.Clock.GoTo(2026, 12, 2, 8);
        await world.RemindAsync();
        var told = await app.InDbAsync(db => db.MeetingMessages.Where(row => row.SubjectId == meeting && row.Step == MessageStep.Answer).Select(row => row.MemberId).ToListAsync());
        told.Order().ShouldBe(world.People.Select(member => member.Id).Order());
        app.Clock.GoTo(2026, 12, 3, 8);
        await using (var desk = world.Desk) await desk.SayAsync(meeting, new OpenedChange(app.Clock.GetUtcNow().UtcDateTime));
        List<Browser> phones = [];
        for (var at = 0; at < 5; at++) phones.Add(await world.MemberAsync(at));
        var form = await world.Office.OpenAsync(BallotLinks.New(meeting, await world.ItemAsync(meeting, AgendaPurpose.Discussion)));
        form.Document.QuerySelectorAll("#Input_Decision option").Length.ShouldBe(3);
        var page = await (await form.SubmitAsync("#lap-phieu button[type=submit]", ("Input.Decision", "Admission"), ("Input.Question", "Kết nạp quần chúng Lò Thị Mai"))).SubmitAsync("#mo-phieu button[value=true]");
        foreach (var phone in phones) (await (await phone.OpenAsync("/")).SubmitAsync("#bo-phieu", ("choice", "1"))).Text.ShouldContain("đã vào hòm");
        page = await (await world.Office.OpenAsync(page.Address.ToString())).SubmitAsync("#kiem-phieu button[type=submit]");
        page.Text.ShouldContain("5 phiếu bỏ trên điện thoại, đều hợp lệ.");
        var vote = (await world.WholeAsync(meeting)).Votes.Single();
        (vote.Base, vote.Needed, vote.Passed).ShouldBe((5, 4, true));
    }

    [Fact]
    public async Task It_decides_by_all_its_members_asks_the_absent_and_issues_as_the_committee()
    {
        await using var app = await TestApp.StartAsync();
        var world = await CommitteeWorld.MakeAsync(app);
        var meeting = await world.OpenAsync(MeetingKind.StandingCommittee);
        await using (var desk = world.Desk) await desk.SayAsync(meeting, new AbsentChange(world.People[2].Id));
        var item = await world.ItemAsync(meeting);
        var page = await world.Office.OpenAsync(MeetingLinks.Item(meeting, item));
        page.Document.QuerySelectorAll("#Vote_Decision option").Length.ShouldBe(2);
        page = await page.SubmitAsync("#dem-tay button", ("Vote.For", "2"), ("Vote.Against", "0"), ("Vote.Other", "0"));
        page.Text.ShouldContain("Cách tính 3 người");
        page.Text.ShouldContain("Chưa đối chiếu");
        var vote = (await world.WholeAsync(meeting)).Votes.Single();
        (vote.Base, vote.Needed, vote.Passed).ShouldBe((3, 2, true));
        vote.LegalBasis.ShouldContain("208-QĐ/TW");
        await (await world.Office.OpenAsync(AbsentViewLinks.Of(meeting))).SubmitAsync("#ghi button", ("Member", world.People[2].Id.ToString()), ("Channel", "Letter"), ("GivenOn", "02/12/2026"));
        var task = await (await world.Office.OpenAsync(MeetingLinks.Item(meeting, await world.ItemAsync(meeting, AgendaPurpose.NextTasks)))).SubmitAsync("#giao button[type=submit]",
            ("Task.Title", "Kế hoạch kiểm tra"), ("Task.Owner", world.People[1].Id.ToString()), ("Task.Product", "Dự thảo"), ("Task.Deadline", "20/12/2026"));
        task.Status.ShouldBe(HttpStatusCode.OK, task.Text);
        app.Clock.Pass(TimeSpan.FromMinutes(50));
        var closing = await world.Office.OpenAsync(MeetingLinks.Closure(meeting));
        closing.Text.ShouldContain("Số 01-NQ/ĐU");
        closing.Text.ShouldNotContain("Chấm điểm");
        closing.Text.ShouldNotContain("quy định ít nhất");
        (await closing.SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Resolution"))).Text.ShouldContain("01-NQ/ĐU");

        var resolution = CommitteeWorld.Words((await world.Office.OpenAsync(MeetingLinks.File(meeting, "resolution"))).Body);
        foreach (var words in new[] { "ĐẢNG ỦY PHƯỜNG ĐÔNG SƠN", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", world.Secretary.FullName, "Tổng số ủy viên ban thường vụ: 3. Có mặt: 2.", "ban thường vụ quyết nghị:", "Cơ sở tính: 3 ủy viên ban thường vụ", "không tính vào kết quả" })
            resolution.ShouldContain(words);
        resolution.ShouldNotContain("CHẤM ĐIỂM");
        resolution.ShouldNotContain("hi bộ");
        var minutes = CommitteeWorld.Words((await world.Office.OpenAsync(MeetingLinks.File(meeting, "minutes"))).Body);
        minutes.ShouldContain("họp ban thường vụ tháng 12");
        minutes.ShouldNotContain("hi bộ");
        // A member reads it, and finds the own task, from the own cell.
        var member = await world.MemberAsync(1);
        (await member.OpenAsync(MeetingLinks.File(meeting, "resolution"))).Status.ShouldBe(HttpStatusCode.OK);
        (await member.OpenAsync("/")).Text.ShouldContain("Kế hoạch kiểm tra");
        var own = await app.InDbAsync(db => db.Set<SoTay.Features.Tasks.WorkTask>().SingleAsync());
        (await member.OpenAsync($"/tasks/{own.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await world.MemberAsync(0)).OpenAsync($"/tasks/{own.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await world.Office.OpenAsync(MeetingLinks.Corrections(meeting))).Status.ShouldBe(HttpStatusCode.OK);
        (await TestCommands.RunAsync(app.Store, "verify")).Code.ShouldBe(0);
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Committees;

/// <summary>What a committee's meeting is not, who has no part in it, and what changes between notice and meeting.</summary>
public sealed class CommitteeBoundTests
{
    [Fact]
    public async Task It_is_no_cell_meeting_for_boards_counts_score_absences_and_months()
    {
        await using var app = await TestApp.StartAsync();
        var world = await CommitteeWorld.MakeAsync(app);
        var meeting = await world.OpenAsync(MeetingKind.FullCommittee);
        await using (var desk = world.Desk) await desk.SayAsync(meeting, new AbsentChange(world.People[3].Id, Excused: false));
        app.Clock.Pass(TimeSpan.FromMinutes(40));
        (await (await world.Office.OpenAsync(MeetingLinks.Closure(meeting))).SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"))).Text.ShouldContain("01-KL/ĐU");
        (await app.InDbAsync(db => db.MonthlyCounts.CountAsync())).ShouldBe(0);
        (await world.Office.OpenAsync($"/organisations/{world.Ward.Id}/board")).Text.ShouldNotContain("Họp ban chấp hành");
        (await (await world.MemberAsync(3)).OpenAsync("/")).Text.ShouldNotContain("không lý do");
        foreach (var address in new[] { MeetingLinks.Month(world.Ward.Id, new(2026, 12, 1)), MeetingLinks.Reason(world.Ward.Id, new(2026, 12, 1)), MeetingLinks.Paper(world.Ward.Id) })
            (await world.Office.OpenAsync(address)).Address.AbsolutePath.ShouldBe(MeetingLinks.Of(world.Ward.Id), address);
        (await world.Office.OpenAsync(MeetingLinks.To(meeting) + "/committee-session")).Address.AbsolutePath.ShouldBe(MeetingLinks.To(meeting));
        (await (await world.Office.OpenAsync(MeetingLinks.Of(world.Ward.Id))).SubmitAsync("#buoi-khac button", ("Other.Kind", "Regular"))).Text.ShouldContain("không tổ chức loại buổi họp ấy");
        (await TestCommands.RunAsync(app.Store, "verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Where_nobody_holds_a_post_it_is_refused_and_the_words_stay()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var (_, ward, cell) = await app.Data.LineAsync();
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        var list = await office.OpenAsync(MeetingLinks.Of(ward.Id));
        list.Document.QuerySelectorAll("#Other_Kind option").Select(option => option.TextContent).ShouldBe(["Họp ban chấp hành", "Hội nghị"]);
        var page = await list.SubmitAsync("#buoi-khac button", ("Other.Kind", "FullCommittee"), ("Other.Topic", "quý IV năm 2026"), ("Other.HeldOn", "03/12/2026"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("chưa có từ hai người giữ chức vụ để họp ban chấp hành nên chưa soạn");
        page.Document.QuerySelector("#Other_Topic")!.TextContent.Trim().ShouldBe("quý IV năm 2026");
        (await (await app.Data.BrowserAsync(Role.Secretary, cell)).OpenAsync(MeetingLinks.Of(cell.Id))).Document.QuerySelectorAll("#Other_Kind option").Select(option => option.TextContent)
            .ShouldBe(["Chuyên đề", "Mở rộng", "Họp chi ủy", "Đại hội chi bộ"]);
        // A kind that the list does not offer is not drafted by an address either.
        (await list.SubmitAsync("#buoi-khac button", ("Other.Kind", "Congress"))).Text.ShouldContain("không tổ chức loại buổi họp ấy");
        (await office.OpenAsync(MeetingLinks.Of((await app.Data.LineAsync()).Ward.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_post_that_ends_between_notice_and_meeting_is_said_and_takes_the_person_off()
    {
        await using var app = await TestApp.StartAsync();
        var world = await CommitteeWorld.MakeAsync(app);
        var meeting = await world.CalledAsync(MeetingKind.FullCommittee);
        var member = await world.MemberAsync(4);
        (await member.OpenAsync(MeetingLinks.To(meeting))).Status.ShouldBe(HttpStatusCode.OK);
        await app.InDbAsync(async db =>
        {
            (await db.Posts.SingleAsync(row => row.MemberId == world.People[4].Id && row.OrganisationId == world.Ward.Id)).To = new DateOnly(2026, 12, 1);
            await db.SaveAsync(Actor.Program("test"));
        });
        var page = await world.Office.OpenAsync(MeetingLinks.To(meeting));
        page.Text.ShouldContain($"bớt {world.People[4].FullName}");
        await page.SubmitAsync("form[action$=roster] button");
        (await world.WholeAsync(meeting)).Attendances.Count.ShouldBe(4);
        (await member.OpenAsync(MeetingLinks.To(meeting))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_invited_of_a_conference_speak_but_have_no_vote()
    {
        await using var app = await TestApp.StartAsync();
        var world = await CommitteeWorld.MakeAsync(app);
        var meeting = await world.OpenAsync(MeetingKind.Conference);
        var item = await world.ItemAsync(meeting);
        await using (var desk = world.Desk)
        {
            (await desk.SayAsync(meeting, new VoteCountedChange(Guid.CreateVersion7(), item, VoteDecision.Resolution, "Thông qua nghị quyết", 6, 0, 0)))!.Say.ShouldContain("được mời dự, không biểu quyết");
            (await desk.SayAsync(meeting, new VoteCountedChange(Guid.CreateVersion7(), item, VoteDecision.Reprimand, "Khiển trách", 5, 0, 0)))!.Say.ShouldContain("Chưa có quy định");
            (await desk.SayAsync(meeting, new VoteCountedChange(Guid.CreateVersion7(), item, VoteDecision.Resolution, "Thông qua nghị quyết", 5, 0, 0))).ShouldBeNull();
            (await desk.SayAsync(meeting, new OpinionChange(Guid.CreateVersion7(), item, world.Cell.Chair.Id, "Đề nghị sớm có hướng dẫn", null))).ShouldBeNull();
        }

        app.Clock.Pass(TimeSpan.FromMinutes(120));
        await (await world.Office.OpenAsync(MeetingLinks.Closure(meeting))).SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Resolution"));
        var resolution = CommitteeWorld.Words((await world.Office.OpenAsync(MeetingLinks.File(meeting, "resolution"))).Body);
        resolution.ShouldContain("Tổng số ủy viên ban chấp hành: 5. Có mặt: 5. Vắng có lý do: 0. Vắng không có lý do: 0. Được mời dự: 1, có mặt 1.");
        resolution.ShouldContain("T/M ĐẢNG ỦY");
        (await world.Cell.Secretary.OpenAsync(MeetingLinks.File(meeting, "resolution"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_cells_committee_counts_all_its_members_too()
    {
        await using var app = await TestApp.StartAsync();
        var world = await CommitteeWorld.MakeAsync(app);
        await CommitteeWorld.GiveAsync(app, CommitteeWorld.PostOf(world.Cell.Cell, world.Cell.Members[3], PostKind.CommitteeMember));
        var page = await (await world.Cell.Secretary.OpenAsync(MeetingLinks.Of(world.Cell.Cell.Id))).SubmitAsync("#buoi-khac button", ("Other.Kind", "Committee"), ("Other.HeldOn", "02/12/2026"));
        page.Text.ShouldContain("3 người phải dự");
        var meeting = Guid.Parse(page.Address.Segments[^1]);
        var roll = await world.Cell.Secretary.OpenAsync(MeetingLinks.RollCall(meeting));
        roll.Document.QuerySelectorAll(".st-basis dt").Select(word => word.TextContent).ShouldContain("Cấp ủy viên");
        roll.Text.ShouldContain("208-QĐ/TW");
        // Its member with no other right reads it as well once it is called.
        await (await world.Cell.Secretary.OpenAsync(MeetingLinks.Arrangement(meeting))).SubmitAsync("#sap-xep button.btn-primary", ("Input.Place", "Nhà văn hóa"));
        await (await world.Cell.Secretary.OpenAsync(MeetingLinks.To(meeting))).SubmitAsync("form[action$=notice] button");
        (await (await app.Data.BrowserAsync(Role.Member, world.Cell.Cell, world.Cell.Members[3])).OpenAsync(MeetingLinks.To(meeting))).Status.ShouldBe(HttpStatusCode.OK);
        (await (await app.Data.BrowserAsync(Role.Member, world.Cell.Cell, world.Cell.Members[2])).OpenAsync(MeetingLinks.To(meeting))).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}

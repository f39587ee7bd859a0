using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Operations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings;

/// <summary>Operations: once each, in any order of arrival, refused with a reason that stays.</summary>
public sealed class OperationTests
{
    [Fact]
    public async Task The_same_operation_sent_twice_is_applied_once()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        await using var desk = app.Desk(cell);
        var item = meeting.Items.First().Id;
        var opinion = Sent(new OpinionChange(Guid.CreateVersion7(), item, cell.Members[2].Id, "Đề nghị lùi ngày nhận giống."), app.Clock.GetUtcNow().UtcDateTime);
        (await desk.SendAsync(meeting.Id, opinion))[0].Outcome.ShouldBe(OperationOutcome.Applied);
        (await desk.SendAsync(meeting.Id, opinion))[0].Outcome.ShouldBe(OperationOutcome.Applied);
        (await app.InDbAsync(db => db.Set<Opinion>().CountAsync())).ShouldBe(1);
        (await app.InDbAsync(db => db.MeetingOperations.CountAsync(row => row.Kind == MeetingOperationKind.Opinion))).ShouldBe(1);
    }

    [Fact]
    public async Task The_latest_word_about_a_member_wins_whatever_order_it_arrives_in()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        await using var desk = app.Desk(cell);
        app.Clock.Pass(TimeSpan.FromMinutes(10));
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var member = cell.Members[2].Id;
        var later = Sent(new PresentChange(member), now.AddMinutes(-1));
        var earlier = Sent(new AbsentChange(member), now.AddMinutes(-5));
        (await desk.SendAsync(meeting.Id, later))[0].Outcome.ShouldBe(OperationOutcome.Applied);
        (await desk.SendAsync(meeting.Id, earlier))[0].Outcome.ShouldBe(OperationOutcome.Overtaken);
        (await app.InDbAsync(db => db.Attendances.SingleAsync(row => row.MeetingId == meeting.Id && row.MemberId == member))).Status.ShouldBe(AttendanceStatus.Present);
    }

    [Fact]
    public async Task An_edit_that_arrives_before_its_opinion_is_enough_and_the_opinion_changes_nothing_any_more()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        await using var desk = app.Desk(cell);
        app.Clock.Pass(TimeSpan.FromMinutes(10));
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var (id, item, speaker) = (Guid.CreateVersion7(), meeting.Items.First().Id, cell.Members[2].Id);
        await desk.SendAsync(meeting.Id, Sent(new OpinionEditedChange(id, item, speaker, "Bản đã sửa"), now));
        await desk.SendAsync(meeting.Id, Sent(new OpinionChange(id, item, speaker, "Bản đầu"), now.AddMinutes(-3)));
        (await app.InDbAsync(db => db.Set<Opinion>().SingleAsync())).Words.ShouldBe("Bản đã sửa");
    }

    [Fact]
    public async Task A_clock_that_runs_ahead_does_not_win_for_ever()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        await using var desk = app.Desk(cell);
        var member = cell.Members[2].Id;
        await desk.SendAsync(meeting.Id, Sent(new AbsentChange(member), app.Clock.GetUtcNow().UtcDateTime.AddDays(3)));
        app.Clock.Pass(TimeSpan.FromSeconds(30));
        await desk.SendAsync(meeting.Id, Sent(new PresentChange(member), app.Clock.GetUtcNow().UtcDateTime));
        (await app.InDbAsync(db => db.Attendances.SingleAsync(row => row.MeetingId == meeting.Id && row.MemberId == member))).IsPresent.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_devices_at_the_same_moment_lose_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 6);
        await using var desk = app.Desk(cell);
        var at = app.Clock.GetUtcNow().UtcDateTime;
        await Task.WhenAll(cell.Members.Skip(1).Take(4).Select(member => desk.SendAsync(meeting.Id, Sent(new AbsentChange(member.Id), at))));
        (await app.InDbAsync(db => db.Attendances.CountAsync(row => row.MeetingId == meeting.Id && row.Status == AttendanceStatus.Excused))).ShouldBe(4);
        (await app.InDbAsync(db => db.MeetingOperations.CountAsync(row => row.Kind == MeetingOperationKind.Absent))).ShouldBe(4);
    }

    [Fact]
    public async Task The_endpoint_answers_each_operation_and_takes_only_requests_of_our_own_pages()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var stranger = Guid.CreateVersion7();
        object[] operations =
        [
            new { id = Guid.CreateVersion7(), kind = "absent", at = app.Clock.GetUtcNow(), data = new { member = cell.Members[2].Id, excused = false } },
            new { id = Guid.CreateVersion7(), kind = "present", at = app.Clock.GetUtcNow(), data = new { member = stranger } },
            new { id = Guid.CreateVersion7(), kind = "dance", at = app.Clock.GetUtcNow(), data = new { } },
        ];
        (await cell.Secretary.Http.PostAsJsonAsync(MeetingLinks.Operations(meeting.Id), operations)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var response = await SendAsync(cell.Secretary, meeting.Id, operations, "same-origin");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answers = await response.Content.ReadFromJsonAsync<JsonElement>();
        answers.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("outcome").GetString()).ShouldBe(["applied", "refused", "unreadable"]);
        (await SendAsync(cell.Secretary, meeting.Id, operations, "cross-site")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.InDbAsync(db => db.MeetingOperations.SingleAsync(row => row.Target == stranger))).RefusedWhy!.ShouldContain("danh sách điểm danh");

        var member = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]);
        (await SendAsync(member, meeting.Id, operations, "same-origin")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var foreign = await app.Data.BrowserAsync(Role.Secretary, await app.Data.OrganisationAsync());
        (await SendAsync(foreign, meeting.Id, operations, "same-origin")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_pressed_twice_gives_one_task()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var page = await cell.Secretary.OpenAsync(MeetingRefusalTests.Item(meeting, AgendaPurpose.NextTasks));
        (string, string)[] words = [("Task.Title", "Dọn đường"), ("Task.Product", "Biên bản"), ("Task.Deadline", "17/12/2026"), ("Task.Owner", cell.Members[2].Id.ToString())];
        await page.SubmitAsync("#giao button[type=submit]", words);
        await page.SubmitAsync("#giao button[type=submit]", words);
        (await app.InDbAsync(db => db.Set<SoTay.Features.Tasks.WorkTask>().CountAsync())).ShouldBe(1);
    }

    private static SentOperation Sent(MeetingChange change, DateTime at) => new(Guid.CreateVersion7(), change.Kind, at, change);

    private static Task<HttpResponseMessage> SendAsync(Browser browser, Guid meeting, object[] operations, string site)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, MeetingLinks.Operations(meeting)) { Content = JsonContent.Create(new { device = Guid.CreateVersion7(), clock = new DateTime(2026, 12, 3, 12, 30, 0, DateTimeKind.Utc), after = 0, whole = false, operations }) };
        request.Headers.Add("X-SoTay-Desk", "1");
        request.Headers.Add("Sec-Fetch-Site", site);
        return browser.Http.SendAsync(request);
    }
}

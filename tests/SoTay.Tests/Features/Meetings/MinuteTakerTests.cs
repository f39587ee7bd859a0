using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings;

/// <summary>Minutes are taken by whoever the cell names for the meeting, who is often no officer of it.</summary>
public sealed class MinuteTakerTests
{
    [Fact]
    public async Task Whoever_is_named_writes_in_that_meeting_until_it_is_sealed_and_nowhere_else()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var taker = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]);
        var other = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[2]);
        await NameAsync(null);
        (await taker.OpenAsync(MeetingLinks.Desk(meeting.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await taker.OpenAsync(MeetingLinks.To(meeting.Id))).Text.ShouldNotContain("Vào họp");

        await NameAsync(cell.Members[3].Id);

        (await taker.OpenAsync(MeetingLinks.To(meeting.Id))).Text.ShouldContain("Vào họp");
        (await taker.OpenAsync(MeetingLinks.Desk(meeting.Id))).Status.ShouldBe(HttpStatusCode.OK);
        var device = new DeskExchangeTests.Device(app, taker, meeting.Id);
        var whole = await device.MeetAsync(whole: true);
        whole.GetProperty("sheet").GetProperty("lines").GetArrayLength().ShouldBe(5);
        whole.GetProperty("runs").GetBoolean().ShouldBeFalse();
        (await new DeskExchangeTests.Device(app, cell.Secretary, meeting.Id).MeetAsync(whole: true)).GetProperty("runs").GetBoolean().ShouldBeTrue();
        var said = await device.MeetAsync(0, false, device.Word("absent", new { member = cell.Members[2].Id, excused = true, reason = "" }));
        said.GetProperty("answers")[0].GetProperty("outcome").GetString().ShouldBe("applied");
        (await taker.OpenAsync(MeetingLinks.RollCall(meeting.Id))).Status.ShouldBe(HttpStatusCode.OK);
        // Sealing, ballots and the score stay with those who run the meeting; other members write nothing.
        (await taker.OpenAsync(MeetingLinks.Closure(meeting.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        said = await device.MeetAsync(0, false, device.Word("score-agreed", DeskExchangeTests.Score(93.5m, present: 5)),
            device.Word("ballot-opened", new { ballot = Guid.CreateVersion7() }), device.Word("conclusion", new { item = meeting.Items.First().Id, words = "Nhất trí" }));
        var outcomes = said.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("outcome").GetString()).ToList();
        outcomes.ShouldBe(["refused", "refused", "applied"]);
        said.GetProperty("answers")[0].GetProperty("say").GetString()!.ShouldContain("việc của người điều hành buổi họp");
        (await other.OpenAsync(MeetingLinks.Desk(meeting.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        await app.InDbAsync(db => db.Meetings.Where(row => row.Id == meeting.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SealedAt, app.Clock.GetUtcNow().UtcDateTime)));
        (await taker.OpenAsync(MeetingLinks.Desk(meeting.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);

        Task NameAsync(Guid? member) =>
            app.InDbAsync(db => db.Meetings.Where(row => row.Id == meeting.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.MeetingSecretaryId, member)));
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Presence;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Presence;

/// <summary>Roll-call by the code in the room and by printed cards: the same operation as a tap on the list, each "no" with its sentence.</summary>
public sealed class PresenceTests
{
    [Fact]
    public async Task A_member_reads_the_code_of_the_room_and_is_present_with_one_tap()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        await using (var desk = app.Desk(cell)) (await desk.SayAsync(meeting.Id, new AbsentChange(cell.Members[2].Id))).ShouldBeNull();
        app.Clock.Pass(TimeSpan.FromMinutes(1));
        var room = await cell.Secretary.OpenAsync(PresenceLinks.RoomCode(meeting.Id));
        room.Document.QuerySelector("svg.st-qr").ShouldNotBeNull();
        room.Text.ShouldContain("Đã điểm danh 0 trên 5");
        room.Response.Headers.Contains("X-Keep").ShouldBeTrue("a code of the past is not kept on the device");
        var member = await MemberAsync(app, cell, 2);
        var page = await member.OpenAsync(Link(app, meeting));
        page.Text.ShouldContain(cell.Members[2].FullName);
        page = await page.SubmitAsync("#co-mat button");
        page.Text.ShouldContain("đã điểm danh lúc 19:31");
        var line = await LineAsync(app, meeting, cell.Members[2].Id);
        (line.Status, line.CameBy).ShouldBe((AttendanceStatus.Present, PresenceWay.RoomCode));
        (await cell.Secretary.OpenAsync(PresenceLinks.RoomCode(meeting.Id))).Text.ShouldContain("Đã điểm danh 1 trên 5");
        (await cell.Secretary.OpenAsync(MeetingLinks.RollCall(meeting.Id))).Text.ShouldContain("Quét mã 19:31");
        (await app.InDbAsync(db => db.MeetingOperations.SingleAsync(row => row.Kind == MeetingOperationKind.Present))).Payload.ShouldContain("room-code");
    }

    [Fact]
    public async Task The_short_code_may_be_typed_by_a_member_without_a_camera()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var page = await (await MemberAsync(app, cell, 3)).OpenAsync(PresenceLinks.Enter);
        (await page.SubmitAsync("#go-ma button", ("code", ""))).Text.ShouldContain("Chưa có mã");
        page = await page.SubmitAsync("#go-ma button", ("code", SoTay.Platform.Text.ReadableCode.Shown(CodeOf(app, meeting)).ToLowerInvariant()));
        page.Text.ShouldContain("đã điểm danh lúc 19:30");
    }

    [Fact]
    public async Task A_meeting_under_way_stands_first_on_the_screen_of_whoever_belongs_to_it()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var member = await MemberAsync(app, cell, 3);

        var home = await member.OpenAsync("/");
        home.Document.QuerySelector($"a[href='{MeetingLinks.To(meeting.Id)}']").ShouldNotBeNull();
        var way = home.Document.QuerySelector($"a[href='{PresenceLinks.Enter}']")!;
        way.TextContent.ShouldContain("Nhập mã phòng họp");
        home.Text.ShouldNotContain("ghi biên bản");
        await (await member.OpenAsync(way.GetAttribute("href")!)).SubmitAsync("#go-ma button", ("code", CodeOf(app, meeting)));

        home = await member.OpenAsync("/");
        home.Text.ShouldContain("Đã điểm danh");
        home.Document.QuerySelector($"a[href='{PresenceLinks.Enter}']").ShouldBeNull();
        await app.InDbAsync(db => db.Meetings.Where(row => row.Id == meeting.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.MeetingSecretaryId, cell.Members[3].Id)));
        (await member.OpenAsync("/")).Document.QuerySelector($"a[href='{MeetingLinks.Desk(meeting.Id)}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_scan_twice_writes_nothing_more_and_says_when_the_first_was()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var member = await MemberAsync(app, cell, 2);
        var first = await member.OpenAsync(Link(app, meeting));
        (await first.SubmitAsync("#co-mat button")).Status.ShouldBe(HttpStatusCode.OK);
        var again = await first.SubmitAsync("#co-mat button");
        again.Text.ShouldContain("đã điểm danh bằng quét mã lúc 19:30. Không ghi lần nữa");
        (await member.OpenAsync(Link(app, meeting))).Document.QuerySelector("#co-mat").ShouldBeNull();
        (await app.InDbAsync(db => db.MeetingOperations.CountAsync(row => row.Kind == MeetingOperationKind.Present))).ShouldBe(1);
    }

    [Fact]
    public async Task An_old_code_a_code_of_another_meeting_and_a_mistyped_one_each_say_so()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var other = await app.Data.MeetingAsync((await app.Data.CellAsync()).Cell);
        var member = await MemberAsync(app, cell, 2);
        var code = CodeOf(app, meeting);
        (await member.OpenAsync(PresenceLinks.Presence(meeting.Id, CodeOf(app, other)))).Text.ShouldContain("mã của buổi khác, hoặc gõ nhầm");
        (await member.OpenAsync(PresenceLinks.Presence(meeting.Id, code[..^1]))).Text.ShouldContain("gõ nhầm một ký tự");
        app.Clock.Pass(TimeSpan.FromMinutes(4));
        (await member.OpenAsync(PresenceLinks.Presence(meeting.Id, code))).Document.QuerySelector("#co-mat").ShouldNotBeNull("time to sign in");
        app.Clock.Pass(TimeSpan.FromMinutes(2));
        var old = await member.OpenAsync(PresenceLinks.Presence(meeting.Id, code));
        old.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        old.Text.ShouldContain("Mã này đã cũ");
        (await app.InDbAsync(db => db.MeetingOperations.CountAsync(row => row.Kind == MeetingOperationKind.Present))).ShouldBe(0);
    }

    [Fact]
    public async Task A_member_of_another_cell_and_a_person_who_is_no_member_are_told_so_and_see_nothing_of_the_meeting()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var stranger = await app.Data.CellAsync();
        var page = await stranger.Secretary.OpenAsync(Link(app, meeting));
        page.Text.ShouldContain("Mã này của buổi họp chi bộ khác");
        page.Text.ShouldNotContain(meeting.Place);
        (await (await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward)).OpenAsync(Link(app, meeting))).Text.ShouldContain("không gắn với đảng viên nào");
    }

    [Fact]
    public async Task A_sealed_meeting_takes_no_code_and_no_card()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await Publication.PublicationTests.HeldAsync(app);
        var scans = await cell.Secretary.OpenAsync(PresenceLinks.CardScans(meeting.Id));
        (await Publication.PublicationTests.CloseAsync(cell, meeting)).Status.ShouldBe(HttpStatusCode.OK);
        (await (await MemberAsync(app, cell, 2)).OpenAsync(Link(app, meeting))).Text.ShouldContain("đã khóa nên không điểm danh thêm được");
        (await scans.SubmitAsync("#the button", ("Code", CardOf(app, cell.Members[2].Id)))).Text.ShouldContain("đã khóa nên không điểm danh thêm được");
    }

    [Fact]
    public async Task The_secretary_reads_printed_cards_and_each_wrong_one_has_its_sentence()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var cards = await cell.Secretary.OpenAsync(PresenceLinks.Cards(meeting.Id));
        cards.Document.QuerySelectorAll(".st-cards > li").Length.ShouldBe(5);
        var printed = cards.Document.QuerySelector(".st-cards > li .st-code")!.TextContent;
        var scans = await cell.Secretary.OpenAsync(PresenceLinks.CardScans(meeting.Id));
        scans.Response.Headers.GetValues("Permissions-Policy").Single().ShouldStartWith("camera=(self)");
        (await cell.Secretary.OpenAsync("/")).Response.Headers.GetValues("Permissions-Policy").Single().ShouldStartWith("camera=()");
        var page = await scans.SubmitAsync("#the button", ("Code", printed));
        page.Text.ShouldContain("Đã điểm danh 1 trên 5");
        (await page.SubmitAsync("#the button", ("Code", printed))).Text.ShouldContain("đã điểm danh bằng thẻ lúc 19:30. Không ghi lần nữa");
        var scanned = await page.SubmitAsync("#the button", ("Code", MemberCards.Sign + CardOf(app, cell.Members[4].Id)));
        scanned.Status.ShouldBe(HttpStatusCode.OK);
        (await page.SubmitAsync("#the button", ("Code", "ABC"))).Text.ShouldContain("Mã thẻ không đúng");
        var stranger = (await app.Data.CellAsync()).Members[0];
        (await page.SubmitAsync("#the button", ("Code", CardOf(app, stranger.Id)))).Text.ShouldContain("không thuộc ai trong danh sách");
        (await page.SubmitAsync("#the button", ("Code", "http://localhost" + Link(app, meeting)))).Text.ShouldContain("Đây là mã của phòng họp");
        (await LineAsync(app, meeting, cell.Members[4].Id)).CameBy.ShouldBe(PresenceWay.Card);
    }

    private static string CodeOf(TestApp app, Meeting meeting)
    {
        using var scope = app.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<RoomCodes>().Of(meeting.Id);
    }

    private static string CardOf(TestApp app, Guid member)
    {
        using var scope = app.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<MemberCards>().Of(member);
    }

    private static string Link(TestApp app, Meeting meeting) => PresenceLinks.Presence(meeting.Id, CodeOf(app, meeting));

    private static Task<Browser> MemberAsync(TestApp app, TestCell cell, int at) => app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[at]);

    private static Task<Attendance> LineAsync(TestApp app, Meeting meeting, Guid member) =>
        app.InDbAsync(db => db.Attendances.SingleAsync(row => row.MeetingId == meeting.Id && row.MemberId == member));
}

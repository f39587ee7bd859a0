using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Members;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings;

/// <summary>Contacts of a device over HTTP: what it brings home, what others said, and each bad evening with its sentence.</summary>
public sealed class DeskExchangeTests
{
    [Fact]
    public async Task A_device_takes_the_meeting_along_and_hears_what_another_one_said()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 5, exempt: 1);
        var (secretary, clerk) = (new Device(app, cell.Secretary, meeting.Id), new Device(app, cell.Secretary, meeting.Id));
        var sheet = (await clerk.MeetAsync(whole: true)).GetProperty("sheet");
        sheet.GetProperty("lines").GetArrayLength().ShouldBe(6);
        sheet.GetProperty("rules").GetProperty("resolution").GetProperty("base").GetString().ShouldBe("official-members-adjusted");
        sheet.GetProperty("cell").GetString()!.ShouldStartWith("Chi bộ");
        var number = sheet.GetProperty("number").GetInt32();

        var answer = await secretary.MeetAsync(0, false, secretary.Word("absent", new { member = cell.Members[2].Id, excused = true, reason = "" }));
        answer.GetProperty("answers")[0].GetProperty("number").GetInt32().ShouldBe(number + 1);
        var heard = await clerk.MeetAsync(number);
        heard.GetProperty("operations")[0].GetProperty("kind").GetString().ShouldBe("absent");
        heard.GetProperty("operations")[0].GetProperty("device").GetGuid().ShouldBe(secretary.Id);
        heard.GetProperty("digest").GetString().ShouldBe(answer.GetProperty("digest").GetString());
        heard.TryGetProperty("sheet", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_score_rests_on_comes_along_and_what_the_cell_read_without_a_network_is_what_is_recorded()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 5);
        var (hall, other) = (new Device(app, cell.Secretary, meeting.Id), new Device(app, cell.Secretary, meeting.Id));
        var sheet = (await hall.MeetAsync(whole: true)).GetProperty("sheet");
        sheet.GetProperty("ground").GetProperty("latest").GetString().ShouldBe("2026-12-07");
        sheet.GetProperty("scale").EnumerateArray().SelectMany(group => group.GetProperty("values").EnumerateObject()).Single(value => value.Name == "meeting.score.weight.conduct").Value.GetDecimal().ShouldBe(40);
        sheet.TryGetProperty("scored", out _).ShouldBeFalse();
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        // In the hall five of five are on the screen; another device says at the same time that one was away, and reaches the server first.
        var agreed = hall.Word("score-agreed", Score(93.5m, present: 5));
        await other.MeetAsync(0, false, other.Word("absent", new { member = cell.Members[2].Id, excused = false, reason = "" }));
        var answer = await hall.MeetAsync(0, false, agreed);
        answer.GetProperty("answers")[0].GetProperty("outcome").GetString().ShouldBe("applied");
        var scored = (await other.MeetAsync(whole: true)).GetProperty("sheet").GetProperty("scored");
        scored.GetProperty("total").GetDecimal().ShouldBe(93.5m);
        scored.GetProperty("parts")[1].GetProperty("fact").GetString().ShouldBe("5 trên 5 người (100 %), vắng không lý do 0.");
        (await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id))).Text.ShouldContain("Khi ấy: 5 trên 5 người (100 %), vắng không lý do 0. Bây giờ: 4 trên 5 người (80 %), vắng không lý do 1.");
    }

    [Fact]
    public async Task A_total_that_the_rules_of_the_day_do_not_come_to_is_refused_and_stays_visible()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 5);
        var device = new Device(app, cell.Secretary, meeting.Id);
        var answer = await device.MeetAsync(0, false, device.Word("score-agreed", Score(99m, present: 5)), device.Word("score-agreed", Score(93.5m, present: 50)));
        answer.GetProperty("answers")[0].GetProperty("say").GetString().ShouldBe("Chi bộ đã xem 99 điểm, theo quy định đang áp dụng thì các điểm ấy cộng lại 93,5. Chưa ghi điểm; phiếu chấm còn giữ. Mở lại phần chấm điểm, xem lại rồi để chi bộ thông qua.");
        answer.GetProperty("answers")[1].GetProperty("say").GetString()!.ShouldContain("phải từ 0 đến 5");
        (await app.InDbAsync(db => db.Meetings.SingleAsync(row => row.Id == meeting.Id))).Scored.ShouldBeNull();
    }

    /// <summary>A score as a device says it: 5 + 5 + 9 + 36 + 5 + 29 + 4.5 = 93.5.</summary>
    internal static object Score(decimal total, int present) => new
    {
        marks = new Dictionary<string, decimal> { ["preparation.rest"] = 9, ["conduct.rest"] = 36, ["principles"] = 5, ["previous_resolution"] = 29, ["closing.rest"] = 4.5m }.Select(mark => new { mark.Key, Points = mark.Value }),
        remedies = "", byConsent = true, total,
        seen = new { heldOn = "0001-01-01", today = "2026-12-03", minutes = 95, isOnTime = true, members = 5, present, counted = 5, unexcused = 0, excusedRun = 0, speakers = 1, done = 0, given = 0, onlySecretary = true },
    };

    [Fact]
    public async Task A_clock_wrong_by_days_is_corrected_said_and_does_not_win_for_ever()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var member = cell.Members[2].Id;
        var (wrong, right) = (new Device(app, cell.Secretary, meeting.Id) { Skew = TimeSpan.FromDays(4) }, new Device(app, cell.Secretary, meeting.Id));
        var early = wrong.Word("absent", new { member, excused = true, reason = "" });
        app.Clock.Pass(TimeSpan.FromMinutes(20));
        var late = right.Word("present", new { member });
        app.Clock.Pass(TimeSpan.FromMinutes(20));
        await right.MeetAsync(0, false, late);
        var answer = await wrong.MeetAsync(0, false, early);
        answer.GetProperty("clockSay").GetString().ShouldBe("Đồng hồ của máy này chỉ 07/12/2026 20:10, giờ đúng là 03/12/2026 20:10. Những gì đã ghi còn nguyên, giờ ghi đã sửa theo giờ đúng. Chỉnh lại đồng hồ của máy.");
        // Said at 19:30 by the right time, so the word of 19:50 stands although it arrived first.
        answer.GetProperty("answers")[0].GetProperty("outcome").GetString().ShouldBe("overtaken");
        (await StatusAsync(app, meeting, member)).ShouldBe(AttendanceStatus.Present);
    }

    [Fact]
    public async Task Words_of_one_device_keep_their_order_whatever_its_clock_does_in_between()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var member = cell.Members[2].Id;
        var device = new Device(app, cell.Secretary, meeting.Id) { Skew = TimeSpan.FromDays(2) };
        await device.MeetAsync(0, false, device.Word("absent", new { member, excused = true, reason = "" }));
        device.Skew = TimeSpan.FromDays(-2);
        var answer = await device.MeetAsync(0, false, device.Word("present", new { member }));
        answer.GetProperty("answers")[0].GetProperty("outcome").GetString().ShouldBe("applied");
        (await StatusAsync(app, meeting, member)).ShouldBe(AttendanceStatus.Present);
    }

    [Fact]
    public async Task Of_two_who_close_at_once_one_seals_and_the_other_reads_why_and_what_waits_comes_back_with_its_reason()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var device = new Device(app, cell.Secretary, meeting.Id);
        var waiting = device.Word("conclusion", new { item = meeting.Items.First().Id, words = "Ghi ở hội trường" });
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        var forms = new[] { await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id)), await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id)) };
        var pages = await Task.WhenAll(forms.Select(form => form.SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"))));
        pages.Count(page => page.Status == HttpStatusCode.OK).ShouldBe(1);
        pages.Single(page => page.Status == HttpStatusCode.UnprocessableEntity).Text.ShouldContain("đã được kết thúc trước đó");

        var answer = await device.MeetAsync(0, false, waiting);
        answer.GetProperty("state").GetString().ShouldBe("sealed");
        answer.GetProperty("answers")[0].GetProperty("say").GetString()!.ShouldContain("Đính chính");
        var settled = await device.MeetAsync(0, false, device.Word("refusal-settled", new { operation = waiting.Id, words = "Đã đính chính ở trang buổi họp" }));
        settled.GetProperty("answers")[0].GetProperty("outcome").GetString().ShouldBe("applied");
        await app.InDbAsync(async db =>
        {
            var row = await db.Meetings.Include(found => found.Agenda).Include(found => found.Attendances).Include(found => found.Operations).AsSplitQuery().SingleAsync(found => found.Id == meeting.Id);
            row.Items.First().Conclusion.ShouldBe("");
            row.ContentHash().ShouldBe(row.SealHash);
            row.Operations.Single(found => found.Id == waiting.Id).SettledWhy.ShouldBe("Đã đính chính ở trang buổi họp");
        });
    }

    [Fact]
    public async Task A_member_who_moved_away_after_the_notice_leaves_the_list_and_a_word_about_them_is_refused_with_a_sentence()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("form[action$=notice] button");
        var old = new Device(app, cell.Secretary, meeting.Id);
        var away = cell.Members[3].Id;
        await app.InDbAsync(async db =>
        {
            foreach (var row in await db.Placements.Where(found => found.MemberId == away).ToListAsync()) row.To = new DateOnly(2026, 12, 1);
            await db.SaveAsync(Actor.Program("test"));
        });
        app.Clock.GoTo(2026, 12, 3, 19, 30);
        var sheet = (await new Device(app, cell.Secretary, meeting.Id).MeetAsync(whole: true)).GetProperty("sheet");
        sheet.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("member").GetGuid()).ShouldNotContain(away);
        var answer = await old.MeetAsync(0, false, old.Word("absent", new { member = away, excused = true, reason = "" }), old.Word("absent", new { member = cell.Members[4].Id, excused = true, reason = "" }));
        answer.GetProperty("answers")[0].GetProperty("say").GetString()!.ShouldContain("không có trong danh sách điểm danh");
        answer.GetProperty("answers")[1].GetProperty("outcome").GetString().ShouldBe("applied");
    }

    [Fact]
    public async Task A_meeting_moved_after_answers_came_in_keeps_them_says_so_and_changes_the_digest_of_every_device()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        var page = await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("form[action$=notice] button");
        var member = await app.Data.BrowserAsync(SoTay.Features.Accounts.Role.Member, cell.Cell, cell.Members[3]);
        await (await member.OpenAsync(MeetingLinks.Answer(meeting.Id))).SubmitAsync("button[name=chosen][value='Việc gia đình']");
        await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("button[name=accept][value=true]");
        var device = new Device(app, cell.Secretary, meeting.Id);
        var before = await device.MeetAsync(whole: true);
        page = await (await page.FollowAsync("a[href$=arrangement]")).SubmitAsync("#sap-xep button.btn-primary", ("Input.HeldOn", "05/12/2026"));
        page.Document.QuerySelector(".st-toast")!.TextContent.ShouldContain("1 câu trả lời đã có vẫn giữ");
        var after = await device.MeetAsync(before.GetProperty("number").GetInt32());
        after.GetProperty("digest").GetString().ShouldNotBe(before.GetProperty("digest").GetString());
        var sheet = (await device.MeetAsync(whole: true)).GetProperty("sheet");
        sheet.GetProperty("heldOn").GetString().ShouldBe("2026-12-05");
        sheet.GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("member").GetGuid() == cell.Members[3].Id).GetProperty("status").GetString().ShouldBe("excused");
    }

    private static Task<AttendanceStatus> StatusAsync(TestApp app, Meeting meeting, Guid member) =>
        app.InDbAsync(db => db.Attendances.Where(row => row.MeetingId == meeting.Id && row.MemberId == member).Select(row => row.Status).SingleAsync());

    internal sealed record Said(Guid Id, string Kind, DateTime At, int Sequence, object Data);

    /// <summary>The wire of one device, with a clock that may be wrong.</summary>
    internal sealed class Device(TestApp app, Browser browser, Guid meeting)
    {
        private int _sequence;

        public Guid Id { get; } = Guid.CreateVersion7();

        public TimeSpan Skew { get; set; }

        private DateTime Clock => app.Clock.GetUtcNow().UtcDateTime + Skew;

        public Said Word(string kind, object data) => new(Guid.CreateVersion7(), kind, Clock, ++_sequence, data);

        public Task<JsonElement> MeetAsync(bool whole) => MeetAsync(0, whole);

        public async Task<JsonElement> MeetAsync(int after = 0, bool whole = false, params Said[] operations)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, MeetingLinks.Operations(meeting))
            {
                Content = JsonContent.Create(new { device = Id, clock = Clock, after, whole, operations }, options: MeetingChanges.Json),
            };
            request.Headers.Add("X-SoTay-Desk", "1");
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            var response = await browser.Http.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            return await response.Content.ReadFromJsonAsync<JsonElement>();
        }
    }
}

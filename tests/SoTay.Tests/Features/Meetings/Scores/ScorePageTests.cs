using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Scores;
using SoTay.Features.Policies;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Scores;

/// <summary>The score on its page: computed parts with their records, the rest judged, agreed by the cell, printed, sent up.</summary>
public sealed class ScorePageTests
{
    [Fact]
    public async Task A_score_is_judged_seen_by_the_members_agreed_and_stands_in_both_papers()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 5);
        await using var desk = app.Desk(cell);
        await desk.SayAsync(meeting.Id, new OpinionChange(Guid.CreateVersion7(), meeting.Items.First().Id, cell.Members[2].Id, "Đề nghị dọn đường."));
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        var page = await cell.Secretary.OpenAsync(ScoreLinks.To(meeting.Id));
        page.Text.ShouldContain("Họp 95 phút, quy định ít nhất 90 phút; đúng ngày.");
        page.Text.ShouldContain("5 trên 5 người (100 %), vắng không lý do 0.");
        page.Text.ShouldContain("1 trên 5 người có mặt phát biểu.");
        page.Document.QuerySelectorAll("#cham a").Select(link => link.GetAttribute("href")).ShouldContain(MeetingLinks.RollCall(meeting.Id));

        var wrong = await Judge(page, ("conduct.rest", "45"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("“Tiến hành” chấm 45, phải từ 0 đến 40");
        Field(wrong, "conduct.rest").GetAttribute("value").ShouldBe("45");
        wrong = await Judge(wrong, ("conduct.rest", "36,5"), ("attendance", "4"));
        wrong.Text.ShouldContain("phần mềm tính 5, phiếu ghi 4 mà chưa có lý do");
        page = await Judge(wrong, ("attendance", ""));
        // 5 + 5 + 9 + 36.5 + 5 + 28 + 4.5
        page.Text.ShouldContain("93 điểm, loại Tốt");
        (await app.InDbAsync(db => db.Meetings.SingleAsync(row => row.Id == meeting.Id))).Score.ShouldBeNull();
        var phone = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]);
        (await phone.OpenAsync(ScoreLinks.To(meeting.Id))).Text.ShouldContain("Chờ chi bộ thông qua");

        var few = await page.SubmitAsync("button[formaction$='Agreement']", ("Input.For", "2"), ("Input.Against", "3"));
        few.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        few.Text.ShouldContain("Điểm được 2 người đồng ý, cần từ 3");
        (await few.SubmitAsync("button[formaction$='Agreement']", ("Input.For", "9"))).Text.ShouldContain("chỉ có 5 người được biểu quyết");
        page = await few.SubmitAsync("button[formaction$='Agreement']", ("Input.For", "4"), ("Input.Against", "1"));
        page.Text.ShouldContain("Chi bộ biểu quyết: đồng ý 4, không đồng ý 1");
        (await app.InDbAsync(db => db.Meetings.SingleAsync(row => row.Id == meeting.Id))).Score.ShouldBe(93m);

        await (await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id))).SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"));
        foreach (var paper in new[] { "minutes", "resolution" })
        {
            var text = WordText((await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, paper))).Body);
            text.ShouldContain("Tổng số: 93 điểm. Xếp loại buổi sinh hoạt: Tốt.");
            text.ShouldContain("36,5");
        }

        (await desk.SayAsync(meeting.Id, new ScoreProposedChange([])))!.Say.ShouldContain("Đính chính");
    }

    [Fact]
    public async Task Consent_needs_no_hands_and_a_new_proposal_has_to_be_agreed_again()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 5);
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        var page = await Judge(await cell.Secretary.OpenAsync(ScoreLinks.To(meeting.Id)), ("conduct.rest", "36"));
        page = await page.SubmitAsync("button[formaction*='consent']");
        page.Text.ShouldContain("Chi bộ nhất trí, không đếm tay");
        page = await Judge(page, ("conduct.rest", "30"));
        page.Text.ShouldContain("Chi bộ thông qua");
        (await app.InDbAsync(db => db.Meetings.SingleAsync(row => row.Id == meeting.Id))).Score.ShouldBeNull();
    }

    [Fact]
    public async Task A_roll_call_that_changes_after_the_cell_agreed_is_said_before_the_closing()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 5);
        await using var desk = app.Desk(cell);
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        var page = await Judge(await cell.Secretary.OpenAsync(ScoreLinks.To(meeting.Id)), ("conduct.rest", "36"));
        await page.SubmitAsync("button[formaction*='consent']");
        app.Clock.Pass(TimeSpan.FromMinutes(5));
        (await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id))).Text.ShouldNotContain("Từ khi chi bộ thông qua điểm");

        (await desk.SayAsync(meeting.Id, new AbsentChange(cell.Members[4].Id, Excused: false))).ShouldBeNull();
        foreach (var address in new[] { MeetingLinks.Closure(meeting.Id), ScoreLinks.To(meeting.Id) })
        {
            page = await cell.Secretary.OpenAsync(address);
            page.Text.ShouldContain("thay đổi ở “Tỷ lệ dự họp”. Khi ấy: 5 trên 5 người (100 %), vắng không lý do 0. Bây giờ: 4 trên 5 người (80 %), vắng không lý do 1.");
            page.Text.ShouldContain("Đã ghi 5 điểm");
        }

        // Said, not forced: what the cell agreed to is what is sealed.
        await (await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id))).SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"));
        (await app.InDbAsync(db => db.Meetings.SingleAsync(row => row.Id == meeting.Id))).Score.ShouldBe(92.5m);
        (await cell.Secretary.OpenAsync(ScoreLinks.To(meeting.Id))).Text.ShouldNotContain("Từ khi chi bộ thông qua điểm");
    }

    [Fact]
    public async Task Before_the_points_were_in_force_the_page_says_so_and_shows_the_conditions()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync(4);
        app.Clock.GoTo(2025, 9, 3, 19, 30);
        var meeting = await app.Data.MeetingAsync(cell.Cell, 2025, 9);
        await using var desk = app.Desk(cell);
        (await desk.SayAsync(meeting.Id, new OpenedChange(app.Clock.GetUtcNow().UtcDateTime))).ShouldBeNull();
        (await desk.SayAsync(meeting.Id, new AbsentChange(cell.Members[3].Id, false))).ShouldBeNull();
        app.Clock.Pass(TimeSpan.FromMinutes(80));
        var page = await cell.Secretary.OpenAsync(ScoreLinks.To(meeting.Id));
        page.Text.ShouldContain("Chưa có thang điểm cho ngày này");
        page.Document.QuerySelectorAll(".st-given > li").Select(line => line.QuerySelector(".st-status")!.TextContent.Trim()).ShouldBe(["Chưa đạt", "Chưa đạt", "Đạt", "Chưa đạt"]);
        (await desk.SayAsync(meeting.Id, new ScoreProposedChange([])))!.Say.ShouldContain("Chưa có thang điểm cho ngày này");
    }

    [Fact]
    public async Task Where_the_province_asks_for_it_the_score_is_due_above_until_it_is_sent()
    {
        await using var app = await TestApp.StartAsync();
        await app.InDbAsync(async db =>
        {
            db.Add(new PolicyAdoption { Template = "local:lao-cai", From = new(2026, 1, 26), LegalBasis = "29-QĐ/TU 26/1/2026" });
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app, official: 5);
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        var page = await Judge(await cell.Secretary.OpenAsync(ScoreLinks.To(meeting.Id)), ("conduct.rest", "36"));
        page = await page.SubmitAsync("button[formaction*='consent']");
        await (await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id))).SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"));
        var home = await cell.Secretary.OpenAsync("/");
        home.Text.ShouldContain("Gửi điểm buổi sinh hoạt lên cấp trên");
        app.Clock.GoTo(2026, 12, 10);
        (await cell.Secretary.OpenAsync("/")).Text.ShouldContain("Chậm 2 ngày");
        page = await (await cell.Secretary.OpenAsync(ScoreLinks.To(meeting.Id))).SubmitAsync("#gui button");
        page.Text.ShouldContain("Đã gửi cấp trên");
        (await cell.Secretary.OpenAsync("/")).Text.ShouldNotContain("Gửi điểm buổi sinh hoạt lên cấp trên");
    }

    /// <summary>Fills in what people judge (full marks less a little) and the changes given, and saves.</summary>
    internal static Task<Page> Judge(Page page, params (string Key, string Points)[] given)
    {
        var usual = new Dictionary<string, string> { ["preparation.rest"] = "9", ["principles"] = "5", ["previous_resolution"] = "28", ["closing.rest"] = "4,5" };
        foreach (var (key, points) in given) usual[key] = points;
        return page.SubmitAsync("#cham", [.. usual.Where(one => Field(page, one.Key) is not null).Select(one => (Field(page, one.Key).GetAttribute("name")!, one.Value))]);
    }

    private static AngleSharp.Dom.IElement Field(Page page, string key) =>
        page.Document.QuerySelector($"input[type=hidden][value='{key}']")!.ParentElement!.QuerySelector("input[name$=Points]")!;

    private static string WordText(byte[] docx)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        using var document = zip.GetEntry("word/document.xml")!.Open();
        return System.Xml.Linq.XDocument.Load(document).Root!.Value;
    }
}

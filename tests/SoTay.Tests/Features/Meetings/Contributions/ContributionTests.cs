using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Contributions;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Contributions;

/// <summary>What is prepared and sent ahead of a meeting: contributions, papers with reading marks, opinions.</summary>
public sealed class ContributionTests
{
    [Fact]
    public async Task A_contribution_is_given_stands_on_the_members_first_screen_and_is_prepared()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting, member) = await CalledAsync(app);
        var page = await cell.Secretary.OpenAsync(ContributionLinks.All(meeting.Id));
        page.Text.ShouldContain("Chưa giao ai phát biểu");
        (await page.SubmitAsync("#giao button", ("Input.Outline", "Kinh nghiệm thu gom rác"))).Text.ShouldContain("Chưa chọn đảng viên");
        page = await page.SubmitAsync("#giao button", ("Input.Member", cell.Members[3].Id.ToString()), ("Input.Item", meeting.Items.First().Id.ToString()), ("Input.Outline", "Kinh nghiệm thu gom rác"));
        page.Text.ShouldContain("Đã giao 1, chuẩn bị xong 0");
        var home = await member.OpenAsync("/");
        home.Text.ShouldContain("Phát biểu được giao (1)");
        var own = await home.FollowAsync("a[href*='/contributions/']");
        own.Text.ShouldContain("Kinh nghiệm thu gom rác");
        await own.SubmitAsync("#phat-bieu button", ("Words", "Tổ tôi gom rác hai lần một tuần."));
        (await member.OpenAsync("/")).Text.ShouldNotContain("Phát biểu được giao (1)");
        (await cell.Secretary.OpenAsync(ContributionLinks.All(meeting.Id))).Text.ShouldContain("Đã giao 1, chuẩn bị xong 1");

        // It stands at its item in the meeting; one tap takes it into the minutes.
        var item = await cell.Secretary.OpenAsync(MeetingLinks.Item(meeting.Id, meeting.Items.First().Id));
        item = await item.SubmitAsync("section[aria-labelledby=gui-truoc] form button");
        (await app.InDbAsync(db => db.Set<Opinion>().SingleAsync())).SpeakerName.ShouldBe(cell.Members[3].FullName);
        item.Document.QuerySelector("section[aria-labelledby=gui-truoc] form").ShouldBeNull();

        // Nobody opens another's, and only who prepares gives.
        var other = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[4]);
        var id = await app.InDbAsync(db => db.Contributions.Select(row => row.Id).SingleAsync());
        (await other.OpenAsync(ContributionLinks.Own(meeting.Id, id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.OpenAsync(ContributionLinks.All(meeting.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_contribution_taken_back_is_said_so_and_its_words_stay_on_the_page()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting, member) = await CalledAsync(app);
        var page = await (await cell.Secretary.OpenAsync(ContributionLinks.All(meeting.Id))).SubmitAsync("#giao button", ("Input.Member", cell.Members[3].Id.ToString()), ("Input.Outline", "Vệ sinh đường làng"));
        var own = await (await member.OpenAsync("/")).FollowAsync("a[href*='/contributions/']");
        (await page.SubmitAsync("form:has(input[name=row]) button")).Text.ShouldContain("Chưa giao ai phát biểu");
        var refused = await own.SubmitAsync("#phat-bieu button", ("Words", "Chữ tôi đã ghi"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("đã thôi giao phần phát biểu này");
        refused.Document.QuerySelector("#Words")!.TextContent.Trim().ShouldBe("Chữ tôi đã ghi");
    }

    [Fact]
    public async Task Opening_a_paper_is_the_reading_mark()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting, member) = await CalledAsync(app);
        var page = await UploadAsync(cell.Secretary, meeting.Id, "Dự thảo nghị quyết", Word("Dự thảo nghị quyết tháng 12"), plain: true);
        page.Document.QuerySelector(".st-toast")!.TextContent.ShouldContain("Đã đưa tài liệu lên");
        page.Text.ShouldContain("0 trên 6 người đã mở");
        (await member.OpenAsync("/")).Text.ShouldContain("Tài liệu (1), chưa đọc 1");
        var paper = await app.InDbAsync(db => db.MeetingPapers.SingleAsync());
        for (var i = 0; i < 2; i++)
        {
            var file = await member.OpenAsync(ContributionLinks.Paper(meeting.Id, paper.Id));
            file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        }

        (await app.InDbAsync(db => db.PaperReadings.CountAsync())).ShouldBe(1);
        (await member.OpenAsync("/")).Text.ShouldContain("Tài liệu (1), đã đọc hết");
        page = await cell.Secretary.OpenAsync(ContributionLinks.Papers(meeting.Id));
        page.Text.ShouldContain("1 trên 6 người đã mở");
        // The office above may read it, and that is no mark.
        await (await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward)).OpenAsync(ContributionLinks.Paper(meeting.Id, paper.Id));
        (await app.InDbAsync(db => db.PaperReadings.CountAsync())).ShouldBe(1);
        (await (await app.Data.BrowserAsync(Role.Member, await app.Data.OrganisationAsync())).OpenAsync(ContributionLinks.Paper(meeting.Id, paper.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        page = await page.SubmitAsync("form:has(input[name=row]) button");
        page.Text.ShouldContain("Chưa có tài liệu");
        (await member.OpenAsync(ContributionLinks.Paper(meeting.Id, paper.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Before_the_notice_the_papers_are_the_preparers_own()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        var member = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]);
        await UploadAsync(cell.Secretary, meeting.Id, "Dự thảo nghị quyết", Word("Dự thảo nghị quyết tháng 12"), plain: true);
        var paper = ContributionLinks.Paper(meeting.Id, await app.InDbAsync(db => db.MeetingPapers.Select(row => row.Id).SingleAsync()));
        (await member.OpenAsync(paper)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await member.OpenAsync(ContributionLinks.Papers(meeting.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await cell.Secretary.OpenAsync(paper)).Status.ShouldBe(HttpStatusCode.OK);
        await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("form[action$=notice] button");
        (await member.OpenAsync(paper)).Status.ShouldBe(HttpStatusCode.OK);
        (await member.OpenAsync(ContributionLinks.Papers(meeting.Id))).Text.ShouldContain("Dự thảo nghị quyết");
    }

    [Fact]
    public async Task A_late_paper_goes_up_with_a_warning()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting, _) = await CalledAsync(app);
        app.Clock.GoTo(2026, 12, 3, 9);
        (await UploadAsync(cell.Secretary, meeting.Id, "Chuyên đề", "%PDF-1.7 x"u8.ToArray(), plain: true)).Text.ShouldContain("đưa lên muộn 1 ngày");
    }

    public static TheoryData<string, byte[], bool, string> Unfit => new()
    {
        { "Công văn", Word("TUYỆT MẬT: kế hoạch"), true, "Trong tài liệu có dấu “TUYỆT MẬT”" },
        { "Công văn (Mật)", Word("x"), true, "Nội dung mật không được đưa vào" },
        { "Công văn", new byte[PaperContent.MostBytes + 1], true, "quá 10 MB" },
        { "Công văn", "MZ chương trình"u8.ToArray(), true, "không phải Word (.docx), PDF, ảnh" },
        { "Công văn", "PK\x03\x04 hỏng"u8.ToArray(), true, "Tệp bị hỏng" },
        { "Công văn", [], true, "Chưa chọn tệp" },
        { "Công văn", Word("x"), false, "Chưa đánh dấu rằng tài liệu không mật" },
        { " ", Word("x"), true, "Chỗ này chưa ghi gì" },
    };

    [Theory, MemberData(nameof(Unfit))]
    public async Task A_paper_that_does_not_belong_here_is_refused_and_nothing_of_it_is_kept(string title, byte[] content, bool plain, string say)
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting, _) = await CalledAsync(app);
        var page = await UploadAsync(cell.Secretary, meeting.Id, title, content, plain);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
        (await app.InDbAsync(db => db.MeetingPapers.CountAsync())).ShouldBe(0);
        Directory.Exists(app.Store.FilesFolder).ShouldBeFalse();
    }

    [Fact]
    public async Task An_opinion_sent_ahead_stands_at_its_item_and_can_be_withdrawn_until_the_meeting_begins()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting, member) = await CalledAsync(app);
        var item = meeting.Items.Last();
        var form = await member.OpenAsync(ContributionLinks.Opinions(meeting.Id));
        (await form.SubmitAsync("#y-kien-truoc button", ("Input.Words", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await form.SubmitAsync("#y-kien-truoc button", ("Input.Words", "Kế hoạch (MẬT)"))).Text.ShouldContain("Nội dung mật");
        var sent = await form.SubmitAsync("#y-kien-truoc button", ("Input.Words", "Đề nghị lắp đèn đường"), ("Input.Item", item.Id.ToString()), ("Input.Manner", "read"));
        sent.Text.ShouldContain("Nhờ bí thư đọc, gửi");
        (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).Text.ShouldContain("1 ý kiến nhờ bí thư đọc");
        var standing = (await cell.Secretary.OpenAsync(MeetingLinks.Item(meeting.Id, item.Id))).Document.QuerySelector("section[aria-labelledby=gui-truoc] li")!;
        (standing.QuerySelector("strong")!.TextContent, standing.QuerySelector(".st-lines")!.TextContent).ShouldBe((cell.Members[3].FullName, "Đề nghị lắp đèn đường"));
        (await sent.SubmitAsync("form:has(input[name=row]) button")).Text.ShouldNotContain("lắp đèn đường");
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        (await (await office.OpenAsync(ContributionLinks.Opinions(meeting.Id))).SubmitAsync("#y-kien-truoc button", ("Input.Words", "x"))).Text.ShouldContain("không có trong danh sách dự");
    }

    [Fact]
    public async Task What_was_sent_ahead_comes_to_the_desk_until_the_meeting_is_open()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting, member) = await CalledAsync(app);
        var item = meeting.Items.Last().Id;
        await (await cell.Secretary.OpenAsync(ContributionLinks.All(meeting.Id))).SubmitAsync("#giao button", ("Input.Member", cell.Members[4].Id.ToString()), ("Input.Item", item.ToString()), ("Input.Outline", "Kinh nghiệm thu gom rác"));
        var early = new DeskExchangeTests.Device(app, cell.Secretary, meeting.Id);
        var first = await early.MeetAsync(whole: true);
        var number = first.GetProperty("number").GetInt32();
        var asked = first.GetProperty("ahead")[0];
        (asked.GetProperty("how").GetString(), asked.GetProperty("words").GetString(), asked.TryGetProperty("member", out _)).ShouldBe(("Được giao phát biểu, chưa báo chuẩn bị", "Kinh nghiệm thu gom rác", false));

        // Sent the evening before: a device that took the meeting along earlier hears of it, also when another one opens.
        await (await member.OpenAsync(ContributionLinks.Opinions(meeting.Id))).SubmitAsync("#y-kien-truoc button", ("Input.Words", "Đề nghị lắp đèn đường"), ("Input.Item", item.ToString()), ("Input.Manner", "read"));
        app.Clock.GoTo(2026, 12, 3, 19, 30);
        var other = new DeskExchangeTests.Device(app, cell.Secretary, meeting.Id);
        await other.MeetAsync(number, false, other.Word("opened", new { since = app.Clock.GetUtcNow().UtcDateTime }));
        var heard = await early.MeetAsync(number);
        var sent = heard.GetProperty("ahead").EnumerateArray().Single(row => row.GetProperty("how").GetString() == "Nhờ bí thư đọc");
        (sent.GetProperty("item").GetGuid(), sent.GetProperty("member").GetGuid(), sent.GetProperty("name").GetString(), sent.GetProperty("words").GetString())
            .ShouldBe((item, cell.Members[3].Id, cell.Members[3].FullName, "Đề nghị lắp đèn đường"));
        (await early.MeetAsync(heard.GetProperty("number").GetInt32())).TryGetProperty("ahead", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_paper_put_up_late_stands_in_the_score_and_no_longer_when_it_is_taken_back()
    {
        await using var app = await TestApp.StartAsync();
        await app.InDbAsync(async db =>
        {
            db.Add(new SoTay.Features.Policies.PolicyAdoption { Template = "local:an-phu", From = new(2026, 1, 1), LegalBasis = "mẫu phường An Phú" });
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });
        var (cell, meeting, _) = await CalledAsync(app);
        await UploadAsync(cell.Secretary, meeting.Id, "Dự thảo nghị quyết", Word("Dự thảo nghị quyết tháng 12"), plain: true);
        app.Clock.GoTo(2026, 12, 3, 19, 30);
        (await ScoredAsync()).ShouldBe(("Giấy mời gửi 01/12/2026, tài liệu cuối đưa lên 01/12/2026, quy định trước 1 ngày.", "2 / 2 điểm"));
        var page = await UploadAsync(cell.Secretary, meeting.Id, "Báo cáo", Word("Báo cáo kết quả"), plain: true);
        (await ScoredAsync()).ShouldBe(("Giấy mời gửi 01/12/2026, tài liệu cuối đưa lên 03/12/2026, muộn 1 ngày, quy định trước 1 ngày.", "0 / 2 điểm"));
        var late = await app.InDbAsync(db => db.MeetingPapers.Where(row => row.Title == "Báo cáo").Select(row => row.Id).SingleAsync());
        await page.SubmitAsync($"form:has(input[name=row][value='{late}']) button");
        (await ScoredAsync()).Points.ShouldBe("2 / 2 điểm");

        async Task<(string Fact, string Points)> ScoredAsync()
        {
            await using var desk = app.Desk(cell);
            await desk.SayAsync(meeting.Id, new SoTay.Features.Meetings.Operations.OpenedChange(app.Clock.GetUtcNow().UtcDateTime));
            var score = await cell.Secretary.OpenAsync(SoTay.Features.Meetings.Scores.ScoreLinks.To(meeting.Id));
            var part = score.Document.QuerySelector("input[type=hidden][value='preparation.upload_before']")!.ParentElement!;
            return (part.QuerySelector("p a")!.TextContent, part.QuerySelector("strong")!.TextContent);
        }
    }

    private static async Task<(TestCell Cell, Meeting Meeting, Browser Member)> CalledAsync(TestApp app)
    {
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        await (await cell.Secretary.OpenAsync(MeetingLinks.To(meeting.Id))).SubmitAsync("form[action$=notice] button");
        return (cell, meeting, await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]));
    }

    private static async Task<Page> UploadAsync(Browser secretary, Guid meeting, string title, byte[] content, bool plain)
    {
        var form = await secretary.OpenAsync(ContributionLinks.Papers(meeting));
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.Document.QuerySelector("#dua-len input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(title), "Title" },
            { new ByteArrayContent(content), "Upload", "tài liệu.docx" },
        };
        if (plain) body.Add(new StringContent("true"), "IsPlain");
        var answer = await secretary.Http.PostAsync(form.Address, body);
        return await Page.ReadAsync(secretary, answer);
    }

    private static byte[] Word(string words)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), Encoding.UTF8))
            // Half a word in each run, as Word writes what was corrected by hand.
            part.Write($"<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>{words[..(words.Length / 2)]}</w:t></w:r><w:r><w:t>{words[(words.Length / 2)..]}</w:t></w:r></w:p></w:body></w:document>");
        return file.ToArray();
    }
}

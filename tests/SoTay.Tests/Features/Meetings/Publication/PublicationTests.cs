using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Publication;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Publication;

/// <summary>From the last item to the reading of the resolution.</summary>
public sealed class PublicationTests
{
    [Fact]
    public async Task The_draft_stands_ready_its_paragraphs_may_be_written_and_its_facts_are_no_fields()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await HeldAsync(app);
        var page = await cell.Secretary.OpenAsync(PublicationLinks.Drafts(meeting.Id));
        page.Text.ShouldContain("Tổng số đảng viên: 5 (chính thức 5, dự bị 0). Có mặt: 5.");
        page.Text.ShouldContain("Số 01-NQ/CB");
        page.Document.QuerySelectorAll("#du-thao input:not([type=hidden])").ShouldBeEmpty("numbers, names, votes and dates are not fields");
        var directions = page.Document.QuerySelectorAll("#du-thao textarea").Last();
        directions.TextContent.Trim().ShouldBe("Dọn xong đường trước 18/12", "proposed from the conclusion");
        page = await page.SubmitAsync("#du-thao button", (directions.GetAttribute("name")!, "Cả chi bộ dọn xong đường trước ngày 18/12, mỗi hộ một công."));
        page.Text.ShouldContain("mỗi hộ một công");
        var word = await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, "draft-resolution"));
        Words(word.Body).ShouldContain("mỗi hộ một công");
        await CloseAsync(cell, meeting);
        Words((await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, "resolution"))).Body).ShouldContain("mỗi hộ một công");
        (await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, "draft-resolution"))).Status.ShouldBe(HttpStatusCode.NotFound);
        var late = await page.SubmitAsync("#du-thao button", (directions.GetAttribute("name")!, "Sửa sau khi khóa"));
        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("Biên bản đã khóa nên không sửa được nữa");
    }

    [Fact]
    public async Task Who_came_late_and_who_left_early_stand_in_the_minutes_with_the_hour()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await HeldAsync(app);
        var draft = await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, "draft-minutes"));
        Words(draft.Body).ShouldNotContain("Đến muộn");
        await using var desk = app.Desk(cell);
        var start = new DateTime(2026, 12, 3, 12, 30, 0, DateTimeKind.Utc);
        foreach (var change in (MeetingChange[])[new PresentChange(cell.Members[2].Id, start.AddMinutes(15)), new LeftEarlyChange(cell.Members[3].Id, start.AddMinutes(80)), new LeftEarlyChange(cell.Members[4].Id, start.AddMinutes(60), start.AddMinutes(10))])
            (await desk.SayAsync(meeting.Id, change)).ShouldBeNull();
        string Name(int at) => cell.Members[at].FullName;
        (await cell.Secretary.OpenAsync(PublicationLinks.Drafts(meeting.Id))).Text.ShouldContain($"{Name(3)} (20 giờ 50)");
        await CloseAsync(cell, meeting);
        var words = Words((await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, "minutes"))).Body);
        words.ShouldContain("Đến muộn: ");
        words.ShouldContain("Về sớm: ");
        foreach (var said in new[] { $"{Name(2)} (19 giờ 45)", $"{Name(3)} (20 giờ 50)", $"{Name(4)} (19 giờ 40)", $"{Name(4)} (20 giờ 30)" }) words.ShouldContain(said);
    }

    [Fact]
    public async Task Two_people_who_write_one_paragraph_see_both_versions()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await HeldAsync(app);
        var deputy = await app.Data.BrowserAsync(Role.DeputySecretary, cell.Cell, cell.Deputy);
        var (first, second) = (await cell.Secretary.OpenAsync(PublicationLinks.Drafts(meeting.Id)), await deputy.OpenAsync(PublicationLinks.Drafts(meeting.Id)));
        var name = first.Document.QuerySelectorAll("#du-thao textarea").Last().GetAttribute("name")!;
        (await first.SubmitAsync("#du-thao button", (name, "Bản của bí thư"))).Status.ShouldBe(HttpStatusCode.OK);
        var both = await second.SubmitAsync("#du-thao button", (name, "Bản của phó bí thư"));
        both.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        both.Text.ShouldContain("Bản của bí thư");
        both.Text.ShouldContain("Bản của phó bí thư");
        (await both.SubmitAsync("#du-thao button")).Document.QuerySelectorAll("#du-thao textarea").Last().TextContent.Trim().ShouldBe("Bản của phó bí thư", "a person chose");
    }

    [Theory]
    [InlineData("Kế hoạch TỐI MẬT", "Nội dung mật không được đưa vào")]
    [InlineData(null, "Rút ngắn rồi lưu lại")]
    public async Task A_paragraph_that_may_not_stand_is_refused_and_the_words_stay(string? words, string says)
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await HeldAsync(app);
        var page = await cell.Secretary.OpenAsync(PublicationLinks.Drafts(meeting.Id));
        var name = page.Document.QuerySelector("#du-thao textarea")!.GetAttribute("name")!;
        words ??= new string('ă', MeetingPassage.WordsLimit + 1);
        page = await page.SubmitAsync("#du-thao button", (name, words));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(says);
        page.Document.QuerySelector("#du-thao textarea")!.TextContent.Trim().ShouldBe(words);
        (await app.InDbAsync(db => db.MeetingPassages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Who_signed_on_the_screen_signed_that_text_and_another_text_is_not_sealed()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await HeldAsync(app);
        var page = await cell.Secretary.OpenAsync(PublicationLinks.Signatures(meeting.Id));
        (await page.SubmitAsync("form[data-st-sign] button[type=submit]")).Text.ShouldContain("Khung ký còn trống");
        (await page.SubmitAsync("form[data-st-sign] button[type=submit]", ("drawing", "data:image/png;base64,QUJD"))).Text.ShouldContain("không đọc được");
        page = await page.SubmitAsync("form[data-st-sign] button[type=submit]", ("drawing", "data:image/png;base64," + Convert.ToBase64String(TestPictures.Png())));
        page.Text.ShouldContain("Đã ký trên màn hình");
        await using var desk = app.Desk(cell);
        (await desk.SayAsync(meeting.Id, new ConclusionChange(meeting.Items.Last().Id, "Kết luận thêm sau khi ký"))).ShouldBeNull();
        (await cell.Secretary.OpenAsync(PublicationLinks.Signatures(meeting.Id))).Text.ShouldContain("Phải ký lại");
        var refused = await CloseAsync(cell, meeting);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain($"Biên bản đã đổi sau khi đồng chí {cell.Chair.FullName} ký trên màn hình");
        page = await (await cell.Secretary.OpenAsync(PublicationLinks.Signatures(meeting.Id))).SubmitAsync("form[data-st-sign] button[type=submit]", ("drawing", "data:image/png;base64," + Convert.ToBase64String(TestPictures.Png())));
        page.Status.ShouldBe(HttpStatusCode.OK);
        var record = await CloseAsync(cell, meeting);
        record.Text.ShouldContain($"{cell.Chair.FullName}: đã ký trên màn hình");
        record.Text.ShouldContain($"{cell.Deputy.FullName}: ký trên bản in");
        Words((await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, "minutes"))).Body).ShouldContain("(đã ký)");
    }

    [Fact]
    public async Task The_picture_of_the_signed_page_is_kept_without_its_place_also_after_the_sealing()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await HeldAsync(app);
        await CloseAsync(cell, meeting);
        var page = await cell.Secretary.OpenAsync(PublicationLinks.Signatures(meeting.Id));
        page.Document.QuerySelector("form[data-st-sign]").ShouldBeNull("a sealed text is not signed on the screen any more");
        var form = "form[enctype]";
        (await page.UploadAsync(form, "upload", "MZ not a picture"u8.ToArray(), "anh.jpg")).Text.ShouldContain("không phải ảnh JPEG hay PNG");
        (await page.UploadAsync(form, "upload", TestPictures.Jpeg(), "anh.jpg", ("secret", "true"))).Text.ShouldContain("Nội dung mật không được đưa vào");
        page = await page.UploadAsync(form, "upload", TestPictures.Jpeg(TestPictures.Exif), "anh.jpg");
        page.Text.ShouldContain("Đã ký, có ảnh bản giấy");
        var kept = await cell.Secretary.OpenAsync(page.Document.QuerySelector("img.st-signature")!.GetAttribute("src")!);
        kept.Body.ShouldBe(TestPictures.Jpeg());
        (await (await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3])).OpenAsync(kept.Address.ToString())).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_member_reads_the_resolution_with_own_tasks_first_and_the_secretary_sees_who_read()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await HeldAsync(app);
        await CloseAsync(cell, meeting);
        var member = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[2]);
        (await member.OpenAsync("/")).Text.ShouldContain("Đọc 01-NQ/CB");
        var page = await member.OpenAsync(PublicationLinks.Publication(meeting.Id));
        page.Text.ShouldContain("Việc của đồng chí (1)");
        page.Text.ShouldContain("Dọn xong đường trước 18/12");
        page.Text.ShouldNotContain("Chưa đọc");
        page = await page.SubmitAsync("main form button");
        page.Text.ShouldContain("Đồng chí đã đọc");
        (await member.OpenAsync("/")).Text.ShouldNotContain("Đọc 01-NQ/CB");
        (await cell.Secretary.OpenAsync(PublicationLinks.Publication(meeting.Id))).Text.ShouldContain("Đã đọc 1 trên 5");
        var observer = await app.Data.BrowserAsync(Role.AssignedObserver, cell.Ward);
        (await observer.OpenAsync(PublicationLinks.Publication(meeting.Id))).Document.QuerySelectorAll("main form").ShouldBeEmpty("only a member of the cell marks it as read");
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(9, "Nhập muộn 4 ngày")]
    public async Task What_comes_in_after_the_second_day_is_marked(int day, string? mark)
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await HeldAsync(app);
        app.Clock.GoTo(2026, 12, day);
        var record = await CloseAsync(cell, meeting, ("Input.EndsAt", "21:10"));
        if (mark is null) record.Text.ShouldNotContain("Nhập muộn");
        else record.Text.ShouldContain(mark);
        var words = Words((await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, "minutes"))).Body);
        words.Contains("nhập muộn 4 ngày", StringComparison.Ordinal).ShouldBe(mark is not null);
    }

    [Fact]
    public async Task The_closing_page_names_who_has_no_task_this_month()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await HeldAsync(app);
        var page = await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id));
        page.Text.ShouldContain("4 đảng viên chưa có việc tháng này");
        page.Text.ShouldContain(cell.Members[4].FullName);
    }

    /// <summary>A meeting of five whose last item is done: a conclusion, a task for the third member, a carried resolution.</summary>
    internal static async Task<(TestCell Cell, Meeting Meeting)> HeldAsync(TestApp app)
    {
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        await using var desk = app.Desk(cell);
        var next = meeting.Items.First(item => item.Purpose == AgendaPurpose.NextTasks).Id;
        MeetingChange[] changes =
        [
            new ConclusionChange(next, "Dọn xong đường trước 18/12"),
            new TaskGivenChange(Guid.CreateVersion7(), next, "Dọn đường thôn", cell.Members[2].Id, "Biên bản nghiệm thu", new DateOnly(2026, 12, 17)),
            new VoteCountedChange(Guid.CreateVersion7(), meeting.Items.First(item => item.Purpose == AgendaPurpose.Resolution).Id, VoteDecision.Resolution, "Thông qua nghị quyết", 5, 0, 0),
        ];
        foreach (var change in changes) (await desk.SayAsync(meeting.Id, change)).ShouldBeNull();
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        (await desk.SayAsync(meeting.Id, new EndedChange(app.Clock.GetUtcNow().UtcDateTime))).ShouldBeNull();
        return (cell, meeting);
    }

    internal static async Task<Page> CloseAsync(TestCell cell, Meeting meeting, params (string, string)[] fields) =>
        await (await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id))).SubmitAsync("#ket-thuc button.btn-primary", fields);

    private static string Words(byte[] file)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), System.Text.Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

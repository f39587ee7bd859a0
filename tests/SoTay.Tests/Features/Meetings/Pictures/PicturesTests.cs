using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Pictures;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Pictures;

/// <summary>Pictures of a meeting: without their place, for those in whose sight the meeting is, up to the number of the rule.</summary>
public sealed class PicturesTests
{
    [Fact]
    public async Task A_picture_is_kept_without_its_place_and_shown_only_in_sight()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        var page = await SendAsync(cell, meeting, TestPictures.Jpeg(TestPictures.Exif), ("caption", "Toàn cảnh"));
        page.Text.ShouldContain("Ảnh buổi họp (1)");
        page.Text.ShouldContain("Toàn cảnh");
        var link = page.Document.QuerySelector(".st-pictures a")!.GetAttribute("href")!;
        (await (await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3])).OpenAsync(link)).Body.ShouldBe(TestPictures.Jpeg());
        var foreign = await app.Data.BrowserAsync(Role.Secretary, await app.Data.OrganisationAsync());
        (await foreign.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[2])).OpenAsync(PictureLinks.Of(meeting.Id))).Document.QuerySelector("#gui-anh").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_no_picture_secret_sent_twice_or_one_too_many_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        (await SendAsync(cell, meeting, "<svg onload=alert(1)>"u8.ToArray())).Text.ShouldContain("không phải ảnh JPEG hay PNG");
        (await SendAsync(cell, meeting, [])).Text.ShouldContain("Chưa chọn tệp nào");
        (await SendAsync(cell, meeting, TestPictures.Jpeg(), ("secret", "true"))).Text.ShouldContain("Nội dung mật không được đưa vào");
        (await SendAsync(cell, meeting, TestPictures.Jpeg(), ("caption", "Bản đồ TUYỆT MẬT"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.InDbAsync(db => db.MeetingPictures.CountAsync())).ShouldBe(0);
        (await SendAsync(cell, meeting, TestPictures.Jpeg())).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(cell, meeting, TestPictures.Jpeg(TestPictures.Exif))).Text.ShouldContain("Ảnh này đã có");
        var page = await cell.Secretary.OpenAsync(PictureLinks.Of(meeting.Id));
        for (var at = 1; at < 12; at++) page = await page.UploadAsync("#gui-anh", "upload", TestPictures.Png(("gAMA", [0, 0, 0, (byte)at])), "anh.png");
        page.Text.ShouldContain("Ảnh buổi họp (12)");
        page.Document.QuerySelector("#gui-anh").ShouldBeNull("twelve is the number of the rule");
    }

    [Fact]
    public async Task A_picture_may_be_taken_back_before_the_sealing_and_its_number_stands_in_the_minutes()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await Publication.PublicationTests.HeldAsync(app);
        await SendAsync(cell, meeting, TestPictures.Png());
        var page = await SendAsync(cell, meeting, TestPictures.Jpeg());
        var link = page.Document.QuerySelector(".st-pictures a")!.GetAttribute("href")!;
        page = await page.SubmitAsync(".st-pictures form button");
        page.Text.ShouldContain("Ảnh buổi họp (1)");
        (await cell.Secretary.OpenAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Publication.PublicationTests.CloseAsync(cell, meeting)).Status.ShouldBe(HttpStatusCode.OK);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream((await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, "minutes"))).Body));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("Ảnh buổi họp kèm theo: 1.");
        var late = await page.SubmitAsync(".st-pictures form button");
        late.Text.ShouldContain("không bỏ ảnh được nữa");

        app.Clock.Pass(TimeSpan.FromHours(1));
        var after = await SendAsync(cell, meeting, TestPictures.Png(("gAMA", [0, 0, 0, 9])));
        after.Document.QuerySelectorAll(".st-pictures .st-why").Select(line => line.TextContent.Contains("sau khi ban hành biên bản", StringComparison.Ordinal)).ShouldBe([false, true]);
    }

    [Fact]
    public async Task A_desk_brings_its_picture_once_however_often_it_comes_and_reads_why_one_is_not_taken()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        app.Clock.Pass(TimeSpan.FromMinutes(30));
        var (id, opened) = (Guid.CreateVersion7(), app.Clock.GetUtcNow().UtcDateTime.AddMinutes(-30));
        (await BringAsync(id, TestPictures.Jpeg(TestPictures.Exif), opened.AddMinutes(5))).Status.ShouldBe(HttpStatusCode.OK);
        (await BringAsync(id, TestPictures.Jpeg(TestPictures.Exif), opened.AddMinutes(5))).Status.ShouldBe(HttpStatusCode.OK);
        (await cell.Secretary.OpenAsync(PictureLinks.File(meeting.Id, id))).Body.ShouldBe(TestPictures.Jpeg(), "place and device are gone");
        (await BringAsync(Guid.CreateVersion7(), TestPictures.Png(), opened.AddDays(40))).Status.ShouldBe(HttpStatusCode.OK);
        var again = await BringAsync(Guid.CreateVersion7(), TestPictures.Jpeg(), opened);
        (again.Status, again.Say).ShouldBe((HttpStatusCode.UnprocessableEntity, "Ảnh này đã có trong buổi họp. Không lưu thêm."));
        (await BringAsync(Guid.CreateVersion7(), "<svg onload=alert(1)>"u8.ToArray(), opened)).Say.ShouldContain("không phải ảnh JPEG hay PNG");
        await app.InDbAsync(async db =>
        {
            var rows = await db.MeetingPictures.OrderBy(row => row.At).ToListAsync();
            // Kept when it was taken; a clock that runs ahead does not put it into the future.
            rows.Select(row => row.At).ShouldBe([opened.AddMinutes(5), opened.AddMinutes(30)]);
        });
        (await BringAsync(Guid.CreateVersion7(), TestPictures.Png(("gAMA", [1])), opened, ours: false)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var member = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]);
        (await BringAsync(Guid.CreateVersion7(), TestPictures.Png(("gAMA", [1])), opened, browser: member)).Status.ShouldBe(HttpStatusCode.Forbidden);

        async Task<(HttpStatusCode Status, string Say)> BringAsync(Guid picture, byte[] content, DateTime at, bool ours = true, Browser? browser = null)
        {
            using var body = new MultipartFormDataContent { { new ByteArrayContent(content), "upload", "anh.jpg" }, { new StringContent("Toàn cảnh"), "caption" }, { new StringContent(at.ToString("O")), "at" } };
            using var request = new HttpRequestMessage(HttpMethod.Post, PictureLinks.File(meeting.Id, picture)) { Content = body };
            if (ours) request.Headers.Add("X-SoTay-Desk", "1");
            var answer = await (browser ?? cell.Secretary).Http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            return (answer.StatusCode, answer.StatusCode is HttpStatusCode.UnprocessableEntity ? System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("say").GetString()! : "");
        }
    }

    [Fact]
    public async Task Before_the_meeting_there_is_nothing_to_show()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1);
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        (await cell.Secretary.OpenAsync(PictureLinks.Of(meeting.Id))).Document.QuerySelector("#gui-anh").ShouldBeNull();
    }

    private static async Task<Page> SendAsync(TestCell cell, Meeting meeting, byte[] content, params (string, string)[] fields) =>
        await (await cell.Secretary.OpenAsync(PictureLinks.Of(meeting.Id))).UploadAsync("#gui-anh", "upload", content, "anh.jpg", fields);
}

using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Checks;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Time;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings;

/// <summary>After the meeting: corrections, the register, paper meetings, who reads what.</summary>
public sealed class SealedMeetingTests
{
    [Fact]
    public async Task A_correction_stands_beside_the_original_and_the_first_file_stays()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await SealedAsync(app);
        var before = (await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, "minutes"))).Body;
        var choose = await cell.Secretary.OpenAsync(MeetingLinks.Corrections(meeting.Id));
        var item = meeting.Items.First(row => row.Purpose == AgendaPurpose.NextTasks);
        var page = await choose.SubmitAsync("form[method=get]", ("place", $"conclusion-{item.Id}"));
        page.Text.ShouldContain("Dọn xong đường trước 18/12");
        (await page.SubmitAsync("#dinh-chinh button", ("Input.After", "Dọn xong đường trước 20/12"), ("Input.Reason", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var same = await page.SubmitAsync("#dinh-chinh button", ("Input.After", "Dọn xong đường trước 18/12"), ("Input.Reason", "ghi nhầm"));
        same.Text.ShouldContain("không có gì để đính chính");
        page = await same.SubmitAsync("#dinh-chinh button", ("Input.After", "Dọn xong đường trước 20/12"));
        page.Text.ShouldContain("Dọn xong đường trước 18/12");
        page.Text.ShouldContain("Dọn xong đường trước 20/12");
        page.Text.ShouldContain("Lý do: ghi nhầm");
        (await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, "minutes"))).Body.ShouldBe(before);
        Words((await cell.Secretary.OpenAsync(MeetingLinks.File(meeting.Id, "corrected-minutes"))).Body).ShouldContain("Dọn xong đường trước 20/12");
        (await app.InDbAsync(async db => (await WholeAsync(db, meeting.Id)).ContentHash() == (await WholeAsync(db, meeting.Id)).SealHash)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""UPDATE "Attendance" SET "Reason" = 'ốm' """)]
    [InlineData("""UPDATE "AgendaItem" SET "Conclusion" = 'Khác' """)]
    [InlineData("""UPDATE "Meeting" SET "Place" = 'Nơi khác' """)]
    [InlineData("""DELETE FROM "NoticeAnswer" """, true)]
    public async Task Verify_finds_a_sealed_meeting_that_was_changed(string damage, bool clean = false)
    {
        await using var app = await TestApp.StartAsync();
        await SealedAsync(app);
        (await app.InDbAsync(async db => await new SealCheck().FindAsync(db, default).ToListAsync())).ShouldBeEmpty();
        await app.InDbAsync(db => db.Database.ExecuteSqlRawAsync(damage));
        var found = await app.InDbAsync(async db => await new SealCheck().FindAsync(db, default).ToListAsync());
        found.Count.ShouldBe(clean ? 0 : 1);
        (await TestCommands.RunAsync(app.Store, "verify")).Code.ShouldBe(clean ? 0 : 1);
    }

    [Fact]
    public async Task Two_people_closing_at_once_give_one_document()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        await using var desk = app.Desk(cell);
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        await desk.SayAsync(meeting.Id, new SoTay.Features.Meetings.Operations.EndedChange(app.Clock.GetUtcNow().UtcDateTime));
        var person = new Person(Guid.CreateVersion7(), cell.Chair.Id, cell.Chair.FullName, [new Grant(cell.Cell.Id, "Secretary", new HashSet<Capability> { Capability.RunMeetings, Capability.SeeMeetings })]);
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<MeetingClosing>().CloseAsync(person, meeting.Id, MeetingOutcome.Conclusion, null);
        }));
        answers.Count(answer => answer is null).ShouldBe(1);
        (await app.InDbAsync(db => db.Documents.CountAsync())).ShouldBe(1);
        (await app.InDbAsync(db => db.MonthlyCounts.SingleAsync(row => row.OrganisationId == cell.Cell.Id && row.Measure == CountedMeasure.Sealed))).M12.ShouldBe(1);
    }

    [Fact]
    public async Task The_register_finds_by_words_without_marks_and_a_cancelled_number_stays_cancelled()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await SealedAsync(app);
        var page = await cell.Secretary.OpenAsync(DocumentLinks.Of(cell.Cell.Id) + "?q=thuong+ky+thang+12");
        page.Text.ShouldContain("01-KL/CB");
        (await cell.Secretary.OpenAsync(DocumentLinks.Of(cell.Cell.Id) + "?q=qwertz")).Text.ShouldContain("Không có văn bản nào khớp");
        (await (await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward)).OpenAsync(DocumentLinks.Library(cell.Ward.Id))).Text.ShouldContain("01-KL/CB");
        var cancel = await (await page.FollowAsync("tbody th a")).FollowAsync("a[href$=cancellation]");
        (await cancel.SubmitAsync("form button", ("Why", ""))).Text.ShouldContain("phải ghi lý do");
        (await cancel.SubmitAsync("form button", ("Why", "ban hành nhầm"))).Text.ShouldContain("Đã hủy số");
        (await app.InDbAsync(db => db.NextNumberAsync(cell.Cell.Id, "KL", "2025-2030"))).ShouldBe(2);
        var file = await cell.Secretary.OpenAsync(DocumentLinks.File((await app.InDbAsync(db => db.Documents.SingleAsync())).Id));
        file.Response.Content.Headers.ContentDisposition!.FileName!.ShouldContain("01-KL-CB.docx");
    }

    [Fact]
    public async Task A_meeting_held_on_paper_is_entered_in_one_screen_and_marked()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 5);
        var cell = await app.Data.CellAsync(official: 5);
        var page = await cell.Secretary.OpenAsync(MeetingLinks.Paper(cell.Cell.Id, new DateOnly(2026, 12, 1)));
        (string, string)[] words =
        [
            ("Input.HeldOn", "03/12/2026"), ("Input.StartsAt", "19:30"), ("Input.EndsAt", "21:10"), ("Input.Place", "Nhà văn hóa"), ("Input.Outcome", "Resolution"),
            ("Input.For", "4"), ("Input.Against", "0"), ("Input.Other", "0"), ($"Input.Status[{cell.Members[4].Id}]", "excused"), ("Input.Conclusion", "Dọn đường trước 18/12"),
            ("Input.Items[0]", "Tư tưởng ổn định, 4 việc xong cả 4"), ("Input.Guests", "Lò Văn Tỏa, Trưởng ban công tác Mặt trận\nVì Thị Hoa"),
            ("Input.Tasks[0].Title", "Dọn đường"), ("Input.Tasks[0].Owner", cell.Members[2].Id.ToString()), ("Input.Tasks[0].Product", "Biên bản"), ("Input.Tasks[0].Deadline", "17/12/2026"),
        ];
        var wrong = await page.SubmitAsync("#giay button.btn-primary", [.. words.Where(word => word.Item1 is not "Input.HeldOn"), ("Input.HeldOn", "06/12/2026")]);
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("06/12/2026 ở sau hôm nay");
        var hands = await page.SubmitAsync("#giay button.btn-primary", [.. words.Where(word => word.Item1 is not "Input.For"), ("Input.For", "5")]);
        hands.Text.ShouldContain("Tổng 5 tay nhưng chỉ có 4 người");
        hands.Document.QuerySelector("#m-0")!.TextContent.ShouldBe("Tư tưởng ổn định, 4 việc xong cả 4");
        (await app.InDbAsync(db => db.Meetings.CountAsync())).ShouldBe(0, "nothing of a refused entry stays");
        page = await page.SubmitAsync("#giay button.btn-primary", words);
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        page.Text.ShouldContain("Ghi trên giấy, nhập vào Sổ Tay 05/12/2026");
        page.Text.ShouldContain("01-NQ/CB");
        // What stands on the paper's lines for items and guests stands in the record.
        page.Text.ShouldContain("Tư tưởng ổn định, 4 việc xong cả 4");
        (await app.InDbAsync(db => db.Set<MeetingGuest>().OrderBy(row => row.Id).Select(row => row.FullName + "/" + row.Position).ToListAsync())).ShouldBe(["Lò Văn Tỏa/Trưởng ban công tác Mặt trận", "Vì Thị Hoa/"], ignoreOrder: true);
        (await app.InDbAsync(db => db.MonthlyCounts.SingleAsync(row => row.OrganisationId == cell.Ward.Id && row.Measure == CountedMeasure.MetOnPaper))).M12.ShouldBe(1);
        var again = await cell.Secretary.OpenAsync(MeetingLinks.Paper(cell.Cell.Id, new DateOnly(2026, 12, 1)));
        (await again.SubmitAsync("#giay button.btn-primary", words)).Text.ShouldContain("đã có buổi thường kỳ");
    }

    [Fact]
    public async Task Readers_see_what_they_may()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await SealedAsync(app);
        var member = await (await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3])).OpenAsync(MeetingLinks.To(meeting.Id));
        member.Text.ShouldContain("Điểm danh");
        member.Text.ShouldNotContain("Đính chính");
        var observer = await (await app.Data.BrowserAsync(Role.AssignedObserver, cell.Ward)).OpenAsync(MeetingLinks.To(meeting.Id));
        observer.Status.ShouldBe(HttpStatusCode.OK);
        observer.Text.ShouldNotContain("Xem từng người");
        var foreign = await app.Data.BrowserAsync(Role.Secretary, await app.Data.OrganisationAsync());
        foreach (var url in new[] { MeetingLinks.To(meeting.Id), MeetingLinks.File(meeting.Id, "minutes"), MeetingLinks.RollCall(meeting.Id), MeetingLinks.Of(cell.Cell.Id) })
            (await foreign.OpenAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, url);
        (await (await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[2])).OpenAsync(MeetingLinks.RollCall(meeting.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_an_ended_cell_held_stays_open_to_the_office_above_and_to_no_other()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await SealedAsync(app);
        var stays = await app.Data.OrganisationAsync(OrganisationKind.Cell, cell.Ward);
        app.Clock.Pass(TimeSpan.FromDays(30));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var mergers = scope.ServiceProvider.GetRequiredService<OrganisationMergers>();
            var decisions = scope.ServiceProvider.GetRequiredService<OrganisationDecisions>();
            (await mergers.AbsorbAsync((await decisions.LoadAsync(cell.Cell.Id))!, (await decisions.LoadAsync(stays.Id))!, new(VietnamClock.DateOf(app.Clock.GetUtcNow().UtcDateTime), "15-QĐ/ĐU"), Actor.Program("test"))).ShouldBeNull();
        }

        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        var foreign = await app.Data.BrowserAsync(Role.CommuneOffice, await app.Data.OrganisationAsync(OrganisationKind.Commune));
        foreach (var url in new[] { MeetingLinks.To(meeting.Id), MeetingLinks.File(meeting.Id, "minutes"), MeetingLinks.Of(cell.Cell.Id), MeetingLinks.Month(cell.Cell.Id, meeting.Month) })
        {
            (await office.OpenAsync(url)).Status.ShouldBe(HttpStatusCode.OK, url);
            (await foreign.OpenAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, url);
        }
    }

    private static async Task<(TestCell Cell, Meeting Meeting)> SealedAsync(TestApp app)
    {
        var (cell, meeting) = await MeetingRefusalTests.OpenAsync(app);
        await using var desk = app.Desk(cell);
        await desk.SayAsync(meeting.Id, new SoTay.Features.Meetings.Operations.ConclusionChange(meeting.Items.First(item => item.Purpose == AgendaPurpose.NextTasks).Id, "Dọn xong đường trước 18/12"));
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        (await (await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id))).SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"))).Status.ShouldBe(HttpStatusCode.OK);
        return (cell, meeting);
    }

    private static Task<Meeting> WholeAsync(SoTay.Platform.Data.AppDb db, Guid meeting) =>
        db.Meetings.Include(row => row.Attendances).Include(row => row.Agenda).Include(row => row.Opinions).Include(row => row.Votes)
            .Include(row => row.Guests).Include(row => row.Operations).AsSplitQuery().SingleAsync(row => row.Id == meeting);

    private static string Words(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

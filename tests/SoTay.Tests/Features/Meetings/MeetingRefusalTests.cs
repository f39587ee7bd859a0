using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings;

/// <summary>Each "no" of the room: the sentence on the page, status 422, the words kept, nothing stored.</summary>
public sealed class MeetingRefusalTests
{
    [Fact]
    public async Task A_vote_with_more_hands_than_voters_is_refused_and_the_numbers_stay_on_the_page()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await OpenAsync(app, official: 5, probationary: 2);
        var page = await (await cell.Secretary.OpenAsync(Item(meeting, AgendaPurpose.Resolution))).SubmitAsync("#dem-tay button[type=submit]", ("Vote.For", "9"), ("Vote.Against", "0"), ("Vote.Other", "0"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Tổng 9 tay nhưng chỉ có 5 người được biểu quyết đang có mặt");
        page.Document.QuerySelector("#Vote_For")!.GetAttribute("value").ShouldBe("9");

        // Seven people are in the room, but two of them are probationers.
        page = await page.SubmitAsync("#dem-tay button[type=submit]", ("Vote.For", "7"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("2 người còn lại là đảng viên dự bị");
        (await app.InDbAsync(db => db.Set<MeetingVote>().CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("", "x", "17/12/2026", true, "Chưa ghi việc phải làm")]
    [InlineData("Dọn đường", "x", "17/12/2026", false, "Chưa chọn người làm")]
    [InlineData("Dọn đường", "", "17/12/2026", true, "Chưa ghi sản phẩm giao nộp")]
    [InlineData("Dọn đường", "x", "", true, "Chưa ghi hạn")]
    [InlineData("Dọn đường", "x", "01/12/2026", true, "ở trước ngày họp")]
    [InlineData("Kế hoạch TỐI MẬT", "x", "17/12/2026", true, "Nội dung mật không được đưa vào")]
    public async Task A_task_without_person_product_or_deadline_is_refused(string title, string product, string deadline, bool owner, string says)
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await OpenAsync(app);
        var page = await (await cell.Secretary.OpenAsync(Item(meeting, AgendaPurpose.NextTasks))).SubmitAsync("#giao button[type=submit]",
            ("Task.Title", title), ("Task.Product", product), ("Task.Deadline", deadline), ("Task.Owner", owner ? cell.Members[2].Id.ToString() : ""));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(says);
        page.Document.QuerySelector("#Task_Product")!.TextContent.Trim().ShouldBe(product);
        (await app.InDbAsync(db => db.Set<SoTay.Features.Tasks.WorkTask>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Closing_without_a_quorum_for_a_resolution_is_refused_and_a_conclusion_is_not()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await OpenAsync(app, official: 6);
        await using var desk = app.Desk(cell);
        foreach (var absent in cell.Members.Skip(2)) (await desk.SayAsync(meeting.Id, new AbsentChange(absent.Id))).ShouldBeNull();
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        var page = await (await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id))).SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Resolution"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Chỉ có 2 người được biểu quyết có mặt, cần từ 4");
        page = await page.SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"));
        page.Text.ShouldContain("01-KL/CB");
    }

    [Fact]
    public async Task A_used_number_and_a_cancelled_number_are_refused_with_the_next_free_one()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await OpenAsync(app);
        await app.InDbAsync(async db =>
        {
            foreach (var (number, cancelled) in new[] { (1, false), (2, true) })
                db.Add(new Document
                {
                    OrganisationId = cell.Cell.Id, Type = "KL", Number = number, Term = "2025-2030", Symbol = $"{number:00}-KL/CB", IssuedOn = new(2026, 10, 3), Subject = "Sinh hoạt tháng 10",
                    CancelledAt = cancelled ? DateTime.UnixEpoch : null, CancelledWhy = cancelled ? "ghi nhầm" : null,
                });
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        var page = await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id));
        foreach (var (number, says) in new[] { ("1", "Số 01-KL/CB đã dùng cho văn bản ngày 03/10/2026"), ("2", "Số 02-KL/CB đã hủy") })
        {
            page = await page.SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"), ("Input.Number", number));
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Text.ShouldContain(says);
            page.Text.ShouldContain("Dùng số 03");
        }

        page = await page.SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"), ("Input.Number", ""));
        page.Text.ShouldContain("03-KL/CB");
    }

    [Fact]
    public async Task Closing_twice_and_speaking_into_a_sealed_meeting_are_refused()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await OpenAsync(app);
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        var form = await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id));
        (await form.SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"))).Status.ShouldBe(HttpStatusCode.OK);
        var again = await form.SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Conclusion"));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("đã được kết thúc trước đó");
        await using var desk = app.Desk(cell);
        (await desk.SayAsync(meeting.Id, new PresentChange(cell.Members[2].Id)))!.Say.ShouldContain("Đính chính");
        (await app.InDbAsync(db => db.Set<Document>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_member_of_another_cell_and_a_moment_in_the_future_are_refused_at_the_roll_call()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await OpenAsync(app);
        var stranger = await app.Data.MemberAsync(await app.Data.OrganisationAsync(OrganisationKind.Cell, cell.Ward));
        await using var desk = app.Desk(cell);
        (await desk.SayAsync(meeting.Id, new AbsentChange(stranger.Id)))!.Say.ShouldContain("không có trong danh sách điểm danh");
        (await desk.SayAsync(meeting.Id, new OpenedChange(app.Clock.GetUtcNow().UtcDateTime.AddDays(4))))!.Say.ShouldContain("ở sau hôm nay");
        var page = await cell.Secretary.OpenAsync(MeetingLinks.RollCall(meeting.Id));
        page = await page.SubmitAsync($"#m-{cell.Members[2].Id} button.st-tap", ("absent", stranger.Id.ToString()));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("ghi là khách");
    }

    [Fact]
    public async Task Two_people_who_arrange_the_same_meeting_see_both_versions()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        var first = await cell.Secretary.OpenAsync(MeetingLinks.Arrangement(meeting.Id));
        var second = await cell.Secretary.OpenAsync(MeetingLinks.Arrangement(meeting.Id));
        await first.SubmitAsync("#sap-xep button.btn-primary", ("Input.Place", "Nhà bà Bích"));
        var late = await second.SubmitAsync("#sap-xep button.btn-primary", ("Input.Place", "Trường tiểu học"));
        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("Nhà bà Bích");
        late.Document.QuerySelector("#Input_Place")!.GetAttribute("value").ShouldBe("Trường tiểu học");
        (await late.SubmitAsync("#sap-xep button.btn-primary")).Text.ShouldContain("Trường tiểu học");
    }

    [Fact]
    public async Task A_conclusion_that_another_wrote_meanwhile_is_shown_beside_mine()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await OpenAsync(app);
        var mine = await cell.Secretary.OpenAsync(Item(meeting, AgendaPurpose.Discussion));
        await using var desk = app.Desk(cell);
        await desk.SayAsync(meeting.Id, new ConclusionChange(meeting.Items.First(item => item.Purpose == AgendaPurpose.Discussion).Id, "Bản của phó bí thư"));
        app.Clock.Pass(TimeSpan.FromSeconds(5));
        var page = await mine.SubmitAsync("#ghi-ket-luan button", ("Conclusion.Words", "Bản của bí thư"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Bản của phó bí thư");
        page.Text.ShouldContain("Bản của bí thư");
        (await page.SubmitAsync("#ghi-ket-luan button")).Text.ShouldContain("Bản của bí thư");
    }

    [Fact]
    public async Task A_vote_whose_base_no_longer_follows_from_the_roll_call_stops_the_closing()
    {
        await using var app = await TestApp.StartAsync();
        var (cell, meeting) = await OpenAsync(app, official: 5, exempt: 1);
        await using var desk = app.Desk(cell);
        var item = meeting.Items.First(row => row.Purpose == AgendaPurpose.Resolution).Id;
        await desk.SayAsync(meeting.Id, new VoteCountedChange(Guid.CreateVersion7(), item, VoteDecision.Resolution, "Thông qua nghị quyết", 5, 0, 0));
        // The exempt member comes in after the counting: the base is six now.
        await desk.SayAsync(meeting.Id, new PresentChange(cell.Members[5].Id));
        app.Clock.Pass(TimeSpan.FromMinutes(95));
        var page = await (await cell.Secretary.OpenAsync(MeetingLinks.Closure(meeting.Id))).SubmitAsync("#ket-thuc button.btn-primary", ("Input.Outcome", "Resolution"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("tính trên 5 người, điểm danh bây giờ cho 6");
    }

    internal static async Task<(TestCell Cell, Meeting Meeting)> OpenAsync(TestApp app, int official = 5, int probationary = 0, int exempt = 0)
    {
        app.Clock.GoTo(2026, 12, 3, 19, 30);
        var cell = await app.Data.CellAsync(official, probationary, exempt);
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        await using var desk = app.Desk(cell);
        (await desk.SayAsync(meeting.Id, new OpenedChange(app.Clock.GetUtcNow().UtcDateTime))).ShouldBeNull();
        return (cell, meeting);
    }

    internal static string Item(Meeting meeting, AgendaPurpose purpose) => MeetingLinks.Item(meeting.Id, meeting.Items.First(item => item.Purpose == purpose).Id);
}

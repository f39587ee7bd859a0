using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Tasks;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Tasks;

public sealed class TaskTests
{
    private static readonly DateTime At = new(2026, 12, 10, 3, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_blocked_or_late_task_wants_a_reason_and_a_submitted_one_says_what_was_handed_in()
    {
        var task = Task(new DateOnly(2026, 12, 17));
        task.Report(WorkTaskState.Blocked, 40, "Chờ máy xúc của xã", null, "Lan", At)!.Field.ShouldBe("Bottleneck");
        task.Report(WorkTaskState.Blocked, 40, "", Bottleneck.WaitsForAnother, "Lan", At)!.Field.ShouldBe("Words");
        task.Report(WorkTaskState.Submitted, 100, " ", null, "Lan", At)!.Field.ShouldBe("Words");
        task.Report(WorkTaskState.Accepted, 100, "Xong", null, "Lan", At)!.Field.ShouldBe("State");
        task.Report(WorkTaskState.InProgress, 140, "", null, "Lan", At)!.Field.ShouldBe("Progress");
        task.Reports.ShouldBeEmpty();
        task.Report(WorkTaskState.Blocked, 40, "Chờ máy xúc của xã", Bottleneck.WaitsForAnother, "Lan", At).ShouldBeNull();
        task.Reports.Single().Bottleneck.ShouldBe(Bottleneck.WaitsForAnother);
    }

    [Fact]
    public void Late_is_counted_to_the_day_it_was_handed_in_or_to_today()
    {
        var task = Task(new DateOnly(2026, 12, 7));
        task.DaysLate(new DateOnly(2026, 12, 10)).ShouldBe(3);
        task.Report(WorkTaskState.InProgress, 50, "", null, "Lan", At)!.Field.ShouldBe("Bottleneck");
        task.Report(WorkTaskState.Submitted, 100, "Đã nộp biên bản", null, "Lan", At).ShouldBeNull();
        task.DaysLate(new DateOnly(2027, 1, 3)).ShouldBe(3);
        task.Judge(true, "", At.AddDays(20), "Bí thư").ShouldBeNull();
        TaskWords.State(task, new DateOnly(2027, 1, 3)).ShouldBe("Đã nghiệm thu, chậm 3 ngày");
    }

    [Fact]
    public void A_returned_task_goes_on_and_an_accepted_one_takes_no_more_reports()
    {
        var task = Task(new DateOnly(2026, 12, 17));
        task.Judge(false, "", At)!.Field.ShouldBe("Words");
        task.Judge(false, "Thiếu chữ ký", At, "Bí thư").ShouldBeNull();
        task.Report(WorkTaskState.Submitted, 100, "Đã bổ sung", null, "Lan", At.AddDays(1)).ShouldBeNull();
        task.Judge(true, "", At.AddDays(2), "Bí thư").ShouldBeNull();
        task.Report(WorkTaskState.InProgress, 10, "", null, "Lan", At.AddDays(3))!.Say.ShouldContain("đã được nghiệm thu");
        task.Reports.Select(row => row.State).ShouldBe([WorkTaskState.Returned, WorkTaskState.Submitted, WorkTaskState.Accepted]);
    }

    [Fact]
    public async Task What_is_still_to_be_done_goes_along_into_the_cell_that_takes_the_unit_in()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var heir = await app.Data.OrganisationAsync(OrganisationKind.Cell, cell.Ward);
        var secretary = await app.Data.BrowserAsync(Role.Secretary, heir, await app.Data.MemberAsync(heir));
        app.Clock.GoTo(2026, 12, 15);
        var (open, done) = (Task(new DateOnly(2026, 12, 17), cell.Cell.Id, cell.Members[2].Id), Task(new DateOnly(2026, 12, 17), cell.Cell.Id, cell.Members[2].Id));
        done.Judge(true, "", At, "Bí thư").ShouldBeNull();
        await app.InDbAsync(async db => { db.AddRange(open, done); await db.SaveAsync(Actor.Program("test")); });
        var owner = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[2]);
        (await secretary.OpenAsync(TaskLinks.To(open.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var decisions = scope.ServiceProvider.GetRequiredService<OrganisationDecisions>();
            (await scope.ServiceProvider.GetRequiredService<OrganisationMergers>().AbsorbAsync((await decisions.LoadAsync(cell.Cell.Id))!, (await decisions.LoadAsync(heir.Id))!,
                new(new DateOnly(2026, 12, 15), "15-QĐ/ĐU"), Actor.Program("test"))).ShouldBeNull();
        }

        var page = await (await owner.OpenAsync("/")).FollowAsync($"a[href^='{TaskLinks.To(open.Id)}']");
        page.Status.ShouldBe(HttpStatusCode.OK);
        (await secretary.OpenAsync(TaskLinks.To(open.Id))).Status.ShouldBe(HttpStatusCode.OK);
        (await secretary.OpenAsync(TaskLinks.To(done.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.InDbAsync(db => db.WorkTasks.SingleAsync(row => row.Id == done.Id))).OrganisationId.ShouldBe(cell.Cell.Id);
    }

    [Fact]
    public async Task Two_taps_from_the_first_screen_report_a_task_as_done_with_a_picture_without_its_place()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        app.Clock.GoTo(2026, 12, 15);
        var task = Task(new DateOnly(2026, 12, 17), cell.Cell.Id, cell.Members[2].Id);
        await app.InDbAsync(async db => { db.Add(task); await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test")); });
        var owner = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[2]);
        var home = await owner.OpenAsync("/");
        home.Text.ShouldContain("Còn 2 ngày");
        var page = await home.FollowAsync($"a[href='{TaskLinks.Done(task.Id)}']");
        (await page.UploadAsync("#bao", "Input.Upload", "MZ"u8.ToArray(), "a.jpg")).Text.ShouldContain("không phải ảnh JPEG, PNG hay tệp PDF");
        (await page.UploadAsync("#bao", "Input.Upload", TestPictures.Jpeg(), "a.jpg", ("Input.Secret", "true"))).Text.ShouldContain("Nội dung mật không được đưa vào");
        page = await page.UploadAsync("#bao", "Input.Upload", TestPictures.Jpeg(TestPictures.Exif), "a.jpg");
        page.Text.ShouldContain($"Đã nộp: {task.Product}");
        page.Text.ShouldContain("chờ nghiệm thu");
        (await cell.Secretary.OpenAsync(page.Document.QuerySelector("img.st-thumb")!.GetAttribute("src")!)).Body.ShouldBe(TestPictures.Jpeg());
        var foreign = await app.Data.BrowserAsync(Role.Secretary, await app.Data.OrganisationAsync());
        (await foreign.OpenAsync(page.Document.QuerySelector("img.st-thumb")!.GetAttribute("src")!)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_the_owner_reports_only_who_manages_judges_and_others_do_not_see_it()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var task = Task(new DateOnly(2026, 12, 17), cell.Cell.Id, cell.Members[2].Id);
        await app.InDbAsync(async db => { db.Add(task); await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test")); });
        var owner = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[2]);
        var other = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]);
        (await other.OpenAsync(TaskLinks.To(task.Id))).Document.QuerySelector("#bao, #nghiem-thu").ShouldBeNull();
        (await (await app.Data.BrowserAsync(Role.Secretary, await app.Data.OrganisationAsync())).OpenAsync(TaskLinks.To(task.Id))).Status.ShouldBe(HttpStatusCode.NotFound);

        var page = await owner.OpenAsync(TaskLinks.To(task.Id));
        var refused = await page.SubmitAsync("#bao button", ("Input.State", "Blocked"), ("Input.Words", "Chờ máy xúc"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Document.QuerySelector("#Input_Words")!.TextContent.Trim().ShouldBe("Chờ máy xúc");
        (await refused.SubmitAsync("#bao button", ("Input.Bottleneck", "WaitsForAnother"))).Text.ShouldContain("Chờ cơ quan, người khác");
        (await page.SubmitAsync("#bao button", ("Input.State", "Submitted"), ("Input.Words", "Đã nộp"))).Status.ShouldBe(HttpStatusCode.OK);
        var judged = await (await cell.Secretary.OpenAsync(TaskLinks.To(task.Id))).SubmitAsync("#nghiem-thu button[value=true]");
        judged.Text.ShouldContain("Đã nghiệm thu, đúng hạn");
        (await owner.OpenAsync(TaskLinks.Of(cell.Cell.Id) + "?view=done")).Text.ShouldContain("Dọn đường");
    }

    private static WorkTask Task(DateOnly deadline, Guid? organisation = null, Guid? owner = null) => new()
    {
        OrganisationId = organisation ?? Guid.CreateVersion7(), OwnerId = owner ?? Guid.CreateVersion7(), Title = "Dọn đường", Product = "Biên bản", Deadline = deadline, GivenAt = At.AddDays(-7),
    };
}

using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Meetings;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Tasks;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings;

/// <summary>The monthly meeting from the draft to the next month, as a secretary does it in the browser.</summary>
public sealed class MeetingLineTests
{
    [Fact]
    public async Task A_cell_prepares_notices_holds_and_closes_its_meeting_and_the_next_month_opens_with_its_tasks()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync(official: 6, probationary: 1, exempt: 1);
        var member = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[3]);
        app.Clock.GoTo(2026, 12, 1, 8, 20);

        // Draft from the list of meetings.
        var page = await (await cell.Secretary.OpenAsync(MeetingLinks.Of(cell.Cell.Id))).SubmitAsync("form:has(input[name=month]) button");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Sinh hoạt thường kỳ tháng 12");
        page.Text.ShouldContain("7 người phải dự, 1 miễn sinh hoạt");
        var meeting = page.Address.AbsolutePath.Split('/')[^1];

        // Place and time.
        page = await page.FollowAsync("a[href$=arrangement]");
        page = await page.SubmitAsync("#sap-xep button.btn-primary", ("Input.Place", "Nhà văn hóa tổ dân phố 5"));
        page.Text.ShouldContain("Nhà văn hóa tổ dân phố 5");

        // Notice; the member sees it and asks for leave, the secretary agrees.
        page = await page.SubmitAsync("form[action$=notice] button");
        page.Text.ShouldContain("Vào họp");
        var invitation = await member.OpenAsync($"/meetings/{meeting}");
        invitation.Text.ShouldContain("Có dự");
        invitation = await (await invitation.FollowAsync("a[href$=answer]")).SubmitAsync("button[name=chosen][value='Việc gia đình']");
        invitation.Text.ShouldContain("chờ bí thư trả lời");
        page = await (await cell.Secretary.OpenAsync($"/meetings/{meeting}")).SubmitAsync("button[name=accept][value=true]");
        page.Status.ShouldBe(HttpStatusCode.OK);

        // Roll-call: one excused by request, one tapped.
        app.Clock.GoTo(2026, 12, 3, 19, 32);
        page = await page.FollowAsync("a[href$=roll-call]");
        page.Text.ShouldContain("Việc gia đình");
        page = await page.SubmitAsync($"#m-{cell.Members[4].Id} button.st-tap");
        page = await page.SubmitAsync($"#m-{cell.Members[4].Id} button[name=unexcused]");
        page.Document.QuerySelector(".st-foot .btn-primary")!.TextContent.ShouldContain("vắng 2");
        page = await page.SubmitAsync("form[data-st-done] button");

        // First item: opinion and conclusion.
        page.Text.ShouldContain("Mục 1 trên 6");
        app.Clock.GoTo(2026, 12, 3, 20, 6);
        page = await page.SubmitAsync("#ghi-y-kien button", ("Said.Speaker", cell.Members[2].Id.ToString()), ("Said.Words", "Đường vào Khe Lừa còn sạt một đoạn."));
        page.Text.ShouldContain("Ý kiến (1)");
        page = await page.SubmitAsync("#ghi-ket-luan button", ("Conclusion.Words", "Dọn xong đoạn đường sạt trước 18/12."));
        page.Text.ShouldContain("Dọn xong đoạn đường sạt trước 18/12.");

        // Task, in the item of next month's tasks.
        page = await cell.Secretary.OpenAsync(await ItemAsync(app, meeting, AgendaPurpose.NextTasks));
        page = await page.SubmitAsync("#giao button.btn-primary", ("Task.Title", "Dọn đoạn đường sạt"), ("Task.Owner", cell.Members[2].Id.ToString()),
            ("Task.Product", "Biên bản nghiệm thu 120 m đường"), ("Task.Deadline", "17/12/2026"));
        page.Text.ShouldContain("Biên bản nghiệm thu 120 m đường");

        // Vote: 6 official, 2 absent: 4 hands.
        page = await cell.Secretary.OpenAsync(await ItemAsync(app, meeting, AgendaPurpose.Resolution));
        page = await page.SubmitAsync("#dem-tay button[type=submit]", ("Vote.For", "4"), ("Vote.Against", "0"), ("Vote.Other", "0"));
        page.Text.ShouldContain("Thông qua");
        page.Text.ShouldContain("4 trên 6 = 66,7 %.");

        // Close.
        app.Clock.GoTo(2026, 12, 3, 21, 5);
        page = await cell.Secretary.OpenAsync($"/meetings/{meeting}/closure");
        page.Text.ShouldContain("Số 01-NQ/CB");
        page = await page.SubmitAsync("#ket-thuc button.btn-primary");
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        page.Text.ShouldContain("01-NQ/CB");
        page.Text.ShouldContain("Đã khóa");

        // The register finds it by what stands in it.
        (await cell.Secretary.OpenAsync($"/organisations/{cell.Cell.Id}/documents?q=doan+duong+sat")).Text.ShouldContain("01-NQ/CB");

        // Word files.
        foreach (var name in new[] { "minutes", "resolution" })
        {
            var file = await cell.Secretary.OpenAsync($"/meetings/{meeting}/{name}.docx");
            file.Status.ShouldBe(HttpStatusCode.OK);
            file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            file.Response.Headers.GetValues("X-Content-Type-Options").ShouldContain("nosniff");
            using var zip = new ZipArchive(new MemoryStream(file.Body));
            using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
            (await reader.ReadToEndAsync()).ShouldContain("Dọn đoạn đường sạt");
        }

        await app.InDbAsync(async db =>
        {
            var sealedMeeting = await db.Meetings.Include(row => row.Attendances).Include(row => row.Agenda).Include(row => row.Opinions).Include(row => row.Votes)
                .Include(row => row.Guests).Include(row => row.Operations).AsSplitQuery().SingleAsync(row => row.Id == Guid.Parse(meeting));
            (sealedMeeting.Present, sealedMeeting.Excused, sealedMeeting.Unexcused, sealedMeeting.Exempt).ShouldBe((5, 1, 1, 1));
            sealedMeeting.ContentHash().ShouldBe(sealedMeeting.SealHash);
            (await db.Audit.AnyAsync(row => row.Action == "Meeting.sealed" && row.Subject == sealedMeeting.Id && row.After == sealedMeeting.SealHash)).ShouldBeTrue();
            (await db.Documents.SingleAsync()).Symbol.ShouldBe("01-NQ/CB");
            foreach (var measure in new[] { CountedMeasure.MetOnTime, CountedMeasure.Sealed, CountedMeasure.Noticed })
                foreach (var organisation in new[] { cell.Cell.Id, cell.Ward.Id })
                    (await db.MonthlyCounts.SingleAsync(row => row.OrganisationId == organisation && row.Measure == measure)).M12.ShouldBe(1, measure.ToString());
        });

        // The owner reports, and January opens with the task.
        app.Clock.GoTo(2026, 12, 16, 9);
        var owner = await app.Data.BrowserAsync(Role.Member, cell.Cell, cell.Members[2]);
        var task = await app.InDbAsync(db => db.WorkTasks.Select(row => row.Id).SingleAsync());
        page = await (await owner.OpenAsync(TaskLinks.To(task))).SubmitAsync("#bao button.btn-primary", ("Input.State", "Submitted"), ("Input.Words", "Đã nghiệm thu 120 m"));
        page.Text.ShouldContain("Đã nộp, chờ nghiệm thu");
        page = await (await cell.Secretary.OpenAsync(MeetingLinks.Of(cell.Cell.Id))).SubmitAsync("form:has(input[name=month]) button");
        page.Text.ShouldContain("Sinh hoạt thường kỳ tháng 1");
        page.Text.ShouldContain("Soạn sẵn từ buổi họp 03/12/2026");
        page.Text.ShouldContain("Dọn đoạn đường sạt");
        page.Text.ShouldContain("01-NQ/CB");
    }

    private static Task<string> ItemAsync(TestApp app, string meeting, AgendaPurpose purpose) => app.InDbAsync(async db =>
    {
        var row = await db.Meetings.Include(found => found.Agenda).SingleAsync(found => found.Id == Guid.Parse(meeting));
        return MeetingLinks.Item(row.Id, row.Items.First(item => item.Purpose == purpose).Id);
    });
}

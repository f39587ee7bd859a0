using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.PaperPack;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Text;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.PaperPack;

/// <summary>Printed beforehand, filled in by hand, brought back to the right meeting by its code.</summary>
public sealed class PaperPackTests
{
    [Fact]
    public async Task The_code_on_the_printed_form_brings_it_back_to_its_meeting_and_late_entry_is_marked()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1);
        var cell = await app.Data.CellAsync(official: 5);
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        var pack = await (await cell.Secretary.OpenAsync(PaperPackLinks.Pack(meeting.Id))).SubmitAsync("main form button");
        pack.Document.QuerySelectorAll(".st-cutouts > li").Length.ShouldBe(5);
        pack.Document.QuerySelectorAll("svg.st-qr").Length.ShouldBe(3, "every sheet carries the code");
        pack.Text.ShouldContain(cell.Members[4].FullName);
        var code = pack.Document.QuerySelector(".st-code")!.TextContent;
        (await cell.Secretary.OpenAsync(PaperPackLinks.Pack(meeting.Id))).Document.QuerySelector(".st-code")!.TextContent.ShouldBe(code);

        app.Clock.GoTo(2026, 12, 9);
        var form = await (await cell.Secretary.OpenAsync(PaperPackLinks.Enter)).SubmitAsync("#mau button", ("code", code));
        form.Address.AbsolutePath.ShouldEndWith("/paper-meetings");
        form.Text.ShouldContain("Sinh hoạt thường kỳ tháng 12");
        var done = await form.SubmitAsync("#giay button.btn-primary", ("Input.HeldOn", "03/12/2026"), ("Input.StartsAt", "19:30"), ("Input.EndsAt", "21:10"), ("Input.Outcome", "Conclusion"),
            ("Input.Chair", cell.Chair.Id.ToString()), ("Input.Secretary", cell.Deputy.Id.ToString()), ("Input.Conclusion", "Dọn đường trước 18/12"));
        done.Status.ShouldBe(HttpStatusCode.OK, done.Text);
        done.Address.AbsolutePath.ShouldBe(MeetingLinks.To(meeting.Id));
        done.Text.ShouldContain("Nhập muộn 4 ngày");
        (await app.InDbAsync(db => db.MonthlyCounts.SingleAsync(row => row.OrganisationId == cell.Cell.Id && row.Measure == CountedMeasure.MetOnPaper))).M12.ShouldBe(1);
        var again = await (await cell.Secretary.OpenAsync(PaperPackLinks.Enter)).SubmitAsync("#mau button", ("code", code));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("đã nhập và ban hành ngày 09/12/2026");
    }

    [Fact]
    public async Task A_thematic_meeting_comes_back_to_itself_and_not_to_the_regular_one()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1);
        var cell = await app.Data.CellAsync(official: 5);
        await app.Data.MeetingAsync(cell.Cell);
        var thematic = new Meeting { OrganisationId = cell.Cell.Id, Kind = MeetingKind.Thematic, Month = new(2026, 12, 1), HeldOn = new(2026, 12, 15), Topic = "Học tập Nghị quyết" };
        await app.InDbAsync(async db => { db.Add(thematic); await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test")); });
        await (await cell.Secretary.OpenAsync(PaperPackLinks.Pack(thematic.Id))).SubmitAsync("main form button");
        var code = await app.InDbAsync(db => db.PrintedPacks.Select(row => row.Code).SingleAsync());
        (await cell.Secretary.OpenAsync(PaperPackLinks.Form(code))).Text.ShouldContain("Sinh hoạt chuyên đề: Học tập Nghị quyết");
    }

    [Fact]
    public async Task A_mistyped_code_and_a_code_of_another_cell_open_nothing()
    {
        await using var app = await TestApp.StartAsync();
        app.Clock.GoTo(2026, 12, 1);
        var cell = await app.Data.CellAsync();
        var meeting = await app.Data.MeetingAsync(cell.Cell);
        await (await cell.Secretary.OpenAsync(PaperPackLinks.Pack(meeting.Id))).SubmitAsync("main form button");
        var code = await app.InDbAsync(db => db.PrintedPacks.Select(row => row.Code).SingleAsync());
        var wrong = (code[0] == '2' ? '3' : '2') + code[1..];
        (await cell.Secretary.OpenAsync(PaperPackLinks.Form(wrong))).Text.ShouldContain("nhầm hoặc thiếu ký tự");
        var stranger = await app.Data.CellAsync();
        (await stranger.Secretary.OpenAsync(PaperPackLinks.Form(code))).Text.ShouldContain("Không có mẫu giấy nào mang mã này");
        (await stranger.Secretary.OpenAsync(PaperPackLinks.Form(ReadableCode.Of([1, 2, 3, 4, 5, 6, 7, 8], 8)))).Text.ShouldContain("Không có mẫu giấy nào mang mã này");
    }
}

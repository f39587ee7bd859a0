using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Paths;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Tests.Features.Dues;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.TakingBack;

/// <summary>What stands in the way of taking a decision back, each in a sentence; and what only has to be known.</summary>
public sealed class TakingBackRefusalTests
{
    [Fact]
    public async Task It_needs_a_reason_and_happens_once()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var form = await (await ExpelAsync(cell, cell.Members[3])).FollowAsync("a[href*='/taking-back']");
        foreach (var (reason, say) in new[] { ("", "Chưa ghi lý do. Quyết định vẫn như cũ."), ("   ", "Chưa ghi lý do"), (new string('x', 301), "Lý do dài quá 300 chữ cái") })
        {
            var refused = await form.SubmitAsync("#lay-lai", ("Reason", reason));
            refused.Text.ShouldContain(say);
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            refused.Document.QuerySelector("#Reason")!.TextContent.Trim().ShouldBe(reason.Trim());
        }

        (await StandsAsync(app, cell.Members[3])).ShouldBeFalse();
        (await form.SubmitAsync("#lay-lai", ("Reason", "nhầm người"))).Said.ShouldContain("Đã lấy lại “Khai trừ”");
        var twice = await form.SubmitAsync("#lay-lai", ("Reason", "nhầm lần nữa"));
        twice.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        twice.Text.ShouldContain("vì ghi nhầm: nhầm người. Không lấy lại lần nữa.");
        (await cell.Secretary.OpenAsync(DecisionLinks.Of(cell.Members[3].Id))).Text.ShouldContain("Không có quyết định nào để lấy lại");
        (await cell.Secretary.OpenAsync(DecisionLinks.Of(cell.Members[3].Id, Guid.CreateVersion7()))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_people_at_once_take_it_back_once()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        await ExpelAsync(cell, cell.Members[3]);
        var decision = await app.InDbAsync(db => db.RecordedDecisions.SingleAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(one => Task.Run(() => TakeBackAsync(app, decision, $"người thứ {one}"))));
        answers.Count(answer => answer is null).ShouldBe(1);
        answers.OfType<Refusal>().ShouldAllBe(no => no.Say.Contains("Không lấy lại lần nữa", StringComparison.Ordinal));
        (await CountAsync(app, cell.Cell)).ShouldBe(6);
        (await app.InDbAsync(db => db.Audit.CountAsync(row => row.Action == "Member.taken-back"))).ShouldBe(1);
    }

    [Fact]
    public async Task Only_who_may_write_it_down_takes_it_back()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var other = await app.Data.OrganisationAsync(parent: cell.Ward);
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        await (await office.OpenAsync($"/members/{cell.Members[3].Id}/placements")).SubmitAsync("form[method=post]", ("Kind", "permanent"), ("Cell", other.Id.ToString()), ("On", "01/11/2026"));
        // The secretary of the new cell keeps the record, and not the roster of the old cell.
        var there = await app.Data.BrowserAsync(Role.Secretary, other, await app.Data.MemberAsync(other));
        var page = await there.OpenAsync(DecisionLinks.Of(cell.Members[3].Id));
        page.Text.ShouldContain("Người ghi được quyết định này mới lấy lại được.");
        page.Document.QuerySelector("#lay-lai").ShouldBeNull();
        (await cell.Secretary.OpenAsync(DecisionLinks.Of(cell.Members[3].Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.OpenAsync(DecisionLinks.Of(cell.Members[3].Id))).SubmitAsync("#lay-lai", ("Reason", "nhầm chi bộ"))).Said.ShouldContain("Đã lấy lại “Chuyển sinh hoạt chính thức”");
        ((await CountAsync(app, cell.Cell)), await CountAsync(app, other)).ShouldBe((6, 1));
    }

    [Fact]
    public async Task A_post_that_somebody_else_holds_now_and_a_cell_that_ended_are_in_the_way()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        await (await office.OpenAsync(PathLinks.New(cell.Members[0].Id, PathKind.Death))).SubmitAsync("#ghi", ("Input.On", "12/11/2026"), ("Input.Answer", "family"));
        await app.InDbAsync(async db =>
        {
            db.Add(new Post { OrganisationId = cell.Cell.Id, MemberId = cell.Members[2].Id, Kind = PostKind.Secretary, From = new(2026, 11, 20) });
            await db.SaveAsync(Doing.Test);
        });
        (await office.OpenAsync(DecisionLinks.Of(cell.Members[0].Id))).Text.ShouldContain("Chức vụ bí thư đã giao cho người khác từ 20/11/2026, nên không trả lại được cho người này.");

        // Another one; then the cell goes into its neighbour.
        await ExpelAsync(cell, cell.Members[3], office);
        await app.InDbAsync(db => db.Organisations.Where(row => row.Id == cell.Cell.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedOn, new DateOnly(2026, 11, 20))));
        var page = await office.OpenAsync(DecisionLinks.Of(cell.Members[3].Id));
        page.Text.ShouldContain("đã kết thúc hoạt động ngày 20/11/2026, không còn chỗ để trở về.");
        page.Document.QuerySelector($"li a[href='{OrganisationLinks.Unit(cell.Cell.Id)}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Money_that_was_collected_or_closed_by_it_is_in_the_way()
    {
        await using var world = await DuesWorld.StartAsync();
        var (app, cell, who) = (world.App, world.Home, world.Home.Members[2]);
        await world.RatesAsync();
        var other = await app.Data.OrganisationAsync(parent: cell.Ward, name: "Chi bộ thôn Nà Lung");
        await (await world.Office.OpenAsync($"/members/{who.Id}/placements")).SubmitAsync("form[method=post]", ("Kind", "permanent"), ("Cell", other.Id.ToString()), ("On", "05/11/2026"));
        await app.InDbAsync(async db =>
        {
            var charge = new SoTay.Features.Dues.Sheets.DuesCharge { OrganisationId = other.Id, MemberId = who.Id, Month = DuesWorld.November };
            charge.Set(SoTay.Features.Dues.Rates.DuesGroup.Insured, 120_000, 0);
            db.AddRange(charge, new SoTay.Features.Dues.Books.DuesBook { OrganisationId = other.Id, Month = DuesWorld.November, SheetAt = app.Clock.GetUtcNow().UtcDateTime }, new SoTay.Features.Dues.Books.DuesBook { OrganisationId = cell.Cell.Id, Month = DuesWorld.November, SheetAt = app.Clock.GetUtcNow().UtcDateTime });
            db.Add(charge.Pay(new(2026, 11, 20), SoTay.Features.Dues.Payments.DuesChannel.Portal, "GD1", null, null, new(2026, 11, 22), "Nơi đến", app.Clock.GetUtcNow().UtcDateTime).Payment!);
            await db.SaveAsync(Doing.Test);
        });
        (await world.Office.OpenAsync(DecisionLinks.Of(who.Id))).Text.ShouldContain("Chi bộ thôn Nà Lung đã thu đảng phí tháng 11/2026 của người này. Lấy lại khoản thu ấy trước");

        // The payment is taken back; the line goes home with its two entries.
        await app.InDbAsync(async db =>
        {
            var (charge, paid) = (await db.Set<SoTay.Features.Dues.Sheets.DuesCharge>().SingleAsync(row => row.MemberId == who.Id), await db.Set<SoTay.Features.Dues.Payments.DuesPayment>().SingleAsync());
            db.Add(charge.TakeBack(paid, false, "thu nhầm", null, new(2026, 11, 22), "Nơi đến", app.Clock.GetUtcNow().UtcDateTime).Payment!);
            await db.SaveAsync(Doing.Test);
        });
        (await (await world.Office.OpenAsync(DecisionLinks.Of(who.Id))).SubmitAsync("#lay-lai", ("Reason", "nhầm chi bộ"))).Said.ShouldContain("Đã lấy lại");
        (await app.InDbAsync(db => db.Set<SoTay.Features.Dues.Sheets.DuesCharge>().SingleAsync(row => row.MemberId == who.Id))).OrganisationId.ShouldBe(cell.Cell.Id);
    }

    [Fact]
    public async Task What_was_collected_before_the_decision_does_not_rest_on_it()
    {
        await using var world = await DuesWorld.StartAsync();
        var (app, cell, who) = (world.App, world.Home, world.Home.Members[2]);
        await app.InDbAsync(async db =>
        {
            var charge = new SoTay.Features.Dues.Sheets.DuesCharge { OrganisationId = cell.Cell.Id, MemberId = who.Id, Month = DuesWorld.November };
            charge.Set(SoTay.Features.Dues.Rates.DuesGroup.Insured, 120_000, 0);
            db.AddRange(charge, charge.Pay(new(2026, 11, 3), SoTay.Features.Dues.Payments.DuesChannel.Portal, "GD1", null, null, new(2026, 11, 22), "Bí thư", app.Clock.GetUtcNow().UtcDateTime.AddDays(-19)).Payment!);
            await db.SaveAsync(Doing.Test);
        });
        await ExpelAsync(cell, who);
        await (await world.Office.OpenAsync(PathLinks.New(who.Id, PathKind.Restoration))).SubmitAsync("#ghi", ("Input.On", "20/11/2026"), ("Input.Number", "61-QĐ/TU"), ("Input.By", "Tỉnh ủy"), ("Input.Cell", cell.Cell.Id.ToString()));
        (await (await world.Office.OpenAsync(DecisionLinks.Of(who.Id))).SubmitAsync("#lay-lai", ("Reason", "nhầm người"))).Said.ShouldContain("Đã lấy lại “Phục hồi đảng tịch”");
        (await app.InDbAsync(db => db.Set<SoTay.Features.Dues.Sheets.DuesCharge>().SingleAsync(row => row.MemberId == who.Id))).Paid.ShouldBe(120_000);
    }

    [Fact]
    public async Task Somebody_who_is_back_is_asked_for_dues_again_and_a_closed_month_is_told()
    {
        await using var world = await DuesWorld.StartAsync();
        var (app, cell, who) = (world.App, world.Home, world.Home.Members[2]);
        await world.RatesAsync();
        await app.InDbAsync(async db =>
        {
            var closed = new SoTay.Features.Dues.Books.DuesBook { OrganisationId = cell.Cell.Id, Month = new(2026, 10, 1), SheetAt = app.Clock.GetUtcNow().UtcDateTime };
            closed.PassOn(null, new(), null, "Bí thư", app.Clock.GetUtcNow().UtcDateTime);
            db.AddRange(closed, new SoTay.Features.Dues.Books.DuesBook { OrganisationId = cell.Cell.Id, Month = DuesWorld.November, SheetAt = app.Clock.GetUtcNow().UtcDateTime });
            await db.SaveAsync(Doing.Test);
        });
        await (await world.Office.OpenAsync(PathLinks.New(who.Id, PathKind.Death))).SubmitAsync("#ghi", ("Input.On", "12/09/2026"), ("Input.Answer", "family"));
        var page = await world.Office.OpenAsync(DecisionLinks.Of(who.Id));
        page.Text.ShouldContain("Sổ đảng phí tháng 10/2026");
        page.Text.ShouldContain("đã khóa khi không có người này; tháng đã khóa giữ nguyên");
        (await page.SubmitAsync("#lay-lai", ("Reason", "nhầm người"))).Said.ShouldContain("Đã lấy lại");
        var line = await app.InDbAsync(db => db.Set<SoTay.Features.Dues.Sheets.DuesCharge>().SingleAsync(row => row.MemberId == who.Id));
        (line.OrganisationId, line.Month, line.Due).ShouldBe((cell.Cell.Id, DuesWorld.November, 120_000));
    }

    [Fact]
    public async Task A_period_that_was_sent_shows_a_correction()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        await (await office.OpenAsync(PathLinks.New(cell.Members[3].Id, PathKind.Death))).SubmitAsync("#ghi", ("Input.On", "12/05/2026"), ("Input.Answer", "family"));
        var report = $"/organisations/{cell.Ward.Id}/form-reports?period=2026-01-01_2026-06-30";
        (await (await office.OpenAsync(report)).SubmitAsync("main form[method=post]")).Text.ShouldContain("Đã chốt và gửi");
        var page = await office.OpenAsync(DecisionLinks.Of(cell.Members[3].Id));
        page.Text.ShouldContain("Kỳ 01/01/2026 – 30/06/2026");
        page.Text.ShouldContain("số đã gửi giữ nguyên, chỗ khác hiện là số sửa");
        await page.SubmitAsync("#lay-lai", ("Reason", "nhầm người"));
        var changed = await office.OpenAsync(report);
        changed.Text.ShouldNotContain("Số liệu hôm nay vẫn như bản đã gửi.");
        (await changed.SubmitAsync("main form[method=post]", ("Reason", "Ghi nhầm một người từ trần"))).Text.ShouldContain("Điều chỉnh 2");
    }

    private static async Task<Page> ExpelAsync(TestCell cell, Member who, Browser? by = null) =>
        await (await (by ?? cell.Secretary).OpenAsync(PathLinks.New(who.Id, PathKind.Expulsion))).SubmitAsync("#ghi", ("Input.On", "12/11/2026"), ("Input.Number", "12-QĐ/UBKT"), ("Input.By", "UBKT"));

    private static async Task<Refusal?> TakeBackAsync(TestApp app, RecordedDecision decision, string reason)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TakingBackDesk>().TakeBackAsync(decision.MemberId, decision.Id, reason, Doing.Test, default);
    }

    private static async Task<bool> StandsAsync(TestApp app, Member who) => (await app.InDbAsync(db => db.Members.AsNoTracking().SingleAsync(row => row.Id == who.Id))).CellId is not null;

    private static Task<int> CountAsync(TestApp app, Organisation unit) => app.InDbAsync(db => db.Headcounts.Where(row => row.OrganisationId == unit.Id && row.Kind == HeadcountKind.Members).Select(row => row.Value).FirstOrDefaultAsync());
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Dues;
using SoTay.Features.Dues.Books;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Figures;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Dues;

/// <summary>Units that spend, owe, hand over, merge and dissolve; totals above.</summary>
public sealed class DuesUnitTests : IAsyncLifetime
{
    private static readonly Actor By = Actor.Program("test");
    private DuesWorld _world = null!;

    private TestCell Home => _world.Home;

    public async ValueTask InitializeAsync()
    {
        _world = await DuesWorld.StartAsync();
        await _world.RatesAsync();
        await _world.BeginAsync();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_merged_cells_balance_goes_to_the_successor_with_what_it_owes_and_who_has_not_paid()
    {
        var other = await _world.App.Data.OrganisationAsync(OrganisationKind.Cell, Home.Ward);
        await PayAsync(1);
        await PayAsync(2);
        await _world.CloseAsync();
        await PayAsync(4);
        (await _world.App.InDbAsync(db => new DuesMove(db).CountAsync([_world.Cell], [], CancellationToken.None))).Select(line => (line.What, line.Count)).ShouldBe([("sổ đảng phí", 1), ("khoản đảng phí chưa nộp", 3)]);
        var before = await FiguresAsync();
        before["dues.paid"].ShouldBe(360_000);
        await EndAsync(other);
        (await FiguresAsync()).ShouldBe(before, "the superior's sums of the month do not change because a cell ended");
        (await (await _world.App.Data.BrowserAsync(SoTay.Features.Accounts.Role.CommuneOffice, Home.Ward)).OpenAsync(DuesLinks.Units(Home.Ward.Id, DuesWorld.November))).Text.ShouldContain(Home.Cell.Name);

        // 240,000 closed: 168,000 kept and 72,000 owed; 120,000 of the open month: 84,000 and 36,000.
        var heir = await StandingAsync(other.Id);
        (heir.Balance, heir.Owed).ShouldBe((252_000, 108_000));
        var ended = await StandingAsync(_world.Cell);
        (ended.Balance, ended.Owed, ended.Unsplit).ShouldBe((0, 0, 0));
        (await _world.App.InDbAsync(db => db.DuesCharges.CountAsync(row => row.OrganisationId == other.Id && row.Paid == 0))).ShouldBe(3, "unpaid lines go along");
        (await _world.App.InDbAsync(db => db.DuesDuties.CountAsync(row => row.To == null))).ShouldBe(0);
        (await CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dissolved_cells_money_comes_to_the_direct_superior()
    {
        await PayAsync(1);
        await _world.CloseAsync();
        await _world.App.InDbAsync(async db =>
        {
            foreach (var member in await db.Members.Where(row => row.CellId == _world.Cell).ToListAsync()) member.CellId = null;
            foreach (var placement in await db.Placements.Where(row => row.OrganisationId == _world.Cell).ToListAsync()) placement.To = new(2026, 11, 20);
            await db.SaveAsync(By);
        });
        await EndAsync(null);
        (await StandingAsync(Home.Ward.Id)).Balance.ShouldBe(120_000);
        (await CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_level_above_sees_who_is_missing_hands_up_what_was_decided_and_never_more_than_it_has()
    {
        await _world.EveryoneAsync();
        await _world.CloseAsync();
        await (await Home.Secretary.OpenAsync(DuesLinks.HandOvers(_world.Cell))).SubmitAsync("#giao");
        var units = await _world.Office.OpenAsync(DuesLinks.Units(Home.Ward.Id));
        units.Text.ShouldContain("Đã khóa sổ 720.000 720.000 0 504.000 216.000 0, 216.000 chờ nhận");
        (await _world.Office.OpenAsync("/")).Text.ShouldContain("Đảng phí chờ nhận (1)");
        await (await _world.Office.OpenAsync(DuesLinks.HandOvers(Home.Ward.Id) + "?below=true")).SubmitAsync("form[action*='Receive']");
        var give = await _world.Office.OpenAsync(DuesLinks.HandOvers(Home.Ward.Id));
        (await give.SubmitAsync("#giao", ("Amount", "216.001"))).Text.ShouldContain("lớn hơn số dư 216.000 đồng");
        (await give.SubmitAsync("#giao", ("Amount", "một ít"))).Text.ShouldContain("Chưa hiểu số tiền");
        (await give.SubmitAsync("#giao", ("Amount", "100.000"))).Text.ShouldContain("Đã giao, chờ nhận");
        var book = await _world.Office.OpenAsync(DuesLinks.Book(Home.Ward.Id));
        (await book.SubmitAsync("#chi", ("Input.Amount", "116.001"), ("Input.Words", "Mua báo"))).Text.ShouldContain("lớn hơn số dư 116.000 đồng");
        (await book.SubmitAsync("#chi", ("Input.Amount", "16.000"), ("Input.Words", "Mua báo Nhân Dân"))).Text.ShouldContain("Mua báo Nhân Dân");
        (await (await _world.Office.OpenAsync(DuesLinks.Book(Home.Ward.Id))).SubmitAsync("#khoa")).Text.ShouldContain("Dưới nộp lên 216.000 đồng Chi 16.000 đồng Nộp lên 100.000 đồng Dư cuối 100.000 đồng");
        (await CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hand_over_that_does_not_agree_is_sent_back_and_given_again()
    {
        await PayAsync(1);
        await _world.CloseAsync();
        await (await Home.Secretary.OpenAsync(DuesLinks.HandOvers(_world.Cell))).SubmitAsync("#giao");
        var below = await _world.Office.OpenAsync(DuesLinks.HandOvers(Home.Ward.Id) + "?below=true");
        (await below.SubmitAsync("form[action*='Back']")).Text.ShouldContain("Chưa ghi lý do");
        (await below.SubmitAsync("form[action*='Back']", ("reason", "Thiếu 6.000 đồng"))).Text.ShouldContain("Gửi trả: Thiếu 6.000 đồng");
        (await below.SubmitAsync("form[action*='Receive']")).Text.ShouldContain("đã xong từ trước");
        (await (await Home.Secretary.OpenAsync(DuesLinks.HandOvers(_world.Cell))).SubmitAsync("#giao")).Text.ShouldContain("36.000 đồng");
        (await StandingAsync(_world.Cell)).Owed.ShouldBe(0);
        (await Home.Secretary.OpenAsync(DuesLinks.HandOvers(_world.Cell))).Document.QuerySelector("#giao").ShouldBeNull();
        (await CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Three_unpaid_months_are_warned_of_early_and_only_in_the_cell()
    {
        for (var month = 7; month <= 9; month++)
            await _world.App.InDbAsync(async db =>
            {
                var line = new SoTay.Features.Dues.Sheets.DuesCharge { OrganisationId = _world.Cell, MemberId = Home.Members[4].Id, Month = new(2026, month, 1) };
                line.Set(SoTay.Features.Dues.Rates.DuesGroup.Student, 5_000, 0);
                db.Add(line);
                await db.SaveAsync(By);
                if (month == 8) (await Home.Secretary.OpenAsync(DuesLinks.Arrears(_world.Cell))).Text.ShouldContain("Đã 2 tháng trong năm 2026 chưa đóng, thêm 1 tháng là đến mức phải xem xét");
            });
        var page = await Home.Secretary.OpenAsync(DuesLinks.Arrears(_world.Cell));
        page.Text.ShouldContain("Thiếu 15.000 đồng, tháng 07/2026, 08/2026, 09/2026");
        page.Text.ShouldContain("Đã 3 tháng trong năm 2026 chưa đóng: chi bộ xem xét lý do");
        var own = await (await _world.App.Data.BrowserAsync(SoTay.Features.Accounts.Role.Member, Home.Cell, Home.Members[4])).OpenAsync(DuesLinks.Mine);
        own.Text.ShouldContain("Còn thiếu 15.000 đồng");
    }

    [Fact]
    public async Task Papers_and_figures_say_what_the_sheet_says()
    {
        var sheet = await PayAsync(1);
        var receipt = await (await sheet.FollowAsync("a[href*='/payments/']")).FollowAsync("a[href$='/file']");
        Words(receipt).ShouldContain("số 1 năm 2026");
        Words(receipt).ShouldContain("120.000 đồng");
        Words(await Home.Secretary.OpenAsync(DuesLinks.Receipts(_world.Cell, DuesWorld.November))).ShouldContain("Cộng: 1 đồng chí, 120.000 đồng");
        Words(await Home.Secretary.OpenAsync(DuesLinks.YearWord(_world.Cell, 2026))).ShouldContain("Cộng cả năm đã thu: 120.000 đồng");
        (await Home.Secretary.OpenAsync(DuesLinks.YearExcel(_world.Cell, 2026))).Body.Take(2).ShouldBe("PK"u8.ToArray());
        var figures = await FiguresAsync();
        (figures["dues.receivable"], figures["dues.paid"], figures["dues.unpaid"], figures["dues.receipts"]).ShouldBe((720_000, 120_000, 600_000, 120_000));
    }

    // Of the ward, this month.
    private async Task<Dictionary<string, long>> FiguresAsync()
    {
        await using var scope = _world.App.Services.CreateAsyncScope();
        var read = await scope.ServiceProvider.GetRequiredService<FigureBook>().ReadAsync("dues", Home.Ward, null, new(2026, 11, 1), new(2026, 11, 30), new(2026, 11, 22), default);
        return read.Figures.ToDictionary(figure => figure.Key, figure => figure.Value);
    }

    private static string Words(Page page) => SoTay.Features.Documents.DocumentContent.Judge(page.Body).Content!.Words;

    private async Task<Page> PayAsync(int member) => await (await _world.Collector.OpenAsync(DuesLinks.Pay(_world.Cell, Home.Members[member].Id))).SubmitAsync("#nop", ("Input.From", "11/2026"));

    private async Task EndAsync(Organisation? into)
    {
        await using var scope = _world.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SoTay.Platform.Data.AppDb>();
        Task<Organisation> Load(Guid id) => db.Organisations.Include(row => row.Periods).SingleAsync(row => row.Id == id);
        var decision = new Decision(new(2026, 11, 21), "15-QĐ/ĐU");
        var refusal = into is null
            ? await scope.ServiceProvider.GetRequiredService<OrganisationDecisions>().EndAsync(await Load(_world.Cell), OrganisationChangeKind.Dissolve, decision, null, By)
            : await scope.ServiceProvider.GetRequiredService<OrganisationMergers>().AbsorbAsync(await Load(_world.Cell), await Load(into.Id), decision, By);
        refusal.ShouldBeNull();
    }

    private Task<DuesStanding> StandingAsync(Guid unit) => _world.App.InDbAsync(db => new DuesLedger(db).OfAsync(unit, default));

    private Task<List<string>> CheckAsync() => _world.App.InDbAsync(async db => await new DuesCheck().FindAsync(db, default).ToListAsync());
}

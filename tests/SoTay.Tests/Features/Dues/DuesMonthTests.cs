using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues;
using SoTay.Features.Dues.Books;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Dues;

/// <summary>A month of a cell from the assignment to the hand-over, as people do it.</summary>
public sealed class DuesMonthTests : IAsyncLifetime
{
    private DuesWorld _world = null!;

    private TestCell Home => _world.Home;

    public async ValueTask InitializeAsync() => _world = await DuesWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_month_goes_from_the_roster_to_the_superior_and_adds_up()
    {
        await _world.RateAsync(Home.Members[0], "Insured", "12.000.000");
        await _world.RateAsync(Home.Members[1], "Pensioner", "6.400.000");
        await _world.RateAsync(Home.Members[2], "UninsuredWorkingAge");
        foreach (var member in Home.Members.Skip(3)) await _world.RateAsync(member, "Student");

        (await Home.Secretary.OpenAsync("/")).Text.ShouldContain("Chưa lập danh sách");
        (await _world.Collector.OpenAsync("/")).Text.ShouldContain("Chi bộ phân công đồng chí thu");
        var sheet = await _world.BeginAsync();
        sheet.Document.QuerySelectorAll(".st-owe > li").Length.ShouldBe(6);
        foreach (var words in new[] { "120.000 đồng", "32.000 đồng", "12.420 đồng", "5.000 đồng" }) sheet.Text.ShouldContain(words);
        sheet.Text.ShouldContain("Phải thu 179.420 đồng");

        var one = await sheet.SubmitAsync($"button[aria-label='{Home.Members[1].FullName} đã nộp']");
        one.Text.ShouldContain("1/6 đã nộp");
        one.Text.ShouldContain("hưởng lương hưu, nộp tiền mặt Đã nộp 22/11");
        (await _world.EveryoneAsync()).Text.ShouldContain("6/6 đã nộp");

        var book = await Home.Secretary.OpenAsync(DuesLinks.Book(_world.Cell));
        book.Text.ShouldContain("Đã thu 179.420 đồng: chi bộ giữ 70 % là 125.594 đồng, nộp lên 53.826 đồng.");
        (await book.SubmitAsync("#khoa")).Text.ShouldContain("Dư cuối 125.594 đồng");

        (await Home.Secretary.OpenAsync("/")).Text.ShouldContain("Nộp đảng phí lên cấp trên");
        var given = await (await Home.Secretary.OpenAsync(DuesLinks.HandOvers(_world.Cell))).SubmitAsync("#giao");
        given.Text.ShouldContain("53.826 đồng");
        given.Text.ShouldContain("Đã giao, chờ nhận");
        var waiting = await _world.Office.OpenAsync(DuesLinks.HandOvers(Home.Ward.Id) + "?below=true");
        waiting.Text.ShouldContain($"53.826 đồng {Home.Cell.Name}");
        (await waiting.SubmitAsync("form[action*='Receive']")).Text.ShouldContain("Đã nhận ngày 22/11/2026");
        (await Home.Secretary.OpenAsync(DuesLinks.HandOvers(_world.Cell))).Text.ShouldContain("Đã nhận ngày 22/11/2026");
        (await _world.Office.OpenAsync(DuesLinks.Book(Home.Ward.Id))).Text.ShouldContain("53.826 đồng, số dư của đơn vị");
        (await CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_closed_book_takes_what_comes_later_in_the_open_month()
    {
        await _world.RatesAsync();
        var sheet = await _world.BeginAsync();
        await sheet.SubmitAsync($"button[aria-label='{Home.Members[5].FullName} đã nộp']");
        (await _world.CloseAsync()).Text.ShouldContain("Thu 120.000 đồng: giữ 84.000 đồng (70 %), nộp lên 36.000 đồng");

        var late = await (await _world.Collector.OpenAsync(DuesLinks.Pay(_world.Cell, Home.Members[4].Id))).SubmitAsync("#nop", ("Input.From", "11/2026"));
        late.Text.ShouldContain("2/6 đã nộp");
        (await _world.App.InDbAsync(db => db.DuesPayments.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstAsync())).BookMonth.ShouldBe(new DateOnly(2026, 12, 1));
        var payment = await late.FollowAsync($"a[href*='/payments/']");
        (await payment.SubmitAsync("#ghi-lai", ("Reason", "Bấm nhầm người"))).Text.ShouldContain("1/6 đã nộp");
        (await Home.Secretary.OpenAsync(DuesLinks.Book(_world.Cell))).Text.ShouldContain("Thu 120.000 đồng: giữ 84.000 đồng");
        late.Document.QuerySelector("#lap").ShouldBeNull("a closed month is not filled in again");
        (await _world.ProposeAsync(Home.Members[4], ("Input.Group", "Student"), ("Input.From", "11/2026"))).Text.ShouldContain("Sổ tháng 11/2026 đã khóa");
        (await CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_share_that_nobody_confirmed_splits_nothing()
    {
        await _world.App.InDbAsync(db => db.Organisations.Where(row => row.Id == _world.Cell).ExecuteUpdateAsync(set => set.SetProperty(row => row.LocalityKind, LocalityKind.None)));
        await _world.RatesAsync();
        await _world.BeginAsync();
        await _world.EveryoneAsync();
        var book = await Home.Secretary.OpenAsync(DuesLinks.Book(_world.Cell));
        book.Text.ShouldContain("Tỷ lệ trích giữ chưa được xác nhận");
        var refused = await book.SubmitAsync("#khoa");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("chưa chia được. Số đã thu còn nguyên");
        var admin = await _world.App.Data.BrowserAsync(SoTay.Features.Accounts.Role.Administrator, Home.Ward);
        var form = await admin.OpenAsync("/policies/values/dues.share.retained.other_attached_cell/addition");
        (await form.SubmitAsync("form[method=post]:has([name='Input.Value'])", ("Input.Value", "50"), ("Input.From", "01/01/2026"), ("Input.LegalBasis", "Quyết định 12-QĐ/ĐU"), ("Input.OrganisationCode", Home.Cell.Code))).Text.ShouldContain("50 %");
        (await _world.CloseAsync()).Text.ShouldContain("Thu 720.000 đồng: giữ 360.000 đồng (50 %), nộp lên 360.000 đồng");
    }

    [Theory]
    [InlineData("Input.Member", "", "Chưa chọn đảng viên nộp")]
    [InlineData("Input.From", "tháng này", "Chưa hiểu tháng")]
    [InlineData("Input.To", "10/2026", "Tháng cuối ở trước tháng đầu")]
    [InlineData("Input.To", "11/2027", "không quá 12 tháng")]
    [InlineData("Input.On", "", "Chưa ghi ngày")]
    [InlineData("Input.On", "23/11/2026", "ở sau hôm nay")]
    public async Task A_wrong_payment_is_refused_with_its_sentence(string field, string value, string say)
    {
        await _world.RateAsync(Home.Members[4], "Student");
        var typed = new Dictionary<string, string> { ["Input.Member"] = $"{Home.Members[4].Id}", ["Input.From"] = "11/2026", ["Input.On"] = "20/11/2026", [field] = value };
        var refused = await (await _world.Collector.OpenAsync(DuesLinks.Pay(_world.Cell))).SubmitAsync("#nop", [.. typed.Select(pair => (pair.Key, pair.Value))]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
        (await _world.App.InDbAsync(db => db.DuesPayments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Who_has_no_amount_pays_nothing_and_holds_up_the_closing()
    {
        await _world.RateAsync(Home.Members[4], "Student");
        await _world.BeginAsync();
        (await (await _world.Collector.OpenAsync(DuesLinks.Pay(_world.Cell, Home.Members[5].Id))).SubmitAsync("#nop", ("Input.From", "11/2026"))).Text.ShouldContain("Chưa duyệt mức đóng của đồng chí này cho tháng 11/2026");
        (await _world.CloseAsync()).Text.ShouldContain("Còn 5 đồng chí chưa có mức đóng được duyệt");
        (await _world.Collector.OpenAsync(DuesLinks.Sheet(_world.Cell, new(2026, 12, 1)))).Document.QuerySelector("#lap").ShouldBeNull("a month to come has no sheet");
    }

    [Fact]
    public async Task The_opening_balance_is_written_once_and_a_wrong_spending_gets_its_opposite()
    {
        await _world.RatesAsync();
        await _world.BeginAsync();
        var book = await Home.Secretary.OpenAsync(DuesLinks.Book(_world.Cell));
        (await book.SubmitAsync("#chi", ("Input.Kind", "Opening"), ("Input.Amount", "500.000"))).Text.ShouldContain("500.000 đồng, số dư của đơn vị");
        (await book.SubmitAsync("#chi", ("Input.Kind", "Opening"), ("Input.Amount", "500.000"))).Text.ShouldContain("Số dư ban đầu chỉ ghi một lần");
        var spent = await book.SubmitAsync("#chi", ("Input.Kind", "Spending"), ("Input.Amount", "80.000"), ("Input.Words", "Mua báo"));
        spent.Text.ShouldContain("420.000 đồng, số dư của đơn vị");
        (await book.SubmitAsync("#chi", ("Input.Kind", "Spending"), ("Input.Amount", "1.000"))).Text.ShouldContain("Chưa ghi chi cho việc gì");
        (await spent.SubmitAsync("form[action*='PutRight']")).Text.ShouldContain("500.000 đồng, số dư của đơn vị");
        (await spent.SubmitAsync("form[action*='PutRight']")).Text.ShouldContain("đã được ghi lại từ trước");
        (await CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_temporary_member_pays_at_the_temporary_cell_and_nobody_twice()
    {
        var other = await _world.App.Data.OrganisationAsync(OrganisationKind.Cell, Home.Ward);
        var guest = await _world.App.Data.MemberAsync(other, "Lò Văn Khách");
        await _world.App.InDbAsync(async db =>
        {
            (await db.Members.SingleAsync(row => row.Id == guest.Id)).TemporaryCellId = _world.Cell;
            db.Add(new Placement { MemberId = guest.Id, OrganisationId = _world.Cell, Kind = PlacementKind.Temporary, From = new(2026, 10, 1) });
            db.Add(new MemberStatusPeriod { MemberId = Home.Members[2].Id, OrganisationId = _world.Cell, Kind = MemberStatusKind.Elsewhere, From = new(2026, 10, 1) });
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });
        var sheet = await _world.BeginAsync();
        sheet.Text.ShouldContain("Lò Văn Khách");
        sheet.Document.QuerySelectorAll(".st-owe a[href$='" + Home.Members[2].Id + "']").ShouldBeEmpty("whoever is active outside for a while pays outside");
        var there = await _world.App.Data.BrowserAsync(SoTay.Features.Accounts.Role.Secretary, other, await _world.App.Data.MemberAsync(other));
        (await (await there.OpenAsync(DuesLinks.Sheet(other.Id, DuesWorld.November))).SubmitAsync("#lap")).Text.ShouldNotContain("Lò Văn Khách");
        // Filling in again changes nothing.
        var lines = await _world.App.InDbAsync(db => db.DuesCharges.CountAsync());
        await _world.BeginAsync();
        (await _world.App.InDbAsync(db => db.DuesCharges.CountAsync())).ShouldBe(lines);
    }

    [Fact]
    public async Task What_is_paid_in_advance_stands_on_the_sheet_when_its_month_comes()
    {
        await _world.RatesAsync();
        var paid = await (await _world.Collector.OpenAsync(DuesLinks.Pay(_world.Cell, Home.Members[4].Id))).SubmitAsync("#nop", ("Input.From", "11/2026"), ("Input.To", "01/2027"), ("Input.Channel", "Portal"), ("Input.Reference", "G22-1"));
        paid.Text.ShouldContain("1/");
        (await (await _world.Collector.OpenAsync(DuesLinks.Pay(_world.Cell))).SubmitAsync("#nop", ("Input.Member", $"{Home.Members[4].Id}"), ("Input.From", "12/2026"))).Text.ShouldContain("Tháng 12/2026 đã nộp ngày 22/11/2026");
        _world.App.Clock.GoTo(2026, 12, 3);
        var december = await _world.BeginAsync(new(2026, 12, 1));
        december.Text.ShouldContain("1/6 đã nộp");
        december.Text.ShouldContain("cổng dịch vụ công");
        (await CheckAsync()).ShouldBeEmpty();
    }

    private Task<List<string>> CheckAsync() => _world.App.InDbAsync(async db => await new DuesCheck().FindAsync(db, default).ToListAsync());
}

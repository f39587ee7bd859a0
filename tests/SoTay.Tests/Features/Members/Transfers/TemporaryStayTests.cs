using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Members;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Tests.Features.Organisations;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Transfers;

/// <summary>A temporary stay until 25/11/2026, seen from both ends while it lasts, when its day comes and after it; the clock stands at 22/11/2026.</summary>
public sealed class TemporaryStayTests : IAsyncLifetime
{
    private static readonly DateOnly Until = new(2026, 11, 25);
    private TestApp _app = null!;
    private TestCell _home = null!;
    private Organisation _other = null!;
    private Browser _office = null!, _there = null!;
    private MemberTransfer _stay = null!;

    private Member Guest => _home.Members[3];

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _home = await _app.Data.CellAsync();
        var commune = await _app.Data.OrganisationAsync(OrganisationKind.Commune, name: "Đảng bộ xã Mường Lát");
        _other = await _app.Data.OrganisationAsync(parent: commune, name: "Chi bộ bản Poom Khuông");
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _home.Ward);
        _there = await _app.Data.BrowserAsync(Role.Secretary, _other, await _app.Data.MemberAsync(_other));
        await StayAsync(_other);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task While_it_lasts_it_stands_among_those_who_are_away_and_is_reminded_of_before_its_end()
    {
        foreach (var (who, unit) in new[] { (_office, _home.Ward), (_home.Secretary, _home.Cell), (_there, _other) })
        {
            (await who.OpenAsync(TransferLinks.Stays(unit.Id))).Text.ShouldContain("Còn 3 ngày");
            (await who.OpenAsync(TransferLinks.Settled(unit.Id))).Text.ShouldContain("Chưa có việc chuyển nào đã xong");
            (await who.OpenAsync("/")).Text.ShouldContain($"{Guest.FullName}: đang sinh hoạt tạm thời đến 25/11/2026");
        }

        (await _office.OpenAsync(TransferLinks.To(_stay.Id))).Text.ShouldContain("Đang sinh hoạt tạm thời đến 25/11/2026");
    }

    [Fact]
    public async Task Past_its_day_both_ends_are_asked_until_somebody_ends_it_and_meetings_and_dues_follow()
    {
        _app.Clock.GoTo(2026, 11, 28);
        foreach (var (who, unit) in new[] { (_office, _home.Ward), (_home.Secretary, _home.Cell), (_there, _other) })
        {
            (await who.OpenAsync(TransferLinks.Stays(unit.Id))).Text.ShouldContain("Quá hạn 3 ngày");
            var first = await who.OpenAsync("/");
            first.Text.ShouldContain($"{Guest.FullName}: hết hạn ngày 25/11/2026");
            first.Document.QuerySelector($"a[href='{TransferLinks.To(_stay.Id)}']").ShouldNotBeNull();
        }

        (await _home.Secretary.OpenAsync(TransferLinks.To(_stay.Id))).Document.QuerySelector("#het, #gia-han").ShouldBeNull("the cell at home neither keeps the other roster nor issues");
        var page = await _there.OpenAsync(TransferLinks.To(_stay.Id));
        page.Text.ShouldContain("Hết hạn ngày 25/11/2026");
        page.Document.QuerySelector("#gia-han").ShouldBeNull("whoever issued it prolongs it");
        (await page.SubmitAsync("#het", ("Last", "01/12/2026"))).Text.ShouldContain("01/12/2026");
        (await page.SubmitAsync("#het")).Document.QuerySelector("#het").ShouldBeNull("the stay is over");
        await _app.InDbAsync(async db =>
        {
            (await db.Members.SingleAsync(row => row.Id == Guest.Id)).TemporaryCellId.ShouldBeNull();
            (await db.Placements.SingleAsync(row => row.MemberId == Guest.Id && row.Kind == PlacementKind.Temporary)).To.ShouldBe(Until);
        });
        await using var scope = _app.Services.CreateAsyncScope();
        var sheets = scope.ServiceProvider.GetRequiredService<DuesSheets>();
        ((await sheets.PayersAsync(_other.Id, Until, default)).Contains(Guest.Id), (await sheets.PayersAsync(_home.Cell.Id, Until, default)).Contains(Guest.Id)).ShouldBe((true, false));
        ((await sheets.PayersAsync(_other.Id, Until.AddDays(1), default)).Contains(Guest.Id), (await sheets.PayersAsync(_home.Cell.Id, Until.AddDays(1), default)).Contains(Guest.Id)).ShouldBe((false, true));
        (await _there.OpenAsync("/")).Text.ShouldNotContain("hết hạn ngày");
        (await _office.OpenAsync(TransferLinks.Stays(_home.Ward.Id))).Text.ShouldContain("Không có ai đang sinh hoạt tạm thời");
        (await _office.OpenAsync(TransferLinks.Settled(_home.Ward.Id))).Text.ShouldContain(Guest.FullName);
        (await page.SubmitAsync("#het")).Text.ShouldContain("đã hết từ trước");
    }

    [Fact]
    public async Task Who_issued_it_prolongs_it_by_a_decision_within_the_rule()
    {
        _app.Clock.GoTo(2026, 11, 28);
        var page = await _office.OpenAsync(TransferLinks.To(_stay.Id));
        (await page.SubmitAsync("#gia-han", ("Until", "25/02/2027"))).Text.ShouldContain("Chưa ghi số quyết định gia hạn");
        (await page.SubmitAsync("#gia-han", ("Until", "24/11/2026"), ("DecisionNumber", "12-QĐ/ĐU"))).Text.ShouldContain("phải sau 25/11/2026");
        (await page.SubmitAsync("#gia-han", ("Until", "20/08/2027"), ("DecisionNumber", "12-QĐ/ĐU"))).Text.ShouldContain("phải dưới 12 tháng");
        var done = await page.SubmitAsync("#gia-han", ("Until", "25/02/2027"), ("DecisionNumber", "12-QĐ/ĐU"));
        done.Text.ShouldContain("Đang sinh hoạt tạm thời đến 25/02/2027");
        done.Text.ShouldContain("Gia hạn đến 25/02/2027 theo 12-QĐ/ĐU");
        (await _there.OpenAsync("/")).Text.ShouldNotContain("hết hạn ngày");
    }

    [Fact]
    public async Task It_goes_along_when_the_cell_of_the_stay_goes_into_another()
    {
        var heir = await _app.Data.OrganisationAsync(parent: await _app.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == _other.ParentId)), name: "Chi bộ bản Đoàn Kết");
        (await DecisionTests.MergersAsync(_app, async (mergers, load) => await mergers.AbsorbAsync(await load(_other), await load(heir), DecisionTests.On(new(2026, 11, 10)), Doing.Test))).ShouldBeNull();
        var page = await _office.OpenAsync(TransferLinks.Stays(_home.Ward.Id));
        page.Text.ShouldContain("đến Chi bộ bản Đoàn Kết");
        (await (await _office.OpenAsync(TransferLinks.To(_stay.Id))).SubmitAsync("#het", ("Last", "22/11/2026"))).Document.QuerySelector("#het").ShouldBeNull("the stay is over");
    }

    private Task StayAsync(Organisation cell) => _app.InDbAsync(async db =>
    {
        _stay = new MemberTransfer
        {
            MemberId = Guest.Id, FromId = _home.Cell.Id, ToId = cell.Id, Kind = PlacementKind.Temporary, ReferralNumber = "12-GT/ĐU", IssuedOn = new(2026, 8, 20), Until = Until, MadeAt = DateTime.UnixEpoch, ByName = "Lê Thị Thu Hằng",
        };
        var record = (await MemberRecord.LoadAsync(db, Guest.Id))!;
        _stay.Take(record, await db.Organisations.SingleAsync(row => row.Id == cell.Id), new(2026, 8, 21), new(2026, 11, 22), "Nơi đến", DateTime.UnixEpoch).ShouldBeNull();
        record.Keep();
        db.Add(_stay);
        await db.SaveAsync(Doing.Test);
    });
}

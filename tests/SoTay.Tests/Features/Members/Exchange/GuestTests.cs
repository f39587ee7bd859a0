using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Members.Transfers;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Exchange;

/// <summary>Whoever goes for a time by a signed file is counted at home and takes part there (208-QĐ/TW); the clock stands at 22/11/2026.</summary>
public sealed class GuestTests : IAsyncLifetime
{
    private TwoPlaces _places = null!;

    public async ValueTask InitializeAsync() => _places = await TwoPlaces.StartAsync();

    public ValueTask DisposeAsync() => _places.DisposeAsync();

    [Fact]
    public async Task A_guest_takes_part_there_and_is_counted_at_home_until_the_stay_ends()
    {
        var (address, file) = await _places.FileAsync(until: "20/05/2027");
        var arrival = await _places.UploadAsync(file);
        arrival.Text.ShouldContain("tạm thời đến 20/05/2027: sinh hoạt và đóng đảng phí ở đây, nơi chuyển đi vẫn tính");
        var taken = await _places.TakeAsync(arrival);
        taken.Text.ShouldContain("Đã tiếp nhận tạm thời từ ngày 21/11/2026 đến 20/05/2027");
        var back = await _places.ReceiveAsync(address, await _places.ReceiptAsync(taken));
        back.Text.ShouldContain("Đang sinh hoạt tạm thời đến 20/05/2027");
        ((await _places.CountAsync(_places.Home)), await _places.CountAsync(_places.There)).ShouldBe((6, 0));
        (await _places.Home.InDbAsync(db => db.MemberStatusPeriods.SingleAsync(row => row.MemberId == _places.Moving.Id && row.Kind == MemberStatusKind.Elsewhere))).From.ShouldBe(new DateOnly(2026, 11, 21));

        var guest = await _places.There.InDbAsync(db => db.Members.AsNoTracking().SingleAsync());
        (guest.CellId, guest.TemporaryCellId, guest.Membership, guest.StatisticsSealed).ShouldBe((null, _places.NewCell.Id, Membership.Official, null));
        var record = await _places.NewOffice.OpenAsync(MemberLinks.Of(guest.Id));
        record.Text.ShouldContain("Sinh hoạt tạm thời ở Chi bộ bản Poom Khuông, đến 20/05/2027; sổ chính ở");
        record.Text.ShouldNotContain("Tư cách đảng viên");
        (await _places.NewOffice.OpenAsync(MemberLinks.Roster(_places.NewCell.Id))).Text.ShouldContain("sinh hoạt tạm thời ở đây");
        foreach (var page in (string[])["/statuses", "/leaving", "/referral"]) (await _places.NewOffice.OpenAsync(MemberLinks.Of(guest.Id) + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        await WholeAsync();

        var form = await _places.NewOffice.OpenAsync(MemberLinks.Of(guest.Id) + "/placements");
        (await form.SubmitAsync("main form", ("Kind", "end"), ("On", "22/11/2026"))).Text.ShouldContain("Đã rời danh sách");
        ((await _places.CountAsync(_places.Home)), await _places.CountAsync(_places.There)).ShouldBe((6, 0));
        (await _places.NewOffice.OpenAsync(MemberLinks.Of(guest.Id))).Status.ShouldBe(HttpStatusCode.OK);
        await WholeAsync();
    }

    [Fact]
    public async Task A_guest_whose_home_moves_there_goes_on_in_the_same_record()
    {
        await _places.Home.InDbAsync(async db =>
        {
            (await db.Members.SingleAsync(row => row.Id == _places.Moving.Id)).CeremonyOn = new(2010, 6, 1);
            db.Add(new OutsideTime { MemberId = _places.Moving.Id, OrganisationId = _places.Cell.Cell.Id, From = new(2015, 1, 1), To = new(2016, 2, 28) });
            await db.SaveAsync(Actor.Program("test"));
        });
        var (address, stay) = await _places.FileAsync(issued: "02/11/2026", until: "20/05/2027", number: "1-GT");
        await _places.ReceiveAsync(address, await _places.ReceiptAsync(await _places.TakeAsync(await _places.UploadAsync(stay), ("On", "03/11/2026"))));
        (await _places.There.InDbAsync(db => db.OutsideTimes.CountAsync())).ShouldBe(0, "a guest's life stays at home");

        var (moved, file) = await _places.FileAsync(issued: "20/11/2026", number: "2-GT");
        var arrival = await _places.UploadAsync(file);
        arrival.Text.ShouldContain("đang sinh hoạt tạm thời ở Chi bộ bản Poom Khuông; trùng số thẻ. Hết tạm thời, vào sổ chính thức.");
        var guest = await _places.There.InDbAsync(db => db.Members.AsNoTracking().SingleAsync());
        var taken = await _places.TakeAsync(arrival, ("Same", guest.Id.ToString()));
        taken.Text.ShouldContain("Đã tiếp nhận từ ngày 21/11/2026");
        await _places.ReceiveAsync(moved, await _places.ReceiptAsync(taken));

        ((await _places.CountAsync(_places.Home)), await _places.CountAsync(_places.There)).ShouldBe((5, 1));
        var placements = await _places.There.InDbAsync(db => db.Placements.OrderBy(row => row.From).Select(row => new { row.Kind, row.From, row.To }).ToListAsync());
        placements.ConvertAll(row => (row.Kind, row.From, row.To)).ShouldBe([(PlacementKind.Temporary, new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 20)), (PlacementKind.Permanent, new DateOnly(2026, 11, 21), null)]);
        var record = await _places.NewOffice.OpenAsync(MemberLinks.Of(guest.Id));
        record.Text.ShouldContain("Lễ kết nạp");
        record.Text.ShouldContain("Ở ngoài Đảng, không tính tuổi Đảng");
        (await _places.There.InDbAsync(db => db.Members.SingleAsync())).CeremonyOn.ShouldBe(new DateOnly(2010, 6, 1));
        (await _places.There.InDbAsync(db => db.Members.SingleAsync())).StatisticsSealed.ShouldNotBeNull();
        await WholeAsync();
    }

    [Theory]
    [InlineData("23/11/2026", "ở sau hôm nay")]
    [InlineData("19/11/2026", "không thể trước ngày cấp giấy giới thiệu")]
    public async Task A_stay_begins_between_its_issue_and_today(string on, string say)
    {
        var (_, file) = await _places.FileAsync(until: "20/05/2027");
        (await _places.TakeAsync(await _places.UploadAsync(file), ("On", on))).Text.ShouldContain(say);
        (await _places.There.InDbAsync(db => db.Members.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Who_is_counted_there_or_stays_there_already_is_no_guest_and_one_stay_at_a_time_is_issued()
    {
        await _places.There.InDbAsync(async db =>
        {
            var member = new Member { FullName = _places.Moving.FullName, Sex = _places.Moving.Sex, BirthDate = _places.Moving.BirthDate, JoinedOn = _places.Moving.JoinedOn, OfficialOn = _places.Moving.OfficialOn };
            MemberRecord.Begin(db, member, _places.OtherCell, new(2026, 11, 15)).Keep();
            await db.SaveAsync(Actor.Program("test"));
        });
        var (address, file) = await _places.FileAsync(until: "20/05/2027");
        var arrival = await _places.UploadAsync(file);
        var there = await _places.There.InDbAsync(db => db.Members.AsNoTracking().SingleAsync());
        (await _places.TakeAsync(arrival, ("Same", there.Id.ToString()))).Text.ShouldContain("đang sinh hoạt chính thức ở Chi bộ bản Đoàn Kết, mà nơi gửi cũng đang tính");
        var taken = await _places.TakeAsync(arrival, ("Same", ShowArrivalModel.Nobody));
        await _places.ReceiveAsync(address, await _places.ReceiptAsync(taken));
        var form = await _places.Office.OpenAsync(TransferLinks.New(_places.Moving.Id));
        (await form.SubmitAsync("#giay", ("Input.Kind", "Temporary"), ("Input.Place", "Nơi khác"), ("Input.ReferralNumber", "9-GT"), ("Input.IssuedOn", "22/11/2026"), ("Input.Until", "20/05/2027")))
            .Text.ShouldContain("đang sinh hoạt tạm thời nơi khác từ 21/11/2026");
        (await _places.CountAsync(_places.Home)).ShouldBe(6);
    }

    [Fact]
    public async Task When_the_days_of_the_referral_are_over_both_first_screens_say_so()
    {
        var (address, file) = await _places.FileAsync(until: "20/05/2027");
        await _places.ReceiveAsync(address, await _places.ReceiptAsync(await _places.TakeAsync(await _places.UploadAsync(file))));
        var secretary = await _places.There.Data.BrowserAsync(Role.Secretary, _places.NewCell);
        (await secretary.OpenAsync("/")).Text.ShouldNotContain("Hết hạn sinh hoạt tạm thời");
        _places.Home.Clock.GoTo(2027, 5, 21);
        _places.There.Clock.GoTo(2027, 5, 21);
        (await secretary.OpenAsync("/")).Text.ShouldContain($"Hết hạn sinh hoạt tạm thời: {_places.Moving.FullName}");
        (await _places.Cell.Secretary.OpenAsync("/")).Text.ShouldContain($"{_places.Moving.FullName}: hết hạn ngày 20/05/2027");
    }

    [Fact]
    public async Task A_paper_referral_for_a_time_is_written_by_hand_with_its_end()
    {
        var form = await _places.NewOffice.OpenAsync(MemberLinks.New(_places.NewCell.Id));
        (string, string)[] typed = [("Details.FullName", "Ngô Quang Hưng"), ("Details.Sex", "Male"), ("Details.BirthDate", "02/09/1991"), ("Details.OfficialOn", "27/05/2019"), ("On", "20/11/2026"), ("IsGuest", "true"), ("ReferralNumber", "21-GT")];
        (await form.SubmitAsync("main form", typed)).Text.ShouldContain("ghi đến ngày nào");
        (await form.SubmitAsync("main form", [.. typed, ("Until", "19/11/2026")])).Text.ShouldContain("phải từ 20/11/2026 trở đi");
        (await form.SubmitAsync("main form", [.. typed, ("Until", "20/05/2027")])).Text.ShouldContain("Sinh hoạt tạm thời ở Chi bộ bản Poom Khuông, đến 20/05/2027; sổ chính ở nơi khác");
        (await _places.CountAsync(_places.There)).ShouldBe(0);
        await WholeAsync();
    }

    private async Task WholeAsync()
    {
        foreach (var app in new[] { _places.Home, _places.There })
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            foreach (var check in scope.ServiceProvider.GetServices<IStoreCheck>()) (await check.FindAsync(db, default).ToListAsync()).ShouldBeEmpty(check.Name);
        }
    }
}

using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Members;
using SoTay.Features.Members.Badges;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Members.Transfers;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Exchange;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Exchange;

/// <summary>A member goes from one installation to another through two files; the clock stands at 22/11/2026.</summary>
public sealed class ExchangeLineTests : IAsyncLifetime
{
    private TwoPlaces _places = null!;

    public async ValueTask InitializeAsync() => _places = await TwoPlaces.StartAsync();

    public ValueTask DisposeAsync() => _places.DisposeAsync();

    [Fact]
    public async Task The_member_arrives_with_the_roster_and_the_receipt_closes_the_referral_on_the_same_day()
    {
        await _places.Home.InDbAsync(db =>
        {
            db.Add(new BadgeAward { MemberId = _places.Moving.Id, OrganisationId = _places.Cell.Cell.Id, Years = 30, On = new(2026, 2, 3), Ground = BadgeGround.Due, DecisionNumber = "1-QĐ", ByName = "X", At = DateTime.UnixEpoch });
            return db.SaveAsync(Actor.Program("test"));
        });
        var (address, file) = await _places.FileAsync();
        Encoding.UTF8.GetString(file).Contains(_places.Moving.FullName, StringComparison.Ordinal).ShouldBeFalse("the file is sealed");

        var arrival = await _places.UploadAsync(file);
        arrival.Text.ShouldContain("đúng của Đảng bộ phường gửi đi, niêm phong cho nơi này");
        arrival.Text.ShouldContain(_places.Moving.FullName);
        arrival.Text.ShouldContain("••••8901");
        arrival.Text.ShouldContain("30 năm (03/02/2026)");
        arrival.Text.ShouldContain($"từ {_places.Cell.Cell.Name}".Replace("từ ", "", StringComparison.Ordinal));
        (await _places.CountAsync(_places.There)).ShouldBe(0, "read is not taken in");
        (await _places.NewOffice.OpenAsync("/")).Text.ShouldContain($"Tiếp nhận {_places.Moving.FullName}");

        var taken = await _places.TakeAsync(arrival);
        taken.Text.ShouldContain("Đã tiếp nhận từ ngày 21/11/2026");
        (await _places.CountAsync(_places.There)).ShouldBe(1);
        (await _places.CountAsync(_places.Home)).ShouldBe(6, "until the receipt the sender counts");
        await CheckNewRecordAsync();

        var back = await _places.ReceiveAsync(address, await _places.ReceiptAsync(taken));
        back.Text.ShouldContain("Đã tiếp nhận từ ngày 21/11/2026");
        (await _places.CountAsync(_places.Home)).ShouldBe(5);
        var left = await _places.Home.InDbAsync(db => db.Placements.AsNoTracking().SingleAsync(row => row.MemberId == _places.Moving.Id));
        left.To.ShouldBe(new DateOnly(2026, 11, 21), "out at the end of the day on which the other place begins to count");
    }

    private async Task CheckNewRecordAsync()
    {
        var cipher = _places.There.Services.GetRequiredService<FieldCipher>();
        var made = await _places.There.InDbAsync(db => db.Members.AsNoTracking().SingleAsync());
        (made.FullName, made.Sex, made.BirthDate, made.JoinedOn, made.OfficialOn).ShouldBe((_places.Moving.FullName, _places.Moving.Sex, _places.Moving.BirthDate, _places.Moving.JoinedOn, _places.Moving.OfficialOn));
        cipher.TryOpen(made.CardSealed).ShouldBe(TwoPlaces.Card);
        MemberStatistics.FromText(cipher.Open(made.StatisticsSealed!)).Ethnicity.ShouldBe("Dao");
        (made.PersonalIdMatch, made.PhoneSealed).ShouldBe((null, null));
        (await _places.There.InDbAsync(db => db.MemberEvents.SingleAsync(row => row.MemberId == made.Id))).Kind.ShouldBe(MemberEventKind.TransferredIn);
        (await _places.There.InDbAsync(db => db.BadgeAwards.SingleAsync())).Years.ShouldBe(30);
        (await _places.There.InDbAsync(db => db.Arrivals.SingleAsync())).Sealed.ShouldBeNull("what the file told goes when it is settled");
    }

    [Fact]
    public async Task Sent_back_it_is_told_with_its_reason_and_the_member_stays()
    {
        var (address, file) = await _places.FileAsync();
        var arrival = await _places.UploadAsync(file);
        (await arrival.SubmitAsync("#tra")).Text.ShouldContain("Chưa ghi vì sao gửi trả");
        var back = await arrival.SubmitAsync("#tra", ("Reason", "Đồng chí ấy cư trú ở xã khác"));
        var page = await _places.ReceiveAsync(address, await _places.ReceiptAsync(back));
        page.Text.ShouldContain("Nơi đến đã gửi trả");
        page.Text.ShouldContain("cư trú ở xã khác");
        ((await _places.CountAsync(_places.Home)), await _places.CountAsync(_places.There)).ShouldBe((6, 0));
        // Issued again with the same number: a new referral, so the file is read.
        var (_, again) = await _places.FileAsync();
        (await _places.UploadAsync(again)).Text.ShouldContain("Chờ tiếp nhận");
    }

    [Fact]
    public async Task Without_a_key_the_file_is_carried_by_hand_and_leaves_what_is_sealed_at_home()
    {
        var (address, file) = await _places.FileAsync(isSealed: false);
        var page = await _places.Office.OpenAsync(address + "/exchange");
        page.Text.ShouldContain("trao tận tay đồng chí ấy mang đi");
        var arrival = await _places.UploadAsync(file);
        arrival.Text.ShouldContain("tệp không niêm phong");
        arrival.Text.ShouldContain("tệp chỉ có bốn số cuối 8901");
        arrival.Text.ShouldContain("không có trong tệp");
        await _places.TakeAsync(arrival);
        var made = await _places.There.InDbAsync(db => db.Members.AsNoTracking().SingleAsync());
        (made.CardSealed, made.StatisticsSealed).ShouldBe((null, null));
        // A place without this product answers on paper: then the sender writes it down.
        (await (await _places.Office.OpenAsync(address)).SubmitAsync("#nhan", ("On", "21/11/2026"))).Text.ShouldContain("Đã tiếp nhận từ ngày 21/11/2026");
    }

    [Fact]
    public async Task What_a_sealed_file_awaits_is_not_closed_by_hand_until_the_key_is_withdrawn()
    {
        var (address, _) = await _places.FileAsync();
        var page = await _places.Office.OpenAsync(address);
        page.Document.QuerySelector("#nhan, #tra").ShouldBeNull();
        page.Text.ShouldContain("gửi lại giấy báo ký");
        var leave = await (await _places.Office.OpenAsync($"{MemberLinks.Of(_places.Moving.Id)}/leaving")).SubmitAsync("main form", ("How", "TransferredOut"), ("On", "21/11/2026"), ("DecisionNumber", "12-GT/ĐU"));
        leave.Text.ShouldContain("xong bằng giấy báo ký của nơi ấy");
        await _places.Home.InDbAsync(async db =>
        {
            (await db.TrustedKeys.SingleAsync()).Withdraw("Máy hỏng", "Quản trị", DateTime.UnixEpoch).ShouldBeNull();
            await db.SaveAsync(Actor.Program("test"));
        });
        (await (await _places.Office.OpenAsync(address)).SubmitAsync("#tra", ("Reason", "Không đi nữa"))).Text.ShouldContain("Đã hủy giấy giới thiệu");
    }

    [Fact]
    public async Task Who_came_back_has_the_old_record_and_who_was_written_by_hand_is_not_counted_again()
    {
        var (address, file) = await _places.FileAsync(issued: "10/11/2026");
        // The secretary over there did not wait for the file.
        await _places.There.InDbAsync(async db =>
        {
            var member = new Member { FullName = _places.Moving.FullName, Sex = _places.Moving.Sex, BirthDate = _places.Moving.BirthDate, JoinedOn = _places.Moving.JoinedOn, OfficialOn = _places.Moving.OfficialOn };
            var record = MemberRecord.Begin(db, member, _places.OtherCell, new(2026, 11, 15));
            record.Arrive("12-GT/ĐU");
            record.Keep();
            await db.SaveAsync(Actor.Program("test"));
        });
        var arrival = await _places.UploadAsync(file);
        arrival.Text.ShouldContain("đang có tên ở Chi bộ bản Đoàn Kết");
        (await _places.TakeAsync(arrival)).Text.ShouldContain("Xem từng người rồi chọn");
        var there = await _places.There.InDbAsync(db => db.Members.AsNoTracking().SingleAsync());
        var taken = await _places.TakeAsync(arrival, ("Same", there.Id.ToString()));
        taken.Text.ShouldContain("Đã tiếp nhận từ ngày 15/11/2026");
        (await _places.CountAsync(_places.There)).ShouldBe(1);
        await _places.ReceiveAsync(address, await _places.ReceiptAsync(taken));
        (await _places.CountAsync(_places.Home)).ShouldBe(5);
    }

    [Fact]
    public async Task Who_returns_home_goes_on_in_the_old_record()
    {
        var (address, file) = await _places.FileAsync(issued: "02/11/2026");
        var taken = await _places.TakeAsync(await _places.UploadAsync(file), ("On", "05/11/2026"));
        await _places.ReceiveAsync(address, await _places.ReceiptAsync(taken));

        // The way back: the same pages with the places changed.
        var made = await _places.There.InDbAsync(db => db.Members.AsNoTracking().SingleAsync());
        var form = await _places.NewOffice.OpenAsync(TransferLinks.New(made.Id));
        var page = await form.SubmitAsync("#giay", ("Input.Kind", "Permanent"), ("Input.Place", "Về chỗ cũ"), ("Input.ReferralNumber", "3-GT"), ("Input.IssuedOn", "06/11/2026"));
        var send = await _places.NewOffice.OpenAsync(page.Address.AbsolutePath + "/exchange");
        var ready = await send.SubmitAsync("#lap", ("To", send.Document.QuerySelector("select[name=To] option:nth-child(2)")!.GetAttribute("value")!));
        var back = (await ready.FollowAsync("a[download]")).Body;
        var arrival = await (await _places.Office.OpenAsync(ExchangeLinks.Arrivals(_places.Cell.Ward.Id))).UploadAsync("#nap", "Upload", back, "x");
        arrival.Text.ShouldContain("đã chuyển đi từ");
        arrival.Text.ShouldContain("trùng số thẻ");
        (string, string)[] fields = [("Cell", _places.Cell.Cell.Id.ToString()), ("Same", _places.Moving.Id.ToString())];
        (await arrival.SubmitAsync("#nhan", [.. fields, ("On", "05/11/2026")])).Text.ShouldContain("không thể trước ngày cấp giấy giới thiệu 06/11/2026");
        // Counted there on the 5th, here from the 6th: the day after leaving is enough.
        (await arrival.SubmitAsync("#nhan", [.. fields, ("On", "06/11/2026")])).Text.ShouldContain("Đã tiếp nhận từ ngày 06/11/2026");
        (await _places.CountAsync(_places.Home)).ShouldBe(6);
        (await _places.Home.InDbAsync(db => db.Placements.CountAsync(row => row.MemberId == _places.Moving.Id))).ShouldBe(2);
        (await _places.Office.OpenAsync(MemberLinks.Of(_places.Moving.Id))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_download_of_sealed_values_is_recorded_and_only_the_unit_above_sends()
    {
        var (address, _) = await _places.FileAsync();
        (await _places.Home.InDbAsync(db => db.Set<AuditRecord>().CountAsync(row => row.Action == "Member.read" && row.Subject == _places.Moving.Id))).ShouldBe(1);
        (await _places.Cell.Secretary.OpenAsync(address + "/exchange")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _places.Cell.Secretary.OpenAsync(address + "/exchange/file")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}

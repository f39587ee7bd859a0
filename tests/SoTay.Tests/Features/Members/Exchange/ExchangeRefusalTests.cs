using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Members.Exchange;
using SoTay.Platform.Audit;
using SoTay.Platform.Exchange;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Exchange;

/// <summary>Every file that is not as it should be comes back with a sentence, and the roster stays as it is.</summary>
public sealed class ExchangeRefusalTests : IAsyncLifetime
{
    private TwoPlaces _places = null!;

    public async ValueTask InitializeAsync() => _places = await TwoPlaces.StartAsync();

    public ValueTask DisposeAsync() => _places.DisposeAsync();

    [Fact]
    public async Task A_changed_byte_a_foreign_file_and_nothing_at_all()
    {
        var (_, file) = await _places.FileAsync(isSealed: false);
        var changed = file.ToArray();
        var place = Encoding.UTF8.GetString(file).IndexOf("content", StringComparison.Ordinal) + 40;
        changed[place] = changed[place] == (byte)'A' ? (byte)'B' : (byte)'A';
        await RefusedAsync(changed, "Chữ ký không khớp");
        await RefusedAsync("họ tên;ngày sinh"u8.ToArray(), "không phải tệp trao đổi");
        await RefusedAsync(new byte[70_000], "quá 64 KB");
        await RefusedAsync([], "Chưa chọn tệp nào");
        await RefusedAsync(Changed(file, "version", 9), "mới hơn bản Sổ Tay này");
        await RefusedAsync(new KeyCard("A", TwoPlaces.KeysOf(_places.Home)).Write(), "loại khác");
        var own = SignedFile.Write(TransferContent.Format, "A", "{}"u8.ToArray(), _places.There.Services.GetRequiredService<OwnKey>(), null);
        await RefusedAsync(own, "do chính nơi này ký");
    }

    [Fact]
    public async Task An_unknown_a_withdrawn_and_another_receiver()
    {
        var (_, file) = await _places.FileAsync();
        await using var third = await TestApp.StartAsync();
        await RefusedAsync(SignedFile.Write(TransferContent.Format, "Kẻ lạ", "{}"u8.ToArray(), third.Services.GetRequiredService<OwnKey>(), null), "Chưa biết chữ ký của nơi gửi (tự xưng là Kẻ lạ");
        await RefusedAsync(SignedFile.Write(TransferContent.Format, "A", "{}"u8.ToArray(), HomeKey, TwoPlaces.KeysOf(third)), "niêm phong cho nơi khác");
        await _places.There.InDbAsync(async db =>
        {
            (await db.TrustedKeys.SingleAsync()).Withdraw("Lộ khóa", "Quản trị", new(2026, 11, 20, 3, 0, 0, DateTimeKind.Utc)).ShouldBeNull();
            await db.SaveAsync(Actor.Program("test"));
        });
        await RefusedAsync(file, "đã thôi tin từ 20/11/2026");
    }

    [Fact]
    public async Task The_same_file_and_the_same_referral_twice()
    {
        var (_, file) = await _places.FileAsync();
        (await _places.UploadAsync(file)).Status.ShouldBe(HttpStatusCode.OK);
        (await _places.UploadAsync(file, _places.NewCell)).Text.ShouldContain("Tệp này đã nạp rồi");
        var (_, other) = await _places.FileAsync(_places.Cell.Members[4]);
        (await _places.UploadAsync(other)).Text.ShouldContain("Giấy giới thiệu số 12-GT/ĐU của");
        (await _places.There.InDbAsync(db => db.Arrivals.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("issuedOn", "2026-12-20", "ở sau hôm nay")]
    [InlineData("dueOn", "2026-11-01", "hạn nộp giấy ở trước ngày cấp")]
    [InlineData("kind", "elsewhere", "không đọc được trọn")]
    [InlineData("kind", "temporary", "chuyển tạm thời mà không ghi đến ngày nào")]
    [InlineData("member.outside", "[{\"from\":\"2009-01-01\",\"to\":\"2009-02-01\"}]", "không khớp nhau")]
    [InlineData("member.birth", "2030-01-01", "Ngày sinh 01/01/2030 ở sau hôm nay")]
    [InlineData("member.birth", "1976-02-31", "Không hiểu ngày")]
    [InlineData("member.joined", "1970-01-01", "chưa đủ 18 tuổi")]
    [InlineData("member.joined", "2026-11-21", "ở trước ngày vào Đảng 21/11/2026")]
    [InlineData("member.official", "2009-01-01", "ở trước ngày vào Đảng")]
    [InlineData("member.ceremony", "2010-01-01", "Ngày lễ kết nạp 01/01/2010 ở trước ngày vào Đảng 19/05/2010")]
    [InlineData("member.exemptSince", "2026-12-01", "không khớp nhau")]
    [InlineData("member.duesPaidUntil", "10/2026", "không khớp nhau")]
    [InlineData("member.name", "", "Chưa ghi họ và tên")]
    [InlineData("member.name", "<script>", "chỉ gồm chữ")]
    [InlineData("member.sex", "other", "không đọc được trọn")]
    [InlineData("member.card", "12", "không đọc được trọn")]
    [InlineData("member.codes", "{\"ethnicity\":\"Người Hỏa tinh\"}", "không đọc được trọn")]
    [InlineData("member.badges", "[{\"years\":30,\"on\":\"2030-01-01\"}]", "không khớp nhau")]
    [InlineData("fromPlace", "a\u0000b", "không đọc được trọn")]
    [InlineData("number", "", "không đọc được trọn")]
    [InlineData("transfer", "00000000-0000-0000-0000-000000000000", "không đọc được trọn")]
    public async Task What_cannot_be_is_refused_though_the_signature_is_right(string field, string value, string say)
    {
        var content = JsonNode.Parse(JsonSerializer.Serialize(Told(), ExchangeJson.Options))!;
        var (holder, name) = field.Split('.') is ["member", var inner] ? (content["member"]!, inner) : (content, field);
        holder[name] = value.StartsWith('{') || value.StartsWith('[') ? JsonNode.Parse(value) : JsonValue.Create(value);
        await RefusedAsync(SignedFile.Write(TransferContent.Format, "A", Encoding.UTF8.GetBytes(content.ToJsonString()), HomeKey, TwoPlaces.KeysOf(_places.There)), say);
    }

    [Fact]
    public async Task A_file_as_it_should_be_is_read() =>
        (await _places.UploadAsync(SignedFile.Write(TransferContent.Format, "A", JsonSerializer.SerializeToUtf8Bytes(Told(), ExchangeJson.Options), HomeKey, TwoPlaces.KeysOf(_places.There)))).Text.ShouldContain("Chờ tiếp nhận");

    [Theory]
    [InlineData("19/11/2026", "không thể trước ngày cấp giấy giới thiệu 20/11/2026")]
    [InlineData("23/11/2026", "ở sau hôm nay")]
    [InlineData("", "Chưa ghi ngày")]
    public async Task The_day_of_taking_in_is_between_the_issue_and_today(string on, string say)
    {
        var (_, file) = await _places.FileAsync();
        var refused = await _places.TakeAsync(await _places.UploadAsync(file), ("On", on));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
        (await _places.CountAsync(_places.There)).ShouldBe(0);
    }

    [Fact]
    public async Task Taken_in_once_by_whoever_is_first_and_into_a_cell_of_this_roster()
    {
        var (_, file) = await _places.FileAsync();
        var arrival = await _places.UploadAsync(file);
        (await _places.TakeAsync(arrival, ("Cell", ""))).Text.ShouldContain("Chưa chọn chi bộ");
        var stranger = await _places.There.Data.OrganisationAsync(name: "Chi bộ nơi khác");
        (await _places.TakeAsync(arrival, ("Cell", stranger.Id.ToString()))).Text.ShouldContain("Chưa chọn chi bộ");
        await _places.TakeAsync(arrival);
        (await _places.TakeAsync(arrival)).Text.ShouldContain("đã xong từ trước");
        (await arrival.SubmitAsync("#tra", ("Reason", "Sai"))).Text.ShouldContain("đã xong từ trước");
        (await _places.CountAsync(_places.There)).ShouldBe(1);
    }

    [Fact]
    public async Task A_receipt_of_another_referral_of_another_place_before_the_issue_and_twice()
    {
        var (address, file) = await _places.FileAsync();
        var (other, _) = await _places.FileAsync(_places.Cell.Members[4], number: "13-GT/ĐU");
        var taken = await _places.TakeAsync(await _places.UploadAsync(file));
        var receipt = await _places.ReceiptAsync(taken);
        (await _places.ReceiveAsync(other, receipt)).Text.ShouldContain("của một việc chuyển khác");
        (await _places.ReceiveAsync(address, file)).Text.ShouldContain("loại khác");

        var transfer = await _places.Home.InDbAsync(db => db.Set<SoTay.Features.Members.Transfers.MemberTransfer>().SingleAsync(row => row.MemberId == _places.Moving.Id));
        var there = _places.There.Services.GetRequiredService<OwnKey>();
        byte[] Forged(DateOnly on, OwnKey by) => SignedFile.Write(ReceiptContent.Format, "A", JsonSerializer.SerializeToUtf8Bytes(new ReceiptContent(transfer.Id, "12-GT/ĐU", true, on, "X", null, on), ExchangeJson.Options), by, TwoPlaces.KeysOf(_places.Home));
        (await _places.ReceiveAsync(address, Forged(new(2026, 11, 19), there))).Text.ShouldContain("trước ngày cấp giấy giới thiệu 20/11/2026");
        (await _places.ReceiveAsync(address, Forged(new(2026, 11, 30), there))).Text.ShouldContain("ở sau hôm nay");
        await using var third = await TestApp.StartAsync();
        await TwoPlaces.TrustAsync(_places.Home, third, "Nơi thứ ba", _places.Cell.Ward);
        (await _places.ReceiveAsync(address, Forged(new(2026, 11, 21), third.Services.GetRequiredService<OwnKey>()))).Text.ShouldContain("không phải của nơi đã gửi tệp đến");
        (await _places.CountAsync(_places.Home)).ShouldBe(6);

        (await _places.ReceiveAsync(address, receipt)).Text.ShouldContain("Đã tiếp nhận");
        (await _places.ReceiveAsync(address, receipt)).Text.ShouldContain("đã xong từ trước");
        (await _places.ReceiveAsync(address, Forged(new(2026, 11, 22), there))).Text.ShouldContain("Hai nơi thống nhất một ngày");
        (await _places.CountAsync(_places.Home)).ShouldBe(5);
    }

    private OwnKey HomeKey => _places.Home.Services.GetRequiredService<OwnKey>();

    private static TransferContent Told() => new(Guid.CreateVersion7(), "7-GT", new(2026, 11, 20), new(2027, 1, 4), "Chi bộ 1, Đảng bộ phường A", "Xã Mường Lát", SoTay.Features.Members.PlacementKind.Permanent, null,
        new("Lò Văn Pản", SoTay.Features.Members.Sex.Male, "1976-09", "2010-05-19", new(2010, 6, 1), "2011-05-19", null, null, [], TwoPlaces.Card, null, "8901", [], "2026-10", new(Ethnicity: "Dao")));

    private async Task RefusedAsync(byte[] file, string say)
    {
        var page = await _places.UploadAsync(file);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, say);
        page.Text.ShouldContain(say);
        (await _places.CountAsync(_places.There)).ShouldBe(0);
    }

    private static byte[] Changed(byte[] file, string field, int value)
    {
        var json = JsonNode.Parse(file)!;
        json[field] = value;
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }
}

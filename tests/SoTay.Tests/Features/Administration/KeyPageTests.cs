using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Administration.Keys;
using SoTay.Features.Organisations;
using SoTay.Platform.Exchange;
using SoTay.Tests.Features.Members.Exchange;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Administration;

/// <summary>Two administrators give each other their key cards, compare forty digits by telephone, and later withdraw.</summary>
public sealed class KeyPageTests : IAsyncLifetime
{
    private TwoPlaces _places = null!;
    private Browser _admin = null!;
    private Browser _other = null!;

    public async ValueTask InitializeAsync()
    {
        _places = await TwoPlaces.StartAsync(trust: false);
        _admin = await _places.Home.Data.BrowserAsync(Role.Administrator, await _places.Home.InDbAsync(db => db.Organisations.SingleAsync(row => row.ParentId == null)));
        _other = await _places.There.Data.BrowserAsync(Role.Administrator, _places.Commune);
    }

    public ValueTask DisposeAsync() => _places.DisposeAsync();

    [Fact]
    public async Task A_card_is_read_compared_trusted_and_withdrawn()
    {
        var over = await _other.OpenAsync(KeyLinks.List);
        var card = (await over.FollowAsync("a[download]")).Body;
        var list = await _admin.OpenAsync(KeyLinks.List);
        list.Text.ShouldContain("Chưa tin thẻ khóa nào");
        var read = await list.UploadAsync("#doc", "Upload", card, "x.sotay-key");
        var digits = over.Document.QuerySelector("code")!.TextContent;
        read.Document.QuerySelector("#tin code")!.TextContent.ShouldBe(digits, "both screens show the same digits");
        (await _places.Home.InDbAsync(db => db.TrustedKeys.CountAsync())).ShouldBe(0);
        (await read.SubmitAsync("#tin")).Text.ShouldContain("Chưa đối chiếu dãy số qua điện thoại");
        (await read.SubmitAsync("#tin", ("Compared", "true"), ("Name", ""))).Text.ShouldContain("Chưa ghi tên nơi giữ thẻ khóa");
        var trusted = await read.SubmitAsync("#tin", ("Compared", "true"), ("Name", "Đảng bộ xã Mường Lát"));
        trusted.Text.ShouldContain("Lê Thị Thu Hằng tin");
        trusted.Text.ShouldContain("Đang tin");
        (await (await _admin.OpenAsync(KeyLinks.List)).UploadAsync("#doc", "Upload", card, "x")).Text.ShouldContain("đã được tin với tên Đảng bộ xã Mường Lát");

        var question = await trusted.FollowAsync("a[href$='/withdrawal']");
        (await question.SubmitAsync("main form")).Text.ShouldContain("Chưa ghi vì sao thôi tin");
        var gone = await question.SubmitAsync("main form", ("Reason", "Nơi ấy báo lộ khóa"));
        gone.Text.ShouldContain("Đã thôi tin");
        gone.Text.ShouldContain("Nơi ấy báo lộ khóa");
        (await question.SubmitAsync("main form", ("Reason", "Lần nữa"))).Text.ShouldContain("đã thôi tin từ trước");
        // After a new comparison it may be trusted again.
        (await (await (await _admin.OpenAsync(KeyLinks.List)).UploadAsync("#doc", "Upload", card, "x")).SubmitAsync("#tin", ("Compared", "true"))).Text.ShouldContain("Đang tin");
    }

    [Fact]
    public async Task What_is_no_card_the_own_card_and_an_administrator_of_a_part_are_refused()
    {
        var list = await _admin.OpenAsync(KeyLinks.List);
        (await list.UploadAsync("#doc", "Upload", "{}"u8.ToArray(), "x")).Text.ShouldContain("không phải thẻ khóa");
        (await list.UploadAsync("#doc", "Upload", new byte[5000], "x")).Text.ShouldContain("không phải thẻ khóa");
        (await list.UploadAsync("#doc", "Upload", [], "x")).Text.ShouldContain("Chưa chọn tệp nào");
        (await list.UploadAsync("#doc", "Upload", new KeyCard("A", TwoPlaces.KeysOf(_places.Home)).Write(), "x")).Text.ShouldContain("thẻ khóa của chính nơi này");
        var part = await _places.Home.Data.BrowserAsync(Role.Administrator, _places.Cell.Cell);
        var seen = await part.OpenAsync(KeyLinks.List);
        seen.Text.ShouldContain("do quản trị của cấp cao nhất làm");
        seen.Document.QuerySelector("#doc").ShouldBeNull();
        (await _places.Office.OpenAsync(KeyLinks.List)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}

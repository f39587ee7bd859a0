using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues;
using SoTay.Features.Members;
using SoTay.Features.Members.Import;
using SoTay.Platform.Auth;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Dues;

/// <summary>A list of the national portal: matched by card or by name and birth date, shown before it is written, written once.</summary>
public sealed class DuesPortalTests : IAsyncLifetime
{
    private DuesWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await DuesWorld.StartAsync();
        await _world.RatesAsync();
        await _world.BeginAsync();
        var cipher = (FieldCipher)_world.App.Services.GetService(typeof(FieldCipher))!;
        await _world.App.InDbAsync(async db =>
        {
            (await db.Members.SingleAsync(row => row.Id == _world.Home.Members[1].Id)).CardMatch = cipher.Match(MemberMatchPurposes.Card, "097123456789");
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task What_matches_is_written_once_and_what_does_not_is_said()
    {
        var list = List();
        var preview = await BringAsync(list);
        preview.Text.ShouldContain("2 dòng khớp, 240.000");
        preview.Text.ShouldContain("Không ai đóng ở chi bộ này khớp");
        preview.Text.ShouldContain("Số tiền 100.000 đồng khác mức đã duyệt");
        preview.Text.ShouldContain("Ngày nộp ở sau hôm nay");
        (await _world.App.InDbAsync(db => db.DuesPayments.CountAsync())).ShouldBe(0, "nothing is written before the person says so");
        (await preview.SubmitAsync("#ghi")).Text.ShouldContain("Đã ghi 2 lần nộp");
        (await _world.Collector.OpenAsync(DuesLinks.Sheet(_world.Cell, DuesWorld.November))).Text.ShouldContain("2/6 đã nộp");
        (await _world.App.InDbAsync(db => db.DuesPortalLists.SingleAsync())).Rows.ShouldBeEmpty("the rows of people are forgotten");

        var again = await BringAsync(list);
        again.Text.ShouldContain("0 dòng khớp");
        again.Text.ShouldContain("đã ghi nộp từ trước");
        again.Document.QuerySelector("#ghi").ShouldBeNull();
        (await _world.App.InDbAsync(db => db.DuesPayments.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_refused_in_a_sentence()
    {
        foreach (var (content, say) in new[] { ("Xin chào\n1\n", "Không tìm thấy dòng tiêu đề"), ("", "Chưa chọn tệp"), ("%PDF-1.7 …", "") })
        {
            var page = await (await _world.Collector.OpenAsync(DuesLinks.Lists(_world.Cell))).UploadAsync("#tep", "Upload", Encoding.UTF8.GetBytes(content), "danh-sach.csv");
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, content);
            page.Text.ShouldContain(say);
        }
    }

    private string List()
    {
        var members = _world.Home.Members;
        string Row(string card, string name, DateOnly? birth, string month, string amount, string on, string code) => $"{card},{name},{birth:dd/MM/yyyy},{month},\"{amount}\",{on},{code}\n";
        return "Danh sách nộp đảng phí trực tuyến\nSố thẻ,Họ và tên,Ngày sinh,Tháng,Số tiền (đồng),Thời gian nộp,Mã giao dịch\n"
            + Row("097123456789", "Tên ghi khác", null, "11/2026", "120.000", "10/11/2026 08:15:00", "G22.001")
            + Row("", members[2].FullName.ToUpperInvariant(), members[2].BirthDate, "Tháng 11/2026", "120000", "11/11/2026", "G22.002")
            + Row("", "Nguyễn Văn Lạ", new(1980, 1, 1), "11/2026", "120.000", "11/11/2026", "G22.003")
            + Row("", members[4].FullName, members[4].BirthDate, "11/2026", "100.000", "11/11/2026", "G22.004")
            + Row("", members[5].FullName, members[5].BirthDate, "11/2026", "120.000", "25/11/2026", "G22.005")
            + ",Tổng cộng,,,\"560.000\",,\n";
    }

    private async Task<Page> BringAsync(string list) => await (await _world.Collector.OpenAsync(DuesLinks.Lists(_world.Cell))).UploadAsync("#tep", "Upload", Encoding.UTF8.GetBytes(list), "cong-dvc.csv");
}

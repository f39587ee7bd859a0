using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Paths;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members;

/// <summary>The pages of the record do not go round the paths; the clock stands at 22/11/2026.</summary>
public sealed class RecordPathTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;
    private Browser _office = null!;
    private Member _probationer = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync(official: 6);
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward);
        _probationer = await _app.Data.MemberAsync(_cell.Cell, "Sùng Thị Dở", Membership.Probationary);
        await _app.InDbAsync(db => db.Members.Where(row => row.Id == _probationer.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.JoinedOn, new DateOnly(2025, 10, 1))));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Without_a_path_recognition_is_history_written_above_and_not_before_twelve_months()
    {
        (await RecogniseAsync(_office, "05/09/2026")).Text.ShouldContain("Chưa đủ 12 tháng dự bị (Điều lệ Đảng 2011): sớm nhất là 01/10/2026");
        (await RecogniseAsync(_office, "20/11/2026")).Text.ShouldContain("Ở đây chỉ ghi bù việc đã qua, có hiệu lực từ 08/11/2026 trở về trước; ngày 20/11/2026 là việc mới");
        (await RecogniseAsync(_cell.Secretary, "05/10/2026")).Text.ShouldContain("ghi bù cũng do văn phòng cấp trên ghi");
        (await MembershipAsync(_probationer)).ShouldBe(Membership.Probationary);
        var edit = await (await _office.OpenAsync($"/members/{_probationer.Id}/edit")).SubmitAsync("form#sua", ("Details.OfficialOn", "20/11/2026"), ("Reason", "theo thẻ"));
        edit.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        edit.Text.ShouldContain("ngày 20/11/2026 là việc mới");

        await RecogniseAsync(_office, "05/10/2026");
        (await MembershipAsync(_probationer)).ShouldBe(Membership.Official);
    }

    [Theory]
    [InlineData("StruckOff")]
    [InlineData("Resigned")]
    [InlineData("Expelled")]
    public async Task Leaving_decided_just_now_goes_its_path_and_what_is_long_past_is_written_up_above(string how)
    {
        var who = _cell.Members[4];
        (await LeaveAsync(_office, who, how, "20/11/2026")).Text.ShouldContain("Mở việc ở Tư cách đảng viên");
        (await LeaveAsync(_cell.Secretary, who, how, "01/10/2026")).Text.ShouldContain("ghi bù cũng do văn phòng cấp trên ghi");
        (await MembershipAsync(who)).ShouldBe(Membership.Official);
        await LeaveAsync(_office, who, how, "01/10/2026");
        (await MembershipAsync(who)).ShouldBe(Membership.Left);
    }

    [Fact]
    public async Task What_has_an_open_path_is_written_there()
    {
        var who = _cell.Members[4];
        await (await _cell.Secretary.OpenAsync(PathLinks.New(who.Id, PathKind.StrikeOff))).SubmitAsync("#ghi", ("Input.On", "02/10/2026"), ("Input.Ground", "card"));
        var path = await _app.InDbAsync(db => db.MemberPaths.Select(row => row.Id).SingleAsync());
        foreach (var page in new[] { "leaving", "statuses" }) (await _office.OpenAsync($"/members/{who.Id}/{page}")).Document.QuerySelector($"main a[href='{PathLinks.To(path)}']").ShouldNotBeNull(page);
        foreach (var how in new[] { "StruckOff", "TransferredOut" }) (await LeaveAsync(_office, who, how, "05/10/2026")).Text.ShouldContain("đang có việc “Xóa tên” chưa xong, việc này ghi ở đó");
        var exempt = await (await _office.OpenAsync($"/members/{who.Id}/statuses")).SubmitAsync("form[method=post]", ("What", "exempt"), ("On", "05/10/2026"), ("GroundCode", "age"), ("DecisionNumber", "05-NQ/CB"));
        exempt.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        exempt.Text.ShouldContain("đang có việc “Xóa tên” chưa xong");
        (await MembershipAsync(who)).ShouldBe(Membership.Official);
    }

    [Fact]
    public async Task Whoever_was_admitted_just_now_is_not_written_into_the_list_by_hand()
    {
        var form = await _cell.Secretary.OpenAsync(MemberLinks.New(_cell.Cell.Id));
        (string, string)[] typed = [("Details.FullName", "Trần Thị Tắt"), ("Details.Sex", "Female"), ("Details.BirthDate", "01/01/1990"), ("On", "20/11/2026")];
        var refused = await form.SubmitAsync("form[method=post]", [.. typed, ("Details.JoinedOn", "20/11/2026")]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Quyết định kết nạp ngày 20/11/2026 là việc mới: ghi ở danh sách kết nạp của chi bộ");
        (await form.SubmitAsync("form[method=post]", [.. typed, ("Details.JoinedOn", "01/02/2026"), ("Details.OfficialOn", "01/10/2026")])).Text.ShouldContain("Chưa đủ 12 tháng dự bị");
        (await form.SubmitAsync("form[method=post]", [.. typed, ("Details.JoinedOn", "01/10/2025"), ("Details.OfficialOn", "20/11/2026")])).Text.ShouldContain("ngày 20/11/2026 là việc mới");
        (await form.SubmitAsync("form[method=post]", [.. typed, ("Details.JoinedOn", "20/11/2026"), ("FromOutside", "true"), ("ReferralNumber", "12-GT/ĐU")])).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<Page> RecogniseAsync(Browser who, string on) => await (await who.OpenAsync($"/members/{_probationer.Id}/statuses")).SubmitAsync("form[method=post]", ("What", "recognise"), ("On", on), ("DecisionNumber", "61-QĐ/ĐU"));

    private static async Task<Page> LeaveAsync(Browser who, Member member, string how, string on) =>
        await (await who.OpenAsync($"/members/{member.Id}/leaving")).SubmitAsync("form[method=post]", ("How", how), ("On", on), ("DecisionNumber", "1-QĐ/ĐU"));

    private Task<Membership?> MembershipAsync(Member member) => _app.InDbAsync(db => db.Members.Where(row => row.Id == member.Id).Select(row => row.Membership).SingleAsync());
}

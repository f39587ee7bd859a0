using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Targets;

/// <summary>A value is told where it happens, and the scoreboard shows it in the same moment.</summary>
public sealed class TargetPageTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private Browser _secretary = null!;
    private Target _target = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _cell) = await _app.Data.LineAsync();
        _secretary = await _app.Data.BrowserAsync(Role.Secretary, _cell);
        await _app.ImportAsync("documents", ChainDesk.DocumentHead + $"01-NQ/CB,NQ,{_cell.Code},2026-01-01,nhiệm vụ năm 2026,\n");
        await _app.ImportAsync("targets", ChainDesk.TargetHead + $"C1,01-NQ/CB,Kinh tế,Diện tích rừng trồng mới,ha,up,100,200,2026-12-31,{_cell.Code}\n");
        _target = await _app.InDbAsync(db => db.Targets.AsNoTracking().SingleAsync());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_value_is_told_and_the_state_says_why()
    {
        (await _secretary.OpenAsync(TargetLinks.Of(_cell.Id))).Text.ShouldContain("1 chưa có số liệu");

        var behind = await TellAsync("22/11/2026", "150,5", "kiểm đếm");

        behind.Text.ShouldContain("Chậm so với tiến độ");
        behind.Text.ShouldContain("150,5; đi đều từ 100 thì đến 22/11/2026 phải từ 189,29");
        (await TellAsync("21/11/2026", "1.250", "")).Text.ShouldContain("1.250");
        _app.Clock.GoTo(2027, 1, 2);
        (await _secretary.OpenAsync(TargetLinks.To(_target.Id))).Text.ShouldContain("150,5, đích từ 200 trở lên, hạn 31/12/2026 đã qua");
        var late = await TellAsync("01/01/2027", "201", "nghiệm thu muộn");
        late.Text.ShouldContain("Đạt");
        late.Text.ShouldContain("sau hạn của chỉ tiêu");
    }

    [Theory]
    [InlineData("", "5", "Chưa ghi số liệu tính đến ngày nào")]
    [InlineData("01/12/2026", "5", "ở sau hôm nay")]
    [InlineData("01/11/2026", "", "thiếu số không tính là 0")]
    [InlineData("01/11/2026", "nhiều", "không phải số")]
    [InlineData("20/11/2026", "6", "đã có số 5 ha do")]
    public async Task A_value_that_cannot_be_is_refused_and_kept_on_the_page(string day, string value, string say)
    {
        await TellAsync("20/11/2026", "5", "");

        var refused = await TellAsync(day, value, "");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
        refused.Document.QuerySelector("[name=Value]")!.GetAttribute("value").ShouldBe(value);
        (await _app.InDbAsync(db => db.TargetValues.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_value_of_a_day_is_replaced_only_with_a_reason_and_the_book_keeps_both()
    {
        await TellAsync("20/11/2026", "5", "");

        (await TellAsync("20/11/2026", "6", "đếm lại")).Text.ShouldContain("đếm lại");

        var change = await _app.InDbAsync(db => db.Set<SoTay.Platform.Audit.AuditRecord>().SingleAsync(row => row.Action == "TargetValue.changed"));
        (change.Before!.Contains('5', StringComparison.Ordinal), change.Reason).ShouldBe((true, "đếm lại"));
    }

    [Fact]
    public async Task Members_read_the_board_and_do_not_tell_values()
    {
        var member = await _app.Data.BrowserAsync(Role.Member, _cell);

        (await member.OpenAsync(TargetLinks.To(_target.Id))).Document.QuerySelector("#bao").ShouldBeNull();
        var ward = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);
        (await ward.OpenAsync(TargetLinks.Of(_ward.Id))).Text.ShouldContain("Đơn vị chưa báo số (1)");
    }

    private async Task<Page> TellAsync(string day, string value, string note) =>
        await (await _secretary.OpenAsync(TargetLinks.To(_target.Id))).SubmitAsync("#bao", ("Day", day), ("Value", value), ("Note", note));
}

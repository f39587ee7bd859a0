using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Tests.Features.Statistics.Boards;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Targets;

/// <summary>Targets set in the browser: out of a document, registered by the cell itself, measured by the product.</summary>
public sealed class TargetFormTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private Browser _secretary = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _cell) = await _app.Data.LineAsync();
        _secretary = await _app.Data.BrowserAsync(Role.Secretary, _cell);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_cell_registers_a_target_of_its_own_and_changes_it()
    {
        var made = await RegisterAsync(("Input.Baseline", "12"));

        made.Document.QuerySelector("dl")!.TextContent.ShouldContain("tự đăng ký 22/11/2026");
        made.Text.ShouldContain("mã ĐK01");
        var target = await _app.InDbAsync(db => db.Targets.AsNoTracking().SingleAsync());
        var form = await _secretary.OpenAsync(TargetLinks.Facts(target.Id));
        form.Document.QuerySelector("[name='Input.Goal']")!.GetAttribute("value").ShouldBe("60");
        (await form.SubmitAsync("#chi-tieu", ("Input.Goal", "55,5"))).Text.ShouldContain("từ 55,5 trở lên");
        var late = await form.SubmitAsync("#chi-tieu", ("Input.Goal", "50"));
        late.Text.ShouldContain("Người khác vừa sửa");
        late.Document.QuerySelector("section dl")!.TextContent.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ShouldBe(["Đích55,5"]);
        late.Document.QuerySelector("[name='Input.Goal']")!.GetAttribute("value").ShouldBe("50");
        (await late.SubmitAsync("#chi-tieu")).Text.ShouldContain("từ 50 trở lên");
        (await _secretary.OpenAsync(TargetLinks.Of(_cell.Id))).Text.ShouldContain("Tự đăng ký");
        (await RegisterAsync(("Input.Name", "Hộ có nước sạch"))).Text.ShouldContain("mã ĐK02");
        (await RegisterAsync(("Input.Code", "ĐK02"))).Text.ShouldContain("đã có chỉ tiêu mang mã ĐK02");
    }

    [Theory]
    [InlineData("Input.Name", "", "Chưa ghi tên chỉ tiêu")]
    [InlineData("Input.Goal", "", "Chưa ghi đích")]
    [InlineData("Input.Goal", "nhiều", "không phải số")]
    [InlineData("Input.Baseline", "ít", "không phải số")]
    [InlineData("Input.DueOn", "", "Chưa ghi hạn")]
    [InlineData("Input.DueOn", "01/11/2026", "không sau ngày bắt đầu")]
    [InlineData("Input.Source", "Measured", "Chưa chọn số nào")]
    public async Task What_is_missing_is_said_and_nothing_typed_is_lost(string field, string value, string say)
    {
        var refused = await RegisterAsync((field, value));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
        refused.Document.QuerySelector("[name='Input.Unit']")!.GetAttribute("value").ShouldBe("hộ");
    }

    [Fact]
    public async Task A_measured_target_reads_the_records_and_takes_no_values()
    {
        await BoardData.HeldAsync(_app, _cell, 10);
        _app.Clock.GoTo(2026, 10, 20, 8);
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);
        var form = await office.OpenAsync(TargetLinks.New(_ward.Id));
        var page = await form.SubmitAsync("#chi-tieu", ("Input.Name", "Chi bộ họp đúng kỳ"), ("Input.Unit", "%"), ("Input.Goal", "95"), ("Input.DueOn", "31/12/2026"), ("Input.Source", "Measured"), ("Input.Measure", "cells.met.share"));

        page.Text.ShouldContain("Sổ Tay tự tính: Tỷ lệ chi bộ đã họp thường kỳ");
        page.Text.ShouldContain("100 so với đích từ 95 trở lên");
        page.Document.QuerySelector("#bao").ShouldBeNull();
        (await office.OpenAsync(TargetLinks.Of(_ward.Id))).Text.ShouldContain("1 đạt (100 %)");
    }

    [Fact]
    public async Task Members_and_other_cells_set_nothing()
    {
        var member = await _app.Data.BrowserAsync(Role.Member, _cell);
        (await member.OpenAsync(TargetLinks.New(_cell.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _secretary.OpenAsync(TargetLinks.New(_ward.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Page> RegisterAsync(params (string, string)[] other)
    {
        var form = await _secretary.OpenAsync(TargetLinks.New(_cell.Id));
        var typed = new Dictionary<string, string> { ["Input.Name"] = "Hộ phân loại rác tại nhà", ["Input.Unit"] = "hộ", ["Input.Goal"] = "60", ["Input.DueOn"] = "31/12/2026" };
        foreach (var (name, value) in other) typed[name] = value;
        return await form.SubmitAsync("#chi-tieu", [.. typed.Select(row => (row.Key, row.Value))]);
    }
}

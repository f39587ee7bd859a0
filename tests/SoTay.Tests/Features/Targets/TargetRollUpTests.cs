using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Targets;

/// <summary>A target given down over two levels: a value of a cell stands at the province in the same moment, the missing are named.</summary>
public sealed class TargetRollUpTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _province = null!;
    private readonly List<(Organisation Ward, List<Organisation> Cells)> _below = [];
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_province, var ward, var cell) = await _app.Data.LineAsync();
        _below.Add((ward, [cell, await _app.Data.OrganisationAsync(OrganisationKind.Cell, ward, "Chi bộ Tổ dân phố 2")]));
        var commune = await _app.Data.OrganisationAsync(OrganisationKind.Commune, _province, "Đảng bộ xã Nà Phiêng");
        _below.Add((commune, [await _app.Data.OrganisationAsync(OrganisationKind.Cell, commune, "Chi bộ thôn Bó Lếch")]));
        _office = await _app.Data.BrowserAsync(Role.ProvinceOffice, _province);
        await _app.ImportAsync("documents", ChainDesk.DocumentHead + $"05-NQ/TU,NQ,{_province.Code},2026-01-15,về phát triển nhanh và bền vững,\n");
        await _app.ImportAsync("targets", ChainDesk.TargetHead + $"CT01,05-NQ/TU,Kinh tế,Sản phẩm OCOP,sản phẩm,up,10,30,2026-12-31,{_province.Code}\n");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_value_of_a_cell_stands_at_the_province_at_once_and_the_missing_are_named()
    {
        await GiveAsync();

        await TellAsync(_below[0].Cells[0], "7");

        var board = await _office.OpenAsync(TargetLinks.Of(_province.Id));
        board.Text.ShouldContain("1 trên 3 đơn vị đã báo, còn thiếu 2");
        await TellAsync(_below[0].Cells[1], "4,5");
        (await (await _app.Data.BrowserAsync(Role.CommuneOffice, _below[0].Ward)).OpenAsync(TargetLinks.Of(_below[0].Ward.Id))).Document.QuerySelector("section[aria-labelledby=moi] li")!.TextContent.ShouldContain("4,5 sản phẩm, số đầu tiên");
        await TellAsync(_below[1].Cells[0], "20");
        (await _office.OpenAsync(TargetLinks.Of(_province.Id))).Text.ShouldContain("31,5");
        var page = await _office.OpenAsync(TargetLinks.To((await TargetAsync(_province)).Id));
        page.Text.ShouldContain("31,5 so với đích từ 30 trở lên");
        page.Text.ShouldContain("Cộng số của các đơn vị, đủ 3 đơn vị");
        page.Document.QuerySelectorAll("#don-vi").Length.ShouldBe(1);
        // Put right: the new number counts, not both.
        await TellAsync(_below[1].Cells[0], "19", "đếm lại");
        (await TargetAsync(_province)).Now.Value.ShouldBe(30.5m);
        (await FindingsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_past_day_the_board_counts_what_was_known_then()
    {
        await GiveAsync();
        await TellAsync(_below[0].Cells[0], "7", day: "31/08/2026");
        await TellAsync(_below[1].Cells[0], "20", day: "31/10/2026");

        (await TargetAsync(_province)).Now.Value.ShouldBe(27);
        var past = await _office.OpenAsync(TargetLinks.Of(_province.Id) + "?on=30/09/2026");

        past.Document.QuerySelector(".st-goaltable tbody tr:not(.st-group)")!.TextContent.ShouldContain("Hiện nay 7");
    }

    [Fact]
    public async Task A_mean_goes_by_weights_and_a_count_by_units_that_reached_their_part()
    {
        await GiveAsync("Mean", weights: ["1", "3"]);
        await TellAsync(_below[0].Cells[0], "10");
        await TellAsync(_below[0].Cells[1], "20");
        (await TargetAsync(_below[0].Ward)).Now.Value.ShouldBe(17.5m);

        await GiveAsync("Count");
        (await TargetAsync(_province)).Now.Value.ShouldBe(2);
        (await FindingsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_unit_that_ended_during_the_year_is_missing_no_more_and_what_it_reached_counts()
    {
        await GiveAsync();
        await TellAsync(_below[0].Cells[0], "7");
        await TellAsync(_below[1].Cells[0], "20");

        var form = await _office.OpenAsync($"/organisations/{_below[0].Cells[0].Id}/ending");
        await form.SubmitAsync("main form[method=post]", ("Input.On", "20/11/2026"), ("Input.Number", "12-QĐ/ĐU"), ("Input.Successor", _below[0].Cells[1].Id.ToString()));

        (await _app.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == _below[0].Cells[0].Id))).EndedOn.ShouldNotBeNull();
        var now = (await TargetAsync(_province)).Now;
        (now.Value, now.Told, now.Units).ShouldBe((27m, 1, 2));
        (await _office.OpenAsync(TargetLinks.To((await TargetAsync(_below[0].Ward)).Id))).Text.ShouldContain("số đã đạt vẫn cộng");
        (await FindingsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Values_told_at_the_same_moment_all_count()
    {
        await GiveAsync();
        var cells = _below.SelectMany(row => row.Cells).ToList();

        await Task.WhenAll(cells.Select(async (cell, place) => await TellAsync(cell, $"{place + 1}")));

        (await TargetAsync(_province)).Now.Value.ShouldBe(6);
        (await FindingsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_kept_and_what_the_values_give_is_compared()
    {
        await GiveAsync();
        await _app.InDbAsync(db => db.Targets.Where(row => row.OrganisationId == _province.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Now.Told, 9)));

        (await FindingsAsync()).ShouldHaveSingleItem().ShouldContain("CT01");
    }

    [Theory]
    [InlineData("nhiều", "1", "không phải số")]
    [InlineData("15", "0", "phải lớn hơn 0")]
    [InlineData("", "1", "Chưa giao đơn vị nào")]
    public async Task What_cannot_be_given_is_refused_and_stays_in_the_table(string goal, string weight, string say)
    {
        var form = await _office.OpenAsync(TargetLinks.Division((await TargetAsync(_province)).Id));

        var refused = await form.SubmitAsync("#giao", ("Source", "Sum"), ("Rows[0].Goal", goal), ("Rows[0].Weight", weight));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
        refused.Document.QuerySelector("[name='Rows[0].Goal']")!.GetAttribute("value").ShouldBe(goal.Length > 0 ? goal : null);
        (await _app.InDbAsync(db => db.Targets.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_part_that_was_told_is_not_taken_back_and_a_difference_to_the_goal_is_said()
    {
        await GiveAsync();
        await TellAsync(_below[0].Cells[0], "7");
        var ward = await TargetAsync(_below[0].Ward);
        var form = await _office.OpenAsync(TargetLinks.Division(ward.Id));

        (await form.SubmitAsync("#giao", ("Rows[0].Goal", ""))).Text.ShouldContain("đã báo số cho chỉ tiêu này nên không rút lại được");
        (await form.SubmitAsync("#giao", ("Rows[1].Goal", "1"))).Text.ShouldContain("Cộng đích đã giao được");
        (await form.SubmitAsync("#giao", ("Rows[1].Goal", ""))).Text.ShouldContain("Các đơn vị (1)");
    }

    [Fact]
    public async Task New_words_and_another_direction_reach_every_level_and_a_target_taken_back_is_told_again()
    {
        await GiveAsync("Count");
        await TellAsync(_below[0].Cells[0], "5");
        (await TargetAsync(_province)).Now.Value.ShouldBe(0);
        var form = await _office.OpenAsync(TargetLinks.Facts((await TargetAsync(_province)).Id));

        var changed = await form.SubmitAsync("#chi-tieu", ("Input.Name", "Sản phẩm chưa có sao"), ("Input.Direction", "Down"));
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);

        (await TargetAsync(_below[0].Cells[0])).Name.ShouldBe("Sản phẩm chưa có sao");
        (await TargetAsync(_province)).Now.Value.ShouldBe(1);
        (await FindingsAsync()).ShouldBeEmpty();
        var commune = await TargetAsync(_below[1].Ward);
        await (await _office.OpenAsync(TargetLinks.Division(commune.Id))).SubmitAsync("#giao", ("Rows[0].Goal", ""));
        (await TargetAsync(_below[1].Ward)).Source.ShouldBe(TargetSource.Reported);
    }

    [Fact]
    public async Task A_filled_table_adds_up_and_a_cell_neither_divides_nor_changes_what_it_was_given()
    {
        var top = await TargetAsync(_province);
        var form = await _office.OpenAsync(TargetLinks.Division(top.Id, "even"));
        form.Document.QuerySelectorAll("[name$='.Goal']").Select(field => field.GetAttribute("value")).ShouldBe(["15", "15"]);
        await GiveAsync();
        var cell = _below[0].Cells[0];
        var secretary = await _app.Data.BrowserAsync(Role.Secretary, cell);
        var part = await TargetAsync(cell);

        (await secretary.OpenAsync(TargetLinks.Facts(part.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await secretary.OpenAsync(TargetLinks.To(top.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await secretary.OpenAsync(TargetLinks.To(part.Id))).Document.QuerySelector($"a[href='{TargetLinks.Division(part.Id)}']").ShouldBeNull();
    }

    [Fact]
    public async Task Parts_go_out_and_come_in_unchanged()
    {
        await GiveAsync();
        await TellAsync(_below[0].Cells[0], "7");

        foreach (var kind in new[] { "targets", "target-values" })
        {
            var list = await _app.ExportAsync(kind, _province.Id);
            var report = await _app.ImportAsync(kind, list);
            (report.Created, report.Updated, report.Held).ShouldBe((0, 0, 0), list);
        }

        (await _app.ImportAsync("target-values", ChainDesk.ValueHead + $"CT01,{_province.Code},2026-09-30,5,\n")).Problems[0].Say.ShouldContain("không nhận số báo");
    }

    private async Task GiveAsync(string source = "Sum", string[]? weights = null)
    {
        var top = await _office.OpenAsync(TargetLinks.Division((await TargetAsync(_province)).Id));
        await top.SubmitAsync("#giao", ("Source", source), ("Rows[0].Goal", "15"), ("Rows[1].Goal", "15"));
        foreach (var (ward, cells) in _below)
        {
            var form = await _office.OpenAsync(TargetLinks.Division((await TargetAsync(ward)).Id));
            var rows = cells.SelectMany((_, place) => new[] { ($"Rows[{place}].Goal", "7,5"), ($"Rows[{place}].Weight", weights?[place] ?? "1") });
            (await form.SubmitAsync("#giao", [("Source", source), .. rows])).Text.ShouldContain("Các đơn vị");
        }
    }

    private async Task TellAsync(Organisation cell, string value, string note = "", string day = "20/11/2026")
    {
        var secretary = await _app.Data.BrowserAsync(Role.Secretary, cell);
        var page = await secretary.OpenAsync(TargetLinks.To((await TargetAsync(cell)).Id));
        (await page.SubmitAsync("#bao", ("Day", day), ("Value", value), ("Note", note))).Status.ShouldBe(HttpStatusCode.OK);
    }

    private Task<Target> TargetAsync(Organisation unit) => _app.InDbAsync(db => db.Targets.AsNoTracking().SingleAsync(row => row.OrganisationId == unit.Id));

    private async Task<List<string>> FindingsAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<IStoreCheck>().Single(check => check.Name == "targets.tally").FindAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), default).ToListAsync();
    }
}

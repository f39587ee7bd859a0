using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Terms;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Organisations.Terms;

/// <summary>Terms of units as an office writes them down; the clock stands at 22/11/2026, units begin on 01/07/2025.</summary>
public sealed class TermTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _home = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _home = await _app.Data.CellAsync(official: 9);
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _home.Ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_term_is_due_by_the_rule_of_its_first_day_and_the_next_one_ends_it()
    {
        var page = await WriteAsync(_home.Cell, ("Input.Name", "2025-2030"), ("Input.From", "01/07/2025"), ("Input.CongressOn", "28/06/2025"), ("Input.Planned", "5"), ("Input.Elected", "5"), ("Input.Number", "15-QĐ/ĐU"));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("từ 01/07/2025, dự kiến đến 01/07/2030");
        page.Text.ShouldContain("đại hội ngày 28/06/2025, bầu 5 trên 5 cấp ủy viên, chuẩn y 15-QĐ/ĐU");
        // Two posts are held where the congress decided on five, and a cell of nine elects a committee.
        page.Text.ShouldContain("Chi ủy: 2 người, thiếu 3");
        page.Text.ShouldContain("nhiều nhất 7 người");
        page.Text.ShouldContain("190-QĐ/TW");
        (await _office.OpenAsync(OrganisationLinks.Unit(_home.Cell.Id))).Document.QuerySelector($"a[href='{OrganisationLinks.Terms(_home.Cell.Id)}']")!.TextContent.ShouldBe("Nhiệm kỳ 2025-2030");

        var next = await WriteAsync(_home.Cell, ("Input.Name", "2026-2031"), ("Input.From", "01/10/2026"));
        next.Text.ShouldContain("Nhiệm kỳ 2025-2030 từ 01/07/2025 đến 30/09/2026");
        var before = await _app.InDbAsync(db => db.UnitTerms.SingleAsync(row => row.Name == "2025-2030"));
        var again = await WriteAsync(_home.Cell, before.Id, ("Input.To", "15/10/2026"));
        again.Text.ShouldContain("trùng với nhiệm kỳ 2026-2031");
    }

    [Fact]
    public async Task A_term_that_ends_is_warned_of_on_the_unit_and_listed_for_the_level_above()
    {
        // Half a year early is the most that a congress may be moved: 5 years from 01/07/2025, less 6 months, is far away; so an old term without a rule of that day.
        await _app.InDbAsync(async db =>
        {
            var period = await db.OrganisationPeriods.SingleAsync(row => row.OrganisationId == _home.Cell.Id);
            db.Remove(period);
            db.Add(new OrganisationPeriod { OrganisationId = _home.Cell.Id, ParentId = _home.Ward.Id, Code = period.Code, Name = period.Name, Kind = period.Kind, From = new(2020, 1, 1) });
            await db.SaveAsync(Actor.Program("test"));
        });
        (await WriteAsync(_home.Cell, ("Input.Name", "2024-2026"), ("Input.From", "01/04/2024"))).Text.ShouldContain("dự kiến đến 01/10/2026");
        var unit = await _office.OpenAsync(OrganisationLinks.Unit(_home.Cell.Id));
        unit.Text.ShouldContain("Nhiệm kỳ 2024-2026 dự kiến đến 01/10/2026. Quá hạn 52 ngày.");
        var other = await _app.Data.OrganisationAsync(parent: _home.Ward);
        var above = await _office.OpenAsync(OrganisationLinks.Terms(_home.Ward.Id));
        above.Text.ShouldContain("1 đơn vị quá nhiệm kỳ");
        above.Document.QuerySelector($"a[href='{OrganisationLinks.Terms(_home.Cell.Id)}']").ShouldNotBeNull();
        above.Document.QuerySelector($"a[href='{OrganisationLinks.Terms(other.Id)}']").ShouldBeNull();
        (await _office.OpenAsync(OrganisationLinks.Terms(_home.Ward.Id) + "?view=Missing")).Document.QuerySelector($"a[href='{OrganisationLinks.Terms(other.Id)}']").ShouldNotBeNull();
        (await _office.OpenAsync("/")).Text.ShouldContain("Hết và sắp hết nhiệm kỳ (1)");
    }

    [Fact]
    public async Task A_commune_is_measured_by_what_it_was_formed_of()
    {
        var page = await WriteAsync(_home.Ward, ("Input.Name", "2025-2030"), ("Input.From", "01/07/2025"));
        page.Text.ShouldContain("Chưa rõ đảng bộ lập từ mấy đơn vị cũ");
        var term = await _app.InDbAsync(db => db.UnitTerms.SingleAsync());
        (await WriteAsync(_home.Ward, term.Id, ("Input.Predecessors", "3"))).Text.ShouldContain("33 người khi lập từ 3 đơn vị cũ");
        var seats = (await _office.OpenAsync(OrganisationLinks.Terms(_home.Ward.Id))).Text;
        seats.ShouldContain("Đảng ủy: 0 người, thiếu 33");
        seats.ShouldContain("Ban thường vụ: 0 người, thiếu 9");
        seats.ShouldContain("45-CT/TW");
    }

    [Fact]
    public async Task The_term_of_a_unit_ends_with_the_unit()
    {
        await WriteAsync(_home.Cell, ("Input.Name", "2025-2030"), ("Input.From", "01/07/2025"));
        var into = await _app.Data.OrganisationAsync(parent: _home.Ward);
        (await MergeAsync(_home.Cell, into)).ShouldBeNull();
        (await _app.InDbAsync(db => db.UnitTerms.SingleAsync())).To.ShouldBe(new DateOnly(2026, 2, 11));
        (await _app.InDbAsync(db => db.Posts.ToListAsync())).ShouldAllBe(post => post.Ending == PostEnding.UnitEnded && post.To == new DateOnly(2026, 2, 11));
    }

    [Theory]
    [InlineData("Input.Name", "", "Chưa có tên nhiệm kỳ")]
    [InlineData("Input.From", "", "Chưa có ngày bắt đầu nhiệm kỳ")]
    [InlineData("Input.From", "23/11/2026", "ở sau hôm nay")]
    [InlineData("Input.From", "30/06/2025", "chưa thể có nhiệm kỳ trước ngày đó")]
    [InlineData("Input.CongressOn", "02/07/2025", "không thể họp sau ngày bắt đầu")]
    [InlineData("Input.DueOn", "01/07/2031", "sớm hoặc muộn không quá 6 tháng")]
    [InlineData("Input.To", "01/06/2025", "Ngày cuối nhiệm kỳ phải từ 01/07/2025")]
    [InlineData("Input.Elected", "6", "nhiều hơn số 5")]
    [InlineData("Input.Planned", "0", "là số nguyên đến 500")]
    public async Task What_is_wrong_is_said_and_nothing_typed_is_lost(string field, string value, string say)
    {
        (string, string)[] right = [("Input.Name", "2025-2030"), ("Input.From", "01/07/2025"), ("Input.Planned", "5"), ("Input.Number", "15-QĐ/ĐU")];
        var refused = await WriteAsync(_home.Cell, [.. right.Where(one => one.Item1 != field), (field, value)]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
        refused.Document.QuerySelector("[name='Input.Number']")!.GetAttribute("value").ShouldBe("15-QĐ/ĐU");
        (await _app.InDbAsync(db => db.UnitTerms.CountAsync())).ShouldBe(0);
    }

    private async Task<SoTay.Platform.Refusal?> MergeAsync(Organisation taken, Organisation into)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var (decisions, mergers) = (scope.ServiceProvider.GetRequiredService<OrganisationDecisions>(), scope.ServiceProvider.GetRequiredService<OrganisationMergers>());
        return await mergers.AbsorbAsync((await decisions.LoadAsync(taken.Id))!, (await decisions.LoadAsync(into.Id))!, new Decision(new(2026, 2, 12), "7-QĐ/ĐU"), Actor.Program("test"));
    }

    private Task<Page> WriteAsync(Organisation unit, params (string, string)[] fields) => WriteAsync(unit, null, fields);

    private async Task<Page> WriteAsync(Organisation unit, Guid? term, params (string, string)[] fields) =>
        await (await _office.OpenAsync($"{OrganisationLinks.Terms(unit.Id)}/form{(term is null ? "" : $"?term={term}")}")).SubmitAsync("#nhiem-ky", fields);
}

using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Search;
using SoTay.Tests.Features.Targets;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>A document is found by its symbol and its words, with or without marks, by type and year; nobody finds what is not theirs to see.</summary>
public sealed class LibraryTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _province = null!;
    private Organisation _ward = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_province, _ward, _) = await _app.Data.LineAsync();
        _office = await _app.Data.BrowserAsync(Role.ProvinceOffice, _province);
        await _app.ImportAsync("documents", ChainDesk.DocumentHead
            + $"37-NQ/TU,NQ,{_province.Code},2025-03-15,về phát triển đô thị và đường giao thông nông thôn,\n"
            + $"12-ĐA/TU,ĐA,{_province.Code},2026-02-01,nâng cao chất lượng sinh hoạt chi bộ,\n"
            + $"07-DA/TU,DA,{_province.Code},2026-04-01,xây nhà văn hóa,\n"
            + $"05-QĐi/TU,QĐi,{_province.Code},2026-05-01,về chế độ báo cáo,\n"
            + $"09-QĐ/TU,QĐ,{_province.Code},2026-06-01,thành lập tổ công tác,\n"
            + $"03-CTr/ĐU,CTr,{_ward.Code},2026-03-20,hành động thực hiện Nghị quyết số 37-NQ/TU,\n");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("q=37-NQ/TU", "03-CTr/ĐU 37-NQ/TU")]
    [InlineData("q=37-nq", "03-CTr/ĐU 37-NQ/TU")]
    [InlineData("q=đường giao thông", "37-NQ/TU")]
    [InlineData("q=duong do thi", "37-NQ/TU")]
    [InlineData("q=de an sinh hoat", "12-ĐA/TU")]
    [InlineData("q=nghị quyết&year=2025", "37-NQ/TU")]
    [InlineData("type=ĐA", "12-ĐA/TU")]
    [InlineData("type=DA", "07-DA/TU")]
    [InlineData("type=QĐ", "09-QĐ/TU")]
    [InlineData("type=QĐi", "05-QĐi/TU")]
    [InlineData("year=2026&type=CTr", "03-CTr/ĐU")]
    [InlineData("q=sinh hoat&validity=cancelled", "")]
    [InlineData("q=thiên văn", "")]
    [InlineData("", "09-QĐ/TU 05-QĐi/TU 07-DA/TU 03-CTr/ĐU 12-ĐA/TU 37-NQ/TU")]
    public async Task What_is_asked_for_is_found_newest_first(string asked, string symbols) =>
        Symbols(await _office.OpenAsync($"{DocumentLinks.Library(_province.Id)}&{asked}")).ShouldBe(symbols);

    [Theory]
    [InlineData("", "09-QĐ/TU 05-QĐi/TU 07-DA/TU 12-ĐA/TU 37-NQ/TU")]
    [InlineData("type=CTr", "")]
    [InlineData("type=ĐA", "12-ĐA/TU")]
    [InlineData("year=2025", "37-NQ/TU")]
    [InlineData("year=99999999", "09-QĐ/TU 05-QĐi/TU 07-DA/TU 12-ĐA/TU 37-NQ/TU")]
    public async Task The_register_of_an_organisation_is_its_own(string asked, string symbols) =>
        Symbols(await _office.OpenAsync($"{DocumentLinks.Of(_province.Id)}?{asked}")).ShouldBe(symbols);

    [Fact]
    public async Task A_cancelled_number_is_found_as_such()
    {
        await _app.InDbAsync(async db =>
        {
            (await db.Documents.SingleAsync(row => row.Symbol == "12-ĐA/TU")).Cancel("Ghi nhầm số", _app.Clock.GetUtcNow().UtcDateTime).ShouldBeNull();
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });

        Symbols(await _office.OpenAsync($"{DocumentLinks.Of(_province.Id)}?q=sinh hoat&validity=cancelled")).ShouldBe("12-ĐA/TU");
        Symbols(await _office.OpenAsync($"{DocumentLinks.Of(_province.Id)}?q=sinh hoat&validity=valid")).ShouldBe("");
        Symbols(await _office.OpenAsync($"{DocumentLinks.Of(_province.Id)}?validity=cancelled")).ShouldBe("12-ĐA/TU");
    }

    [Fact]
    public async Task A_register_of_a_store_before_the_index_is_found_after_the_upgrade()
    {
        await _app.InDbAsync(async db => await db.Search.RemoveAsync(DocumentSearch.Kind, await db.Documents.Select(row => row.Id).ToListAsync()));
        Symbols(await _office.OpenAsync($"{DocumentLinks.Of(_province.Id)}?q=37-nq")).ShouldBe("");

        for (var twice = 0; twice < 2; twice++) await _app.InDbAsync(db => new DocumentSearchUpgrade().RunAsync(db, default));

        Symbols(await _office.OpenAsync($"{DocumentLinks.Of(_province.Id)}?q=37-nq")).ShouldBe("03-CTr/ĐU 37-NQ/TU");
        (await _app.InDbAsync(db => db.Search.CountAsync(DocumentSearch.Kind))).ShouldBe(6);
    }

    [Fact]
    public async Task Whoever_stands_below_finds_only_what_lies_there()
    {
        var ward = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);

        Symbols(await ward.OpenAsync($"{DocumentLinks.Of(_ward.Id)}?q=37-NQ")).ShouldBe("03-CTr/ĐU");
        (await ward.OpenAsync($"{DocumentLinks.Of(_province.Id)}?q=37-NQ")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task More_than_can_be_looked_through_is_said()
    {
        var rows = string.Concat(Enumerable.Range(100, 1001).Select(number => $"{number}-TB/TU,TB,{_province.Code},2026-07-01,kết quả tuần {number},\n"));
        (await _app.ImportAsync("documents", ChainDesk.DocumentHead + rows)).Created.ShouldBe(1001);

        var many = await _office.OpenAsync($"{DocumentLinks.Of(_province.Id)}?q=ket+qua+tuan");
        many.Text.ShouldContain("Hơn 1.000 văn bản có những chữ này");
        many.Text.ShouldContain("1 đến 50 trên hơn 1.000 văn bản");
        (await _office.OpenAsync($"{DocumentLinks.Of(_province.Id)}?q=ket+qua+tuan&from=50")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        Symbols(await _office.OpenAsync($"{DocumentLinks.Of(_province.Id)}?q=ket+qua+tuan+1100")).ShouldBe("1100-TB/TU");
        (await _office.OpenAsync(DocumentLinks.Of(_province.Id))).Text.ShouldContain("ở đây là những văn bản mới nhất");
    }

    private static string Symbols(Page page) => string.Join(' ', page.Document.QuerySelectorAll("tbody th[scope=row]").Select(cell => cell.TextContent.Trim()));
}

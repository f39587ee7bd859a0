using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Platform.Data;
using SoTay.Platform.Search;
using SoTay.Tests.Features.Targets;

namespace SoTay.Tests.Features.Documents;

/// <summary>What is cancelled, indexed anew or far too much is found as such.</summary>
public sealed class LibraryChangeTests : IAsyncLifetime
{
    private readonly Library _library = new();

    public ValueTask InitializeAsync() => _library.InitializeAsync();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task A_cancelled_number_is_found_as_such()
    {
        await _library.App.InDbAsync(async db =>
        {
            (await db.Documents.SingleAsync(row => row.Symbol == "12-ĐA/TU")).Cancel("Ghi nhầm số", _library.App.Clock.GetUtcNow().UtcDateTime).ShouldBeNull();
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });

        Library.Symbols(await _library.Office.OpenAsync($"{DocumentLinks.Of(_library.Province.Id)}?q=sinh hoat&validity=cancelled")).ShouldBe("12-ĐA/TU");
        Library.Symbols(await _library.Office.OpenAsync($"{DocumentLinks.Of(_library.Province.Id)}?q=sinh hoat&validity=valid")).ShouldBe("");
        Library.Symbols(await _library.Office.OpenAsync($"{DocumentLinks.Of(_library.Province.Id)}?validity=cancelled")).ShouldBe("12-ĐA/TU");
    }

    [Fact]
    public async Task A_register_of_a_store_before_the_index_is_found_after_the_upgrade()
    {
        await _library.App.InDbAsync(async db => await db.Search.RemoveAsync(DocumentSearch.Kind, await db.Documents.Select(row => row.Id).ToListAsync()));
        Library.Symbols(await _library.Office.OpenAsync($"{DocumentLinks.Of(_library.Province.Id)}?q=37-nq")).ShouldBe("");

        for (var twice = 0; twice < 2; twice++) await _library.App.InDbAsync(db => new DocumentSearchUpgrade().RunAsync(db, default));

        Library.Symbols(await _library.Office.OpenAsync($"{DocumentLinks.Of(_library.Province.Id)}?q=37-nq")).ShouldBe("03-CTr/ĐU 37-NQ/TU");
        (await _library.App.InDbAsync(db => db.Search.CountAsync(DocumentSearch.Kind))).ShouldBe(6);
    }

    [Fact]
    public async Task More_than_can_be_looked_through_is_said()
    {
        var rows = string.Concat(Enumerable.Range(100, 1001).Select(number => $"{number}-TB/TU,TB,{_library.Province.Code},2026-07-01,kết quả tuần {number},\n"));
        (await _library.App.ImportAsync("documents", ChainDesk.DocumentHead + rows)).Created.ShouldBe(1001);

        var many = await _library.Office.OpenAsync($"{DocumentLinks.Of(_library.Province.Id)}?q=ket+qua+tuan");
        many.Text.ShouldContain("Hơn 1.000 văn bản có những chữ này");
        many.Text.ShouldContain("1 đến 50 trên hơn 1.000 văn bản");
        (await _library.Office.OpenAsync($"{DocumentLinks.Of(_library.Province.Id)}?q=ket+qua+tuan&from=50")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        Library.Symbols(await _library.Office.OpenAsync($"{DocumentLinks.Of(_library.Province.Id)}?q=ket+qua+tuan+1100")).ShouldBe("1100-TB/TU");
        (await _library.Office.OpenAsync(DocumentLinks.Of(_library.Province.Id))).Text.ShouldContain("ở đây là những văn bản mới nhất");
    }
}

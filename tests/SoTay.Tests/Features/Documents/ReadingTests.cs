using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Reading;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>The text of a document is a page of its own; a document is marked and found again by who marked it alone.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_words_of_the_file_stand_on_a_page_with_its_articles_as_headings()
    {
        var document = await EnterAsync(TestPapers.Word(["Chương I QUY ĐỊNH CHUNG", "Điều 1. Mục tiêu", "Mỗi bản một điểm homestay.", "<script>alert(1)</script>"]), "a.docx");
        var page = await _cell.Secretary.OpenAsync(document + "/text");

        page.Document.QuerySelectorAll("article h2").Select(line => line.TextContent).ShouldBe(["Chương I QUY ĐỊNH CHUNG"]);
        page.Document.QuerySelectorAll("article h3").Select(line => line.TextContent).ShouldBe(["Điều 1. Mục tiêu"]);
        page.Document.QuerySelectorAll("article p").Select(line => line.TextContent).ShouldBe(["Mỗi bản một điểm homestay.", "<script>alert(1)</script>"]);
        page.Document.QuerySelector("[data-st-aloud]")!.HasAttribute("hidden").ShouldBeTrue();
        page.Response.Headers.Contains("X-Keep").ShouldBeFalse();
        (await (await _app.Data.BrowserAsync(Role.Secretary, await _app.Data.OrganisationAsync())).OpenAsync(document + "/text")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_scan_says_that_there_is_nothing_to_read()
    {
        var document = await EnterAsync(TestPapers.Pdf(""), "a.pdf");
        (await _cell.Secretary.OpenAsync(document)).Text.ShouldNotContain("Đọc, nghe");
        (await _cell.Secretary.OpenAsync(document + "/text")).Text.ShouldContain("Tệp không có chữ để đọc");
    }

    [Fact]
    public async Task A_document_is_marked_and_unmarked_by_each_for_themselves()
    {
        var document = await EnterAsync(TestPapers.Word(["chữ"]), "a.docx");
        (await _cell.Secretary.OpenAsync(DocumentLinks.Bookmarks)).Text.ShouldContain("Chưa đánh dấu văn bản nào");

        var marked = await (await _cell.Secretary.OpenAsync(document)).SubmitAsync("form[action*='Bookmark']");
        marked.Text.ShouldContain("Bỏ đánh dấu");
        (await _cell.Secretary.OpenAsync(DocumentLinks.Bookmarks)).Text.ShouldContain("05-NQ/TU: về du lịch");
        (await (await _app.Data.BrowserAsync(Role.Member, _cell.Cell, _cell.Members[2])).OpenAsync(DocumentLinks.Bookmarks)).Text.ShouldContain("Chưa đánh dấu văn bản nào");

        await marked.SubmitAsync("form[action*='Bookmark']");
        (await _app.InDbAsync(db => db.DocumentBookmarks.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("Phần thứ nhất: Đánh giá", 1)]
    [InlineData("CHƯƠNG II", 1)]
    [InlineData("Điều 12. Hiệu lực", 2)]
    [InlineData("IV- TỔ CHỨC THỰC HIỆN", 2)]
    [InlineData("Điều kiện thuận lợi của phường", 0)]
    [InlineData("Vận động nhân dân", 0)]
    [InlineData("Phần lớn đảng viên đồng ý", 0)]
    public void Parts_and_articles_are_told_apart_from_the_text(string line, int rank) => DocumentLines.Of(line)[0].Rank.ShouldBe(rank);

    private async Task<string> EnterAsync(byte[] file, string name)
    {
        var page = await (await _cell.Secretary.OpenAsync(DocumentLinks.Arrivals(_cell.Cell.Id))).UploadAsync("main form", "Input.Upload", file, name,
            ("Input.Symbol", "05-NQ/TU"), ("Input.Issuer", "Tỉnh ủy Lam Giang"), ("Input.IssuedOn", "15/10/2026"), ("Input.Subject", "về du lịch"), ("Input.Secret", "no"));
        return page.Address.AbsolutePath;
    }

    [Theory]
    [InlineData("1,2,0,2,3,0", new[] { "Chương I", "Điều 1. Phạm vi", "Lời", "Điều 2", "1. Mục tiêu", "Lời" })]
    [InlineData("1,0,2,1,1", new[] { "Điều 1", "Lời", "1. Mục tiêu", "Điều 2", "PHẦN THỨ HAI" })]
    [InlineData("0,1", new[] { "Lời mở đầu.", "1. Kết quả" })]
    public void A_heading_stands_one_below_the_nearest_above_it(string depths, string[] lines) =>
        Assert.Equal(depths, string.Join(',', DocumentLines.WithDepth(DocumentLines.Of(string.Join('\n', lines))).Select(line => line.Depth)));
}

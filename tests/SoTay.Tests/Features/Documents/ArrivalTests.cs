using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Entry;
using SoTay.Platform.Search;
using SoTay.Tests.Features.Targets;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>A document that came in is entered with its head and its file; words of the file find it; what is known already is refused.</summary>
public sealed class ArrivalTests : IAsyncLifetime
{
    private readonly ArrivalDesk _desk = new();

    public ValueTask InitializeAsync() => _desk.InitializeAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_Word_file_goes_into_the_register_and_its_words_find_it()
    {
        var file = TestPapers.Word(["Xây dựng bản Khe Sàng thành điểm homestay kiểu mẫu"]);
        var shown = await _desk.SendAsync(file, "nghị quyết.docx", ArrivalDesk.Head());

        shown.Document.QuerySelector("h1")!.TextContent.ShouldBe("05-NQ/TU");
        shown.Text.ShouldContain("Nghị quyết, Tỉnh ủy Lam Giang");
        shown.Text.ShouldContain("22/11/2026, số đến 01");
        var register = DocumentLinks.Of(_desk.Cell.Cell.Id);
        foreach (var asked in new[] { "q=homestay", "q=khe sang kieu mau", "q=tinh uy lam giang", "q=05-nq", "type=NQ&year=2026", "way=in" })
            (await _desk.Cell.Secretary.OpenAsync($"{register}?{asked}")).Text.ShouldContain("về phát triển du lịch cộng đồng", customMessage: asked);
        foreach (var asked in new[] { "q=thien van", "way=out", "q=homestay&way=out" })
            (await _desk.Cell.Secretary.OpenAsync($"{register}?{asked}")).Document.QuerySelectorAll("tbody tr").ShouldBeEmpty(asked);
        var kept = await _desk.Cell.Secretary.OpenAsync(shown.Document.QuerySelector("a[href$='/file']")!.GetAttribute("href")!);
        kept.Body.ShouldBe(file);
        kept.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("05-NQ-TU.docx");
    }

    [Fact]
    public async Task The_words_of_a_PDF_find_it_and_of_a_scan_it_is_said_that_they_do_not()
    {
        await _desk.SendAsync(TestPapers.Pdf("Phong chong chay rung"), "a.pdf", ArrivalDesk.Head());
        (await _desk.Cell.Secretary.OpenAsync(DocumentLinks.Of(_desk.Cell.Cell.Id) + "?q=chay rung")).Text.ShouldContain("05-NQ/TU");

        var scan = await _desk.SendAsync(TestPapers.Pdf(""), "b.pdf", ArrivalDesk.Head(("Symbol", "06-NQ/TU")));
        scan.Text.ShouldContain("Tệp không có chữ để đọc: chỉ tìm được theo số, trích yếu.");
        scan.Text.ShouldContain("Tải PDF");
        var file = await _desk.Cell.Secretary.OpenAsync(scan.Document.QuerySelector("a[href$='/file']")!.GetAttribute("href")!);
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    [Fact]
    public async Task A_picture_and_a_paper_without_a_file_are_entered_too()
    {
        (await _desk.SendAsync(TestPictures.Jpeg(TestPictures.Exif), "a.jpg", ArrivalDesk.Head())).Text.ShouldContain("Tải ảnh");
        (await _desk.FormAsync()).Text.ShouldContain("số đến 02");
        (await (await _desk.FormAsync()).SubmitAsync("main form", ArrivalDesk.Head(("Symbol", "Số: 12/KH-UBND"), ("Issuer", "Ủy ban nhân dân phường"), ("Type", "KH")))).Text.ShouldContain("Trên giấy");
        var paper = await _desk.App.InDbAsync(db => db.Documents.SingleAsync(row => row.Symbol == "12/KH-UBND"));
        (paper.Number, paper.Type, paper.Term, paper.FileHash).ShouldBe((2, "KH", "2026", null));
    }

    [Fact]
    public async Task A_symbol_used_twice_is_refused_but_another_issuer_or_year_has_its_own()
    {
        await _desk.SendAsync(TestPapers.Word(["một"]), "a.docx", ArrivalDesk.Head());
        var again = await _desk.SendAsync(TestPapers.Word(["hai"]), "a.docx", ArrivalDesk.Head(("Issuer", "TỈNH ỦY LAM GIANG"), ("IssuedOn", "16/10/2026")));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Văn bản 05-NQ/TU của Tỉnh ủy Lam Giang đã vào sổ: ngày 15/10/2026, số đến 01, \"về phát triển du lịch cộng đồng\"");
        again.Document.QuerySelector("textarea[name='Input.Subject']")!.TextContent.Trim().ShouldBe("về phát triển du lịch cộng đồng");

        (await _desk.SendAsync(TestPapers.Word(["ba"]), "a.docx", ArrivalDesk.Head(("Issuer", "Thành ủy Hà Giang")))).Text.ShouldContain("số đến 02");
        (await _desk.SendAsync(TestPapers.Word(["bốn"]), "a.docx", ArrivalDesk.Head(("IssuedOn", "15/10/2025")))).Text.ShouldContain("số đến 03");
    }

    [Fact]
    public async Task A_wrong_entry_is_cancelled_and_entered_again()
    {
        var first = await _desk.SendAsync(TestPapers.Word(["một"]), "a.docx", ArrivalDesk.Head());
        await (await _desk.Cell.Secretary.OpenAsync(first.Address.AbsolutePath + "/cancellation")).SubmitAsync("main form", ("Why", "nhầm trích yếu"));

        (await _desk.SendAsync(TestPapers.Word(["một"]), "a.docx", ArrivalDesk.Head(("Subject", "về phát triển du lịch")))).Text.ShouldContain("số đến 02");
    }

    [Fact]
    public async Task What_came_in_carries_out_what_is_known_above_and_leads_on_but_is_no_answer_itself()
    {
        var province = await _desk.App.InDbAsync(db => db.Set<SoTay.Features.Organisations.Organisation>().SingleAsync(row => row.Kind == SoTay.Features.Organisations.OrganisationKind.Province));
        await _desk.App.ImportAsync("documents", ChainDesk.DocumentHead + $"37-NQ/TU,NQ,{province.Code},2026-03-15,về phát triển đô thị,\n");

        var copy = await _desk.SendAsync(TestPapers.Word(["chữ"]), "a.docx", ArrivalDesk.Head(("Symbol", "03-CTr/ĐU"), ("Issuer", "Đảng ủy phường Đông Sơn"), ("Concretises", "số 37-NQ/TU")));
        copy.Text.ShouldContain("Cụ thể hóa 37-NQ/TU Đảng bộ tỉnh Lam Giang");
        var top = await _desk.App.InDbAsync(db => db.Documents.Where(row => row.Symbol == "37-NQ/TU").Select(row => row.Id).SingleAsync());
        var office = await _desk.App.Data.BrowserAsync(Role.ProvinceOffice, province);
        (await office.OpenAsync(DocumentLinks.To(top))).Text.ShouldContain("Văn bản cụ thể hóa (0)");

        await _desk.App.ImportAsync("documents", ChainDesk.DocumentHead + $"01-NQ/CB,NQ,{_desk.Cell.Cell.Code},2026-11-05,nhiệm vụ tháng 11,03-CTr/ĐU\n");
        (await office.OpenAsync(DocumentLinks.To(top))).Text.ShouldContain("Văn bản cụ thể hóa (1)");
    }

    [Fact]
    public async Task Exports_and_own_numbers_leave_out_what_came_in()
    {
        await _desk.SendAsync(TestPapers.Word(["chữ"]), "a.docx", ArrivalDesk.Head());
        (await _desk.App.ExportAsync("documents", _desk.Cell.Ward.Id)).ShouldNotContain("05-NQ/TU");
        (await _desk.App.InDbAsync(db => db.NextNumberAsync(_desk.Cell.Cell.Id, "NQ", "2025-2030"))).ShouldBe(1);
        (await TestCommands.RunAsync(_desk.App.Store, "stats", "documents", "--under", _desk.Cell.Ward.Code, "--from", "2026-01-01", "--to", "2026-12-31", "--json")).Out.ShouldNotContain("documents.type.NQ");
        (await TestCommands.RunAsync(_desk.App.Store, "verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task An_index_made_anew_holds_the_words_of_the_files()
    {
        await _desk.SendAsync(TestPapers.Word(["homestay kiểu mẫu"]), "a.docx", ArrivalDesk.Head());
        await _desk.App.InDbAsync(async db => await db.Search.RemoveAsync(DocumentSearch.Kind, await db.Documents.Select(row => row.Id).ToListAsync()));
        await _desk.App.InDbAsync(db => new DocumentSearchUpgrade().RunAsync(db, default));
        (await _desk.Cell.Secretary.OpenAsync(DocumentLinks.Of(_desk.Cell.Cell.Id) + "?q=homestay")).Text.ShouldContain("05-NQ/TU");
    }

    [Theory]
    [InlineData("Số: 12/KH-UBND", "12/KH-UBND")]
    [InlineData("số 05-NQ/TU ", "05-NQ/TU")]
    [InlineData(" 05-NQ/TU", "05-NQ/TU")]
    [InlineData("1234/SNN-TT  BVTV", "1234/SNN-TT BVTV")]
    public void A_symbol_is_kept_as_it_stands_on_paper_without_the_word_in_front(string typed, string kept) => ArrivalInput.SymbolOf(typed).ShouldBe(kept);
}

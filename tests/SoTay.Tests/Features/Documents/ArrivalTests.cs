using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Entry;
using SoTay.Platform.Search;
using SoTay.Tests.Features.Targets;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>A document that came in is entered with its head and its file; words of the file find it; what is secret, broken or known is refused with a sentence, and nothing is kept.</summary>
public sealed class ArrivalTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;

    private static (string, string)[] Head(params (string Name, string Value)[] other) =>
        [.. new[] { ("Symbol", "05-NQ/TU"), ("Issuer", "Tỉnh ủy Lam Giang"), ("IssuedOn", "15/10/2026"), ("Subject", "về phát triển du lịch cộng đồng"), ("Secret", "no") }
            .Where(pair => other.All(one => one.Name != pair.Item1)).Concat(other).Select(pair => ("Input." + pair.Item1, pair.Item2))];

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_Word_file_goes_into_the_register_and_its_words_find_it()
    {
        var file = TestPapers.Word(["Xây dựng bản Khe Sàng thành điểm homestay kiểu mẫu"]);
        var shown = await SendAsync(file, "nghị quyết.docx", Head());

        shown.Document.QuerySelector("h1")!.TextContent.ShouldBe("05-NQ/TU");
        shown.Text.ShouldContain("Nghị quyết, Tỉnh ủy Lam Giang");
        shown.Text.ShouldContain("22/11/2026, số đến 01");
        var register = DocumentLinks.Of(_cell.Cell.Id);
        foreach (var asked in new[] { "q=homestay", "q=khe sang kieu mau", "q=tinh uy lam giang", "q=05-nq", "type=NQ&year=2026", "way=in" })
            (await _cell.Secretary.OpenAsync($"{register}?{asked}")).Text.ShouldContain("về phát triển du lịch cộng đồng", customMessage: asked);
        foreach (var asked in new[] { "q=thien van", "way=out", "q=homestay&way=out" })
            (await _cell.Secretary.OpenAsync($"{register}?{asked}")).Document.QuerySelectorAll("tbody tr").ShouldBeEmpty(asked);
        var kept = await _cell.Secretary.OpenAsync(shown.Document.QuerySelector("a[href$='/file']")!.GetAttribute("href")!);
        kept.Body.ShouldBe(file);
        kept.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("05-NQ-TU.docx");
    }

    [Fact]
    public async Task The_words_of_a_PDF_find_it_and_of_a_scan_it_is_said_that_they_do_not()
    {
        await SendAsync(TestPapers.Pdf("Phong chong chay rung"), "a.pdf", Head());
        (await _cell.Secretary.OpenAsync(DocumentLinks.Of(_cell.Cell.Id) + "?q=chay rung")).Text.ShouldContain("05-NQ/TU");

        var scan = await SendAsync(TestPapers.Pdf(""), "b.pdf", Head(("Symbol", "06-NQ/TU")));
        scan.Text.ShouldContain("Tệp không có chữ để đọc: chỉ tìm được theo số, trích yếu.");
        scan.Text.ShouldContain("Tải PDF");
        var file = await _cell.Secretary.OpenAsync(scan.Document.QuerySelector("a[href$='/file']")!.GetAttribute("href")!);
        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    [Fact]
    public async Task A_picture_and_a_paper_without_a_file_are_entered_too()
    {
        (await SendAsync(TestPictures.Jpeg(TestPictures.Exif), "a.jpg", Head())).Text.ShouldContain("Tải ảnh");
        (await FormAsync()).Text.ShouldContain("số đến 02");
        (await (await FormAsync()).SubmitAsync("main form", Head(("Symbol", "Số: 12/KH-UBND"), ("Issuer", "Ủy ban nhân dân phường"), ("Type", "KH")))).Text.ShouldContain("Trên giấy");
        var paper = await _app.InDbAsync(db => db.Documents.SingleAsync(row => row.Symbol == "12/KH-UBND"));
        (paper.Number, paper.Type, paper.Term, paper.FileHash).ShouldBe((2, "KH", "2026", null));
    }

    public static TheoryData<string, string, string> Secrets => new()
    {
        { "Secret", "yes", "Văn bản mật không được đưa vào phần mềm này" },
        { "Secret", "", "Chưa trả lời văn bản có dấu mật hay không" },
        { "Subject", "về nhân sự (Mật)", "Thấy dấu \"Mật\"" },
        { "Symbol", "05-NQ/TU (TỐI MẬT)", "Thấy dấu \"TỐI MẬT\"" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task What_is_marked_secret_is_refused_at_the_door(string field, string value, string say) =>
        await RefusedAsync(TestPapers.Word(["chữ"]), "a.docx", say, Head((field, value)));

    [Fact]
    public async Task A_stamp_of_secrecy_in_the_file_or_its_name_is_refused_and_nothing_is_kept()
    {
        await RefusedAsync(TestPapers.Word(["ĐẢNG BỘ TỈNH", "TUYỆT MẬT", "Kế hoạch"]), "a.docx", "Thấy dấu \"TUYỆT MẬT\"", Head());
        await RefusedAsync(TestPapers.Word(["Kế hoạch"], ("word/header2.xml", TestPapers.Part("hdr", null, "MẬT"))), "a.docx", "Thấy dấu \"MẬT\"", Head());
        await RefusedAsync(TestPapers.Word(["Kế hoạch"]), "ke_hoach_(Mật).docx", "Thấy dấu \"Mật\"", Head());
    }

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "a.docm", TestPapers.Word(["chữ"], ("word/vbaProject.bin", "macro")), "chứa chương trình (macro)" },
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Tệp Word đời cũ (.doc) hoặc có mật khẩu" },
        { "a.pdf", TestPapers.LockedPdf(), "Tệp PDF có mật khẩu" },
        { "a.pdf", TestPapers.Pdf("chu")[..300], "Tệp bị hỏng hoặc tải về chưa hết" },
        { "a.xlsx", TestPapers.Zip(("xl/workbook.xml", "<a/>")), "không phải Word (.docx), PDF, ảnh JPG hay PNG" },
        { "a.pdf", new byte[DocumentContent.MostBytes + 1], "Tệp nặng 25 MB, quá 25 MB" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_is_not_taken_is_refused_with_its_reason(string name, byte[] file, string say) => await RefusedAsync(file, name, say, Head());

    [Fact]
    public async Task A_file_of_200_MB_is_turned_away_before_it_is_read()
    {
        var form = await FormAsync();
        var page = await form.SendAsync(new HttpRequestMessage(HttpMethod.Post, form.Address) { Content = new Announced(200L << 20) });

        page.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        page.Text.ShouldContain("Tệp vừa gửi lớn hơn mức nhận được. Chưa có gì thay đổi.");
    }

    [Fact]
    public async Task A_symbol_used_twice_is_refused_but_another_issuer_or_year_has_its_own()
    {
        await SendAsync(TestPapers.Word(["một"]), "a.docx", Head());
        var again = await SendAsync(TestPapers.Word(["hai"]), "a.docx", Head(("Issuer", "TỈNH ỦY LAM GIANG"), ("IssuedOn", "16/10/2026")));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Văn bản 05-NQ/TU của Tỉnh ủy Lam Giang đã vào sổ: ngày 15/10/2026, số đến 01, \"về phát triển du lịch cộng đồng\"");
        again.Document.QuerySelector("textarea[name='Input.Subject']")!.TextContent.Trim().ShouldBe("về phát triển du lịch cộng đồng");

        (await SendAsync(TestPapers.Word(["ba"]), "a.docx", Head(("Issuer", "Thành ủy Hà Giang")))).Text.ShouldContain("số đến 02");
        (await SendAsync(TestPapers.Word(["bốn"]), "a.docx", Head(("IssuedOn", "15/10/2025")))).Text.ShouldContain("số đến 03");
    }

    [Fact]
    public async Task A_wrong_entry_is_cancelled_and_entered_again()
    {
        var first = await SendAsync(TestPapers.Word(["một"]), "a.docx", Head());
        await (await _cell.Secretary.OpenAsync(first.Address.AbsolutePath + "/cancellation")).SubmitAsync("main form", ("Why", "nhầm trích yếu"));

        (await SendAsync(TestPapers.Word(["một"]), "a.docx", Head(("Subject", "về phát triển du lịch")))).Text.ShouldContain("số đến 02");
    }

    [Theory]
    [InlineData("Symbol", "", "Chưa ghi số, ký hiệu")]
    [InlineData("Symbol", "12/2026/QH16-UBTVQH", "Chưa chọn loại văn bản")]
    [InlineData("Type", "KH", "Ký hiệu 05-NQ/TU là của nghị quyết, mà loại chọn là kế hoạch")]
    [InlineData("Type", "XX", "Chưa chọn loại văn bản")]
    [InlineData("Issuer", " ", "Chưa ghi nơi ban hành")]
    [InlineData("IssuedOn", "", "Chưa ghi ngày ban hành")]
    [InlineData("IssuedOn", "23/11/2026", "Ngày ban hành còn ở phía trước")]
    [InlineData("ReceivedOn", "14/10/2026", "Ngày đến phải từ ngày ban hành đến hôm nay")]
    [InlineData("Subject", "", "Chưa ghi trích yếu")]
    [InlineData("Concretises", "99-NQ/TW", "Chưa thấy văn bản 99-NQ/TW trong sổ của đơn vị và của cấp trên")]
    public async Task What_is_missing_or_wrong_is_said_and_the_words_stay(string field, string value, string say)
    {
        var page = await RefusedAsync(TestPapers.Word(["chữ"]), "a.docx", say, Head((field, value)));
        if (field != "Issuer") page.Document.QuerySelector("input[name='Input.Issuer']")!.GetAttribute("value").ShouldBe("Tỉnh ủy Lam Giang");
    }

    [Fact]
    public async Task What_came_in_carries_out_what_is_known_above_and_leads_on_but_is_no_answer_itself()
    {
        var province = await _app.InDbAsync(db => db.Set<SoTay.Features.Organisations.Organisation>().SingleAsync(row => row.Kind == SoTay.Features.Organisations.OrganisationKind.Province));
        await _app.ImportAsync("documents", ChainDesk.DocumentHead + $"37-NQ/TU,NQ,{province.Code},2026-03-15,về phát triển đô thị,\n");

        var copy = await SendAsync(TestPapers.Word(["chữ"]), "a.docx", Head(("Symbol", "03-CTr/ĐU"), ("Issuer", "Đảng ủy phường Đông Sơn"), ("Concretises", "số 37-NQ/TU")));
        copy.Text.ShouldContain("Cụ thể hóa 37-NQ/TU Đảng bộ tỉnh Lam Giang");
        var top = await _app.InDbAsync(db => db.Documents.Where(row => row.Symbol == "37-NQ/TU").Select(row => row.Id).SingleAsync());
        var office = await _app.Data.BrowserAsync(Role.ProvinceOffice, province);
        (await office.OpenAsync(DocumentLinks.To(top))).Text.ShouldContain("Văn bản cụ thể hóa (0)");

        await _app.ImportAsync("documents", ChainDesk.DocumentHead + $"01-NQ/CB,NQ,{_cell.Cell.Code},2026-11-05,nhiệm vụ tháng 11,03-CTr/ĐU\n");
        (await office.OpenAsync(DocumentLinks.To(top))).Text.ShouldContain("Văn bản cụ thể hóa (1)");
    }

    [Fact]
    public async Task Exports_and_own_numbers_leave_out_what_came_in()
    {
        await SendAsync(TestPapers.Word(["chữ"]), "a.docx", Head());
        (await _app.ExportAsync("documents", _cell.Ward.Id)).ShouldNotContain("05-NQ/TU");
        (await _app.InDbAsync(db => db.NextNumberAsync(_cell.Cell.Id, "NQ", "2025-2030"))).ShouldBe(1);
        (await TestCommands.RunAsync(_app.Store, "stats", "documents", "--under", _cell.Ward.Code, "--from", "2026-01-01", "--to", "2026-12-31", "--json")).Out.ShouldNotContain("documents.type.NQ");
        (await TestCommands.RunAsync(_app.Store, "verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task An_index_made_anew_holds_the_words_of_the_files()
    {
        await SendAsync(TestPapers.Word(["homestay kiểu mẫu"]), "a.docx", Head());
        await _app.InDbAsync(async db => await db.Search.RemoveAsync(DocumentSearch.Kind, await db.Documents.Select(row => row.Id).ToListAsync()));
        await _app.InDbAsync(db => new DocumentSearchUpgrade().RunAsync(db, default));
        (await _cell.Secretary.OpenAsync(DocumentLinks.Of(_cell.Cell.Id) + "?q=homestay")).Text.ShouldContain("05-NQ/TU");
    }

    [Theory]
    [InlineData("Số: 12/KH-UBND", "12/KH-UBND")]
    [InlineData("số 05-NQ/TU ", "05-NQ/TU")]
    [InlineData(" 05-NQ/TU", "05-NQ/TU")]
    [InlineData("1234/SNN-TT  BVTV", "1234/SNN-TT BVTV")]
    public void A_symbol_is_kept_as_it_stands_on_paper_without_the_word_in_front(string typed, string kept) => ArrivalInput.SymbolOf(typed).ShouldBe(kept);

    private Task<Page> FormAsync() => _cell.Secretary.OpenAsync(DocumentLinks.Arrivals(_cell.Cell.Id));

    private async Task<Page> SendAsync(byte[] file, string name, (string, string)[] head) => await (await FormAsync()).UploadAsync("main form", "Input.Upload", file, name, head);

    private async Task<Page> RefusedAsync(byte[] file, string name, string say, (string, string)[] head)
    {
        var page = await SendAsync(file, name, head);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
        (await _app.InDbAsync(db => db.Documents.CountAsync())).ShouldBe(0);
        (Directory.Exists(_app.Store.FilesFolder) && Directory.EnumerateFiles(_app.Store.FilesFolder, "*", SearchOption.AllDirectories).Any()).ShouldBeFalse();
        return page;
    }

    /// <summary>Says how much it is and sends nothing.</summary>
    private sealed class Announced(long bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = bytes;
            return true;
        }
    }
}

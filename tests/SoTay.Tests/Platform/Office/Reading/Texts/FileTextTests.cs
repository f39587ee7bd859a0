using System.Text;
using SoTay.Platform.Office.Reading.Texts;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Office.Reading.Texts;

/// <summary>Words come out of Word and PDF files; what is broken, locked, swollen or carries a program is told apart.</summary>
public sealed class FileTextTests
{
    [Fact]
    public void The_paragraphs_of_a_Word_file_are_lines()
    {
        var (text, flaw) = FileText.Read(TestPapers.Word(["Điều 1. Làm đường bê tông", "", "", "Điều 2. Kinh phí: 2 < 3 tỷ"], ("word/header1.xml", TestPapers.Part("hdr", null, "ĐẢNG CỘNG SẢN VIỆT NAM"))));

        flaw.ShouldBeNull();
        text!.Form.ShouldBe(FileForm.Word);
        text.Words.ShouldBe("Điều 1. Làm đường bê tông\n\nĐiều 2. Kinh phí: 2 < 3 tỷ");
        text.Around.ShouldBe("ĐẢNG CỘNG SẢN VIỆT NAM");
    }

    [Fact]
    public void Words_over_several_runs_are_one_and_a_text_box_is_read_once_and_what_was_struck_out_stands_beside()
    {
        const string body = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
            <w:p><w:r><w:t>chuyển</w:t></w:r><w:r><w:t xml:space="preserve"> đổi</w:t><w:tab/><w:t>số</w:t><w:br/><w:t>dòng hai</w:t></w:r><w:r><w:delText>chữ đã xóa</w:delText></w:r></w:p>
            <w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>khung</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>
            <w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:body></w:document>
            """;

        var (text, _) = FileText.Read(TestPapers.Zip(("word/document.xml", body)));

        text!.Words.ShouldBe("chuyển đổi số\ndòng hai\nkhung");
        text.Around.ShouldBe("chữ đã xóa");
    }

    [Fact]
    public void The_words_of_a_PDF_are_read_page_by_page()
    {
        var (text, _) = FileText.Read(TestPapers.Pdf("Lam duong be tong", "Trang thu hai"));

        text!.Form.ShouldBe(FileForm.Pdf);
        text.Words.ShouldContain("Lam duong be tong");
        text.Words.ShouldContain("Trang thu hai");
    }

    [Fact]
    public void A_scan_and_a_picture_have_no_words()
    {
        FileText.Read(TestPapers.Pdf("")).Text!.Words.ShouldBe("");
        var (picture, _) = FileText.Read(TestPictures.Jpeg(TestPictures.Exif));
        picture!.Words.ShouldBe("");
        Encoding.Latin1.GetString(picture.Content).ShouldNotContain("GPSLatitude");
    }

    public static TheoryData<string, byte[], TextFlaw> Refused => new()
    {
        { "macros", TestPapers.Word(["chữ"], ("word/vbaProject.bin", "macro")), TextFlaw.Macros },
        { "controls", TestPapers.Word(["chữ"], ("word/activeX/activeX1.xml", "<a/>")), TextFlaw.Macros },
        { "a workbook", TestPapers.Zip(("xl/workbook.xml", "<a/>")), TextFlaw.Unknown },
        { "text", "Nghị quyết"u8.ToArray(), TextFlaw.Unknown },
        { "a program", [0x4D, 0x5A, 0x90, 0x00], TextFlaw.Unknown },
        { "old Word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], TextFlaw.OldWord },
        { "half a Word file", TestPapers.Word(["chữ"])[..80], TextFlaw.Broken },
        { "no XML inside", TestPapers.Zip(("word/document.xml", "không phải XML")), TextFlaw.Broken },
        { "an entity", TestPapers.Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")), TextFlaw.Broken },
        { "a way out", TestPapers.Word(["chữ"], ("../../etc/x.xml", "<a/>")), TextFlaw.Broken },
        { "half a picture", TestPictures.Png()[..30], TextFlaw.Broken },
        { "half a PDF", TestPapers.Pdf("chu")[..300], TextFlaw.Broken },
        { "a PDF of nothing", "%PDF-1.4\nkhong co gi\n%%EOF"u8.ToArray(), TextFlaw.Broken },
        { "a locked PDF", TestPapers.LockedPdf(), TextFlaw.Locked },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_taken_has_a_reason(string what, byte[] file, TextFlaw flaw)
    {
        var (text, found) = FileText.Read(file);
        text.ShouldBeNull(what);
        found.ShouldBe(flaw, what);
    }

    [Fact]
    public void A_Word_file_that_swells_is_not_unpacked()
    {
        var (text, flaw) = FileText.Read(TestPapers.Word([new string('a', 120 << 20)]));
        text.ShouldBeNull();
        flaw.ShouldBe(TextFlaw.Swollen);
    }

    [Fact]
    public void A_PDF_that_swells_is_not_unpacked()
    {
        var (text, flaw) = FileText.Read(TestPapers.RawPdf(Encoding.ASCII.GetBytes("BT /F1 12 Tf (" + new string('a', 60 << 20) + ") Tj ET")));
        text.ShouldBeNull();
        flaw.ShouldBe(TextFlaw.Swollen);
    }

    [Fact]
    public void Any_bytes_end_in_words_or_a_reason()
    {
        var whole = TestPapers.Pdf("Lam duong be tong");
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var broken = (byte[])whole.Clone();
            for (var hit = 0; hit < 1 + round % 20; hit++) broken[random.Next(8, broken.Length - 10)] = (byte)random.Next(256);
            var (text, flaw) = FileText.Read(broken);
            (text is null).ShouldBe(flaw is not null);
        }
    }

    [Fact]
    public void Long_texts_are_cut_where_the_store_ends() =>
        FileText.Read(TestPapers.Word([.. Enumerable.Range(0, 12_000).Select(row => $"Dòng {row} " + string.Concat(Enumerable.Repeat("văn bản dài ", 10)))])).Text!.Words.Length.ShouldBeInRange(900_000, FileText.MostCharacters);
}

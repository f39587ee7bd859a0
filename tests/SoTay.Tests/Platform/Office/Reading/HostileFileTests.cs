using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using SoTay.Platform.Office.Reading;

namespace SoTay.Tests.Platform.Office.Reading;

/// <summary>Files made to do harm, or only broken, end in a sentence within ten seconds and without filling the memory.</summary>
public sealed class HostileFileTests
{
    private const long MostMemory = 300L << 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    [Fact]
    public void A_bomb_in_a_sheet_is_refused_by_what_really_comes_out_of_it() =>
        Refused("too_large_when_unpacked", MadeFile.Xlsx(sheet =>
        {
            var blank = new string(' ', 1 << 20);
            for (var i = 0; i < 400; i++) sheet.Write(blank);
        }));

    [Fact]
    public void A_bomb_in_the_shared_texts_is_refused() =>
        Refused("too_large_when_unpacked", MadeFile.Xlsx(_ => { }, more: zip =>
        {
            using var part = new StreamWriter(zip.CreateEntry("xl/sharedStrings.xml").Open());
            part.Write($"<sst xmlns=\"{MadeFile.Namespace}\">");
            var text = $"<si><t>{new string('a', 50_000)}</t></si>";
            for (var i = 0; i < 4000; i++) part.Write(text);
            part.Write("</sst>");
        }));

    [Fact]
    public void A_packed_csv_that_never_ends_is_refused() => Refused("too_large_when_unpacked", MadeFile.Packed(new byte[200 << 20].Select(_ => (byte)'a').ToArray()), or: "cell_too_long");

    [Fact]
    public void An_external_entity_is_refused_and_never_looked_up() =>
        Refused("dtd_not_allowed", MadeFile.Xlsx(sheet => sheet.Write("<row r=\"1\"><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>"),
            before: """<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>"""));

    [Fact]
    public void Entities_that_multiply_are_refused() =>
        Refused("dtd_not_allowed", MadeFile.Xlsx(_ => { }, before: """<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>"""));

    [Theory, InlineData("../../evil.xml"), InlineData("/etc/cron.d/evil"), InlineData("..\\evil.xml"), InlineData("C:/evil.xml")]
    public void A_name_that_points_outside_is_refused(string name) =>
        Refused("bad_entry_name", MadeFile.Xlsx(_ => { }, more: zip => MadeFile.Put(zip, name, "x")));

    [Fact]
    public void A_file_cut_short_is_refused()
    {
        var whole = MadeFile.Xlsx([["Họ và tên", "Ngày sinh"], ["Nguyễn Văn An", "1970"]]).ToArray();
        for (var length = 30; length < whole.Length; length += whole.Length / 20) Refused("corrupt_file", new MemoryStream(whole[..length]));
    }

    [Fact]
    public void A_packed_csv_cut_short_is_refused()
    {
        var random = new Random(7);
        var text = string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"{i},{random.Next()},{random.Next()}"));
        var whole = MadeFile.Packed(Encoding.UTF8.GetBytes(text)).ToArray();
        Refused("corrupt_file", new MemoryStream(whole[..(whole.Length / 2)]));
    }

    [Fact]
    public void Bytes_changed_inside_never_escape_as_anything_but_a_refusal()
    {
        var whole = MadeFile.Xlsx([["Họ và tên", "Ngày sinh"], ["Nguyễn Văn An", "1970"], ["Trần Thị Bình", "02/09/1985"]]).ToArray();
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var broken = (byte[])whole.Clone();
            for (var i = 0; i < 3; i++) broken[random.Next(broken.Length)] = (byte)random.Next(256);
            try
            {
                ReadAll(new MemoryStream(broken));
            }
            catch (FileRefusedException)
            {
                // Every sentence is covered elsewhere; here only that nothing else comes out.
            }
        }
    }

    [Theory, InlineData("%PDF-1.7 …"), InlineData("<html><table><tr><td>1</td></tr></table></html>"), InlineData("{\\rtf1 …}")]
    public void Another_kind_of_file_is_refused_whatever_its_name(string start) => Refused("not_a_workbook", MadeFile.Csv(start));

    [Fact]
    public void A_word_document_is_refused()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) MadeFile.Put(zip, "word/document.xml", "<document/>");
        Refused("not_a_workbook", file);
    }

    [Fact]
    public void A_locked_workbook_is_refused_with_advice() => Refused("encrypted_or_old_format", CompoundFileMade.With("EncryptedPackage"));

    [Fact]
    public void A_container_whose_sectors_run_in_a_circle_is_refused() => Refused("corrupt_file", CompoundFileMade.WithCircle());

    [Fact]
    public void A_million_blank_rows_are_refused() =>
        Refused("too_many_rows", MadeFile.Xlsx(sheet =>
        {
            for (var i = 1; i <= 1_000_000; i++) sheet.Write($"<row r=\"{i}\"><c r=\"A{i}\" s=\"1\"/></row>");
        }), or: "too_large_when_unpacked");

    [Fact]
    public void A_million_blank_lines_are_refused() => Refused("too_many_rows", MadeFile.Csv("Họ và tên,Ngày sinh\n" + new string('\n', 1_000_000)));

    [Fact]
    public void A_cell_of_five_megabytes_is_refused() =>
        Refused("cell_too_long", MadeFile.Xlsx([[new string('x', 3 << 20) + Guid.CreateVersion7() + new string('y', 2 << 20)]]), or: "too_large_when_unpacked");

    [Fact]
    public void A_csv_cell_of_five_megabytes_is_refused() => Refused("cell_too_long", MadeFile.Csv("a,b\n\"" + new string('x', 5 << 20) + "\",2\n"));

    [Fact]
    public void A_sheet_of_endless_columns_is_refused() => Refused("too_many_columns", MadeFile.Csv(string.Join(',', Enumerable.Range(0, 5000))));

    [Fact]
    public void A_nul_byte_in_a_csv_is_refused() => Refused("nul_byte", MadeFile.Csv("Họ và tên,Ngày sinh\nAn\0,1970\n"));

    [Fact]
    public void A_nul_byte_far_down_is_refused_too() => Refused("nul_byte", MadeFile.Csv("a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", 20_000)) + "\0,2\n"));

    [Fact]
    public void An_encoding_that_is_neither_utf8_nor_utf16_is_refused_not_guessed()
    {
        Refused("unknown_encoding", new MemoryStream([.. "Ho ten,Nam sinh\nNguy"u8, 0xEA, 0xF1, .. "n,1970\n"u8]));
    }

    [Fact]
    public void An_empty_file_is_refused() => Refused("empty_file", new MemoryStream());

    private static void Refused(string code, Stream file, string? or = null)
    {
        file.Position = 0;
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var refusal = Should.Throw<FileRefusedException>(() => ReadAll(file)).Refusal;
        (clock.Elapsed < MostTime * 3).ShouldBeTrue($"{code} took {clock.Elapsed}");
        (GC.GetTotalMemory(forceFullCollection: false) - before).ShouldBeLessThan(MostMemory);
        if (refusal.Code != or) refusal.Code.ShouldBe(code);
        refusal.Say.ShouldContain("Chưa ghi gì vào sổ");
    }

    private static void ReadAll(Stream file)
    {
        using var book = WorkbookFile.Open(file);
        foreach (var sheet in book.Sheets)
        {
            foreach (var row in sheet.Rows()) _ = row.IsBlank;
        }
    }
}

using System.Text;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Tests.Platform.Office.Reading;

/// <summary>What ordinary files say, however they were saved.</summary>
public sealed class ReadingTests
{
    [Theory, InlineData(','), InlineData(';'), InlineData('\t')]
    public void A_csv_is_read_with_its_separator_quotes_and_lines_inside_quotes(char separator)
    {
        var rows = Rows(MadeFile.Csv($"Họ tên{separator}Ghi chú\r\n\"Nguyễn \"\"Ba\"\" An\"{separator}\"hai\ndòng\"\r\n{separator}x"));
        rows.ShouldBe(["Họ tên|Ghi chú", "Nguyễn \"Ba\" An|hai\ndòng", "|x"]);
    }

    [Fact]
    public void Utf8_and_utf16_in_both_orders_with_and_without_a_mark_are_read()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UTF8Encoding(false), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UnicodeEncoding(false, false), new UnicodeEncoding(true, false) })
            Rows(MadeFile.Csv("Ho va ten,Ngay\nNguyen Đức,1970\n", encoding)).ShouldBe(["Ho va ten|Ngay", "Nguyen Đức|1970"], encoding.WebName);
    }

    [Fact]
    public void A_packed_csv_is_read() => Rows(MadeFile.Packed("a,b\n1,2\n"u8.ToArray())).ShouldBe(["a|b", "1|2"]);

    [Fact]
    public void A_merged_area_has_its_value_in_every_cell_and_says_so()
    {
        using var book = WorkbookFile.Open(MadeFile.Xlsx(sheet => sheet.Write("""
            <row r="2"><c r="B2" t="inlineStr"><is><t>Chi bộ 1</t></is></c></row><row r="3"><c r="A3"><v>1</v></c></row>
            """), after: """<mergeCells count="1"><mergeCell ref="B2:C4"/></mergeCells>"""));
        var rows = book.Sheets[0].Rows().ToList();
        rows.Select(r => $"{r.Number}:{r[1].AsText},{r[2].AsText}").ShouldBe(["2:Chi bộ 1,Chi bộ 1", "3:Chi bộ 1,Chi bộ 1", "4:Chi bộ 1,Chi bộ 1"]);
        rows[1][1].Has(CellTraits.MergedFill).ShouldBeTrue();
        rows[0][1].Has(CellTraits.MergedFill).ShouldBeFalse();
    }

    [Fact]
    public void Formulas_errors_rich_text_and_booleans_are_told_apart()
    {
        using var book = WorkbookFile.Open(MadeFile.Xlsx(sheet => sheet.Write("""
            <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A9</f></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="s"><v>0</v></c><c r="E1" t="b"><v>1</v></c></row>
            """), sharedTexts: "<si><r><t>Nguyễn </t></r><r><t>An</t></r><rPh sb=\"0\" eb=\"1\"><t>bỏ</t></rPh></si>"));
        var row = book.Sheets[0].Rows().Single();
        row[0].AsText.ShouldBe("2");
        row[0].Has(CellTraits.Formula).ShouldBeTrue();
        row[1].Has(CellTraits.FormulaWithoutValue).ShouldBeTrue();
        row[2].Kind.ShouldBe(CellKind.Error);
        row[3].AsText.ShouldBe("Nguyễn An");
        row[3].Has(CellTraits.RichText).ShouldBeTrue();
        row[4].Kind.ShouldBe(CellKind.Boolean);
    }

    [Theory]
    [InlineData("02/09/1945", "02/09/1945", "date_text_slash")]
    [InlineData("2-9-1945", "02/09/1945", "date_text_dash")]
    [InlineData("2.9.1945", "02/09/1945", "date_text_dot")]
    [InlineData("1945-09-02", "02/09/1945", null)]
    [InlineData("2/9/45", "02/09/1945", "date_two_digit_year")]
    [InlineData("2/9/15", "02/09/2015", "date_two_digit_year")]
    [InlineData("09/1945", "09/1945", "date_month_only")]
    [InlineData("1945", "1945", "date_year_only")]
    [InlineData("năm 1945", "1945", "date_year_only")]
    [InlineData("02091945", "02/09/1945", "date_run_together")]
    [InlineData("19450902", "02/09/1945", "date_run_together")]
    [InlineData("16682", "02/09/1945", "date_serial_number")]
    public void A_date_is_read_in_every_form_people_write(string written, string read, string? form)
    {
        var date = DateTexts.Read(Cell.OfText(written), new DateOnly(2026, 10, 31));
        date.Date.ToString().ShouldBe(read);
        date.Form.ShouldBe(form);
        date.Fault.ShouldBeFalse();
    }

    [Theory, InlineData("31/02/2010"), InlineData("29/02/2023"), InlineData("00/05/1990"), InlineData("5/13/1990"), InlineData("không rõ"), InlineData("1/2/3/4")]
    public void A_day_in_no_calendar_is_a_fault(string written) =>
        DateTexts.Read(Cell.OfText(written), new DateOnly(2026, 10, 31)).ShouldSatisfyAllConditions(d => d.Fault.ShouldBeTrue(), d => d.Date.ShouldBeNull());

    [Theory]
    [InlineData("Nguyễn Thị Thuỳ", "Nguyễn Thị Thùy")]
    [InlineData("hoà bình", "hòa bình")]
    [InlineData("KHOẺ", "KHỎE")]
    [InlineData("Quý Hoàng Thuyền", "Quý Hoàng Thuyền")]
    [InlineData("loà xoà", "lòa xòa")]
    public void Old_tone_marks_move_to_the_first_vowel(string old, string now) => ToneMarks.Modernise(old).ShouldBe(now);

    [Theory]
    [InlineData("NguyÔn V¨n §øc", "Nguyễn Văn Đức")]
    [InlineData("Hµ Néi", "Hà Nội")]
    [InlineData("Nguyeãn Vaên Ñöùc", "Nguyễn Văn Đức")]
    [InlineData("Haø Noäi", "Hà Nội")]
    [InlineData("Nguyễn Văn Đức", "Nguyễn Văn Đức")]
    [InlineData("Trà Giang", "Trà Giang")]
    [InlineData("Lò Văn Páo", "Lò Văn Páo")]
    [InlineData("Hà Tĩnh", "Hà Tĩnh")]
    public void Texts_of_legacy_fonts_become_unicode_and_others_stay(string written, string read) => LegacyFont.Read(written).ShouldBe(read);

    [Fact]
    public void A_clean_text_comes_back_as_the_same_object()
    {
        var text = "Chi bộ Tổ dân phố 5";
        TextForm.Clean(text, out var traits).ShouldBeSameAs(text);
        traits.ShouldBe(TextTraits.None);
        TextForm.Clean("  Chi\u00A0bộ  Tổ dân phố\u200B 5 ", out traits).ShouldBe(text);
        traits.ShouldBe(TextTraits.ExtraSpaces | TextTraits.NoBreakSpace | TextTraits.Invisible);
    }

    private static IEnumerable<string> Rows(Stream file)
    {
        using var book = WorkbookFile.Open(file);
        return [.. book.Sheets[0].Rows().Select(r => string.Join('|', r.Cells.ToArray().Select(c => c.AsText)))];
    }
}

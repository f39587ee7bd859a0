using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using SoTay.Platform.Office.Writing;

namespace SoTay.Tests.Platform.Office.Writing;

public class XlsxWriterTests
{
    private static readonly XlsxSheet Roster = new("Đảng viên", [new("Họ và tên", 28, Wrap: true), new("Ngày sinh", 12), new("Số thẻ", 16), new("Tuổi đảng", 8)]);

    [Fact]
    public void A_written_workbook_is_read_back_value_by_value()
    {
        var rows = ReadBack(Written(Roster, s =>
        {
            s.Row("Nguyễn Thị Hồng Ánh", new DateOnly(1961, 2, 3), "001234567", 38);
            s.Row("Lò Văn Xuyến", default(DateOnly?), XlsxCell.Empty, 12.5m);
        }));

        rows[0].ShouldBe(["Họ và tên", "Ngày sinh", "Số thẻ", "Tuổi đảng"]);
        rows[1].ShouldBe(["Nguyễn Thị Hồng Ánh", "1961-02-03", "001234567", "38"]);
        rows[2].ShouldBe(["Lò Văn Xuyến", "", "", "12.5"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://127.0.0.1\")")]
    [InlineData("+84 912 000 000")]
    [InlineData("-1 ngày")]
    [InlineData("@SUM(A1)")]
    public void Text_that_looks_like_a_formula_stays_the_same_text_and_is_marked_as_text(string text)
    {
        var bytes = Written(Roster, s => s.Row(text));

        ReadBack(bytes)[1][0].ShouldBe(text);
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var cell = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Single(c => c.CellReference == "A2");
        cell.CellFormula.ShouldBeNull();
        var format = (CellFormat)book.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        format.QuotePrefix!.Value.ShouldBeTrue();
        format.Alignment!.WrapText!.Value.ShouldBeTrue();
    }

    [Fact]
    public void Equal_rows_give_equal_bytes() =>
        Written(Roster, s => s.Row("Phạm Văn Ất", new DateOnly(1970, 1, 1))).ShouldBe(Written(Roster, s => s.Row("Phạm Văn Ất", new DateOnly(1970, 1, 1))));

    [Fact]
    public void The_office_schema_finds_no_fault_even_with_hostile_text()
    {
        var bytes = Book(
            (new XlsxSheet("Danh sách [tháng 11] / 2026: tên rất dài để bị cắt", [new("Giới tính", 10, Allowed: ["Nam", "Nữ"]), new("Ghi chú", 40, Wrap: true)]) { Title = ["DANH SÁCH ĐẢNG VIÊN", "Đến ngày 22/11/2026"], Landscape = true, Filter = true },
                s => s.Row("Nam", "  \u0000\u0008<b>đậm</b> & \"nháy\" \ud800 😀\nxuống dòng ")),
            (new XlsxSheet("Danh sách [tháng 11] / 2026: tên rất dài để bị cắt", [new("A")]), s => s.Row(1_900)));

        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(book).Select(e => $"{e.Path?.XPath} {e.Description}").ShouldBeEmpty();
        book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!.Length).ShouldAllBe(length => length <= 31);
        book.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value).ShouldBeUnique();
        ReadBack(bytes)[3][1].ShouldBe("  <b>đậm</b> & \"nháy\"  😀\nxuống dòng ");
    }

    [Fact]
    public void The_header_is_frozen_below_the_title_repeats_in_print_and_the_paper_is_A4()
    {
        var bytes = Written(Roster with { Title = ["DANH SÁCH"], Filter = true }, s => s.Row("A"));

        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet;
        sheet.Descendants<Pane>().Single().TopLeftCell!.Value.ShouldBe("A3");
        sheet.Descendants<PageSetup>().Single().PaperSize!.Value.ShouldBe(9u);
        sheet.Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A2:D3");
        sheet.Descendants<Column>().Select(c => c.Width!.Value).ShouldBe([28, 12, 16, 8]);
        book.WorkbookPart.Workbook.DefinedNames!.InnerText.ShouldBe("'Đảng viên'!$2:$2");
    }

    [Fact]
    public void A_drop_down_warns_and_does_not_block()
    {
        var bytes = Written(new XlsxSheet("Mẫu", [new("Giới tính", Allowed: ["Nam", "Nữ"])]), _ => { });

        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var choice = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DataValidation>().Single();
        choice.Formula1!.Text.ShouldBe("\"Nam,Nữ\"");
        choice.ErrorStyle!.Value.ShouldBe(DataValidationErrorStyleValues.Warning);
    }

    [Fact]
    public void A_date_older_than_the_calendar_of_workbooks_is_written_as_words() =>
        ReadBack(Written(Roster, s => s.Row("Cụ tổ", new DateOnly(1890, 5, 19))))[1][1].ShouldBe("19/05/1890");

    [Fact]
    public void Rows_belong_to_the_sheet_that_is_open()
    {
        using var book = new XlsxWriter(new MemoryStream());
        var first = book.Begin(Roster);
        book.Begin(Roster with { Name = "Hai" });
        Should.Throw<InvalidOperationException>(() => first.Row("muộn"));
    }

    [Fact]
    public void Text_beyond_the_limit_of_a_cell_is_cut_with_a_visible_mark()
    {
        var read = ReadBack(Written(Roster, s => s.Row(new string('x', 40_000))))[1][0];
        read.Length.ShouldBe(32_767);
        read.ShouldEndWith("…");
    }

    [Fact]
    public void A_workbook_without_rows_still_opens() => ReadBack(Written(Roster, _ => { })).Count.ShouldBe(1);

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(703, "AAA")]
    public void Columns_are_lettered_like_a_workbook(int column, string letters) => XlsxFrame.Letters(column).ShouldBe(letters);

    internal static byte[] Written(XlsxSheet sheet, Action<XlsxSheetWriter> rows) => Book((sheet, rows));

    private static byte[] Book(params (XlsxSheet Sheet, Action<XlsxSheetWriter> Rows)[] sheets)
    {
        var stream = new MemoryStream();
        using (var book = new XlsxWriter(stream))
            foreach (var (sheet, rows) in sheets)
                rows(book.Begin(sheet));
        return stream.ToArray();
    }

    private static List<string[]> ReadBack(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch
            {
                null => "",
                DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            })]);
        return rows;
    }
}

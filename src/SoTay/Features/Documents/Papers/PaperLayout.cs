using SoTay.Features.Policies;
using SoTay.Platform.Office.Writing;

namespace SoTay.Features.Documents.Papers;

/// <summary>The measures of 05-HD/VPTW and 399-QĐ/TW as the policies hold them for the date of a paper.</summary>
/// <param name="Page">Page, font, lines and paragraphs.</param>
/// <param name="PartyName">Size of <i>ĐẢNG CỘNG SẢN VIỆT NAM</i>, pt.</param>
/// <param name="PlaceDate">Size of place and date, pt.</param>
/// <param name="TitleType">Size of the type of the paper, pt.</param>
/// <param name="TitleSubject">Size of the subject, pt.</param>
/// <param name="BasisItalic">Legal-basis lines in italics.</param>
/// <param name="SignatureTitleBold">Title of the signatory in bold.</param>
/// <param name="PadDayBelow">Days below it get a leading zero.</param>
/// <param name="PadMonthUpTo">Months up to it get a leading zero.</param>
internal sealed record PaperLayout(
    DocxPage Page, decimal PartyName, decimal PlaceDate, decimal TitleType, decimal TitleSubject, bool BasisItalic, bool SignatureTitleBold, int PadDayBelow, int PadMonthUpTo)
{
    /// <summary>
    /// Reads the layout in force. A paper older than the first rule known (27/05/2026) takes that first rule: a layout is no
    /// check that could wrong anybody, and a paper has to look like something.
    /// </summary>
    public static PaperLayout From(PolicyReader reader)
    {
        var rules = reader.OrFirstKnown();
        return new PaperLayout(
            new DocxPage(
                Number("document.page.margin.top"), Number("document.page.margin.bottom"), Number("document.page.margin.left"), Number("document.page.margin.right"),
                rules.Code("document.font.family")!.Value, Number("document.font.body"), Number("document.line.default"),
                Number("document.paragraph.spacing"), Number("document.paragraph.indent")),
            Number("document.header.party_name"), Number("document.header.place_date"), Number("document.title.type.max"), Number("document.title.subject.min"),
            rules.Flag("document.legal_basis.italic")!.Value, rules.Flag("document.signature.title_bold")!.Value,
            (int)Number("document.date.day.pad_below"), (int)Number("document.date.month.pad_up_to"));

        decimal Number(string key) => rules.Number(key)!.Value;
    }

    /// <summary><c>ngày 03 tháng 02 năm 2026</c>, <c>ngày 12 tháng 3 năm 2026</c>.</summary>
    public string DateWords(DateOnly date) =>
        $"ngày {Padded(date.Day, date.Day < PadDayBelow)} tháng {Padded(date.Month, date.Month <= PadMonthUpTo)} năm {date.Year:0000}";

    /// <summary><c>19 giờ 30 phút</c>, <c>20 giờ</c>.</summary>
    public static string TimeWords(TimeOnly time) => time.Minute == 0 ? $"{time.Hour} giờ" : $"{time.Hour} giờ {time.Minute:00} phút";

    private static string Padded(int number, bool pad) => pad ? $"{number:00}" : $"{number}";
}

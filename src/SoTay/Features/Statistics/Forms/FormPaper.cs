using SoTay.Platform.Office.Writing;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms;

/// <summary>Lays a form out on a sheet in the order in which an office reads it.</summary>
internal sealed record FormPaper(string Unit, string? Superior, DateOnly Today, FormTable Table)
{
    private const double Code = 8;

    // Upright there is room for long captions, lying for six columns.
    private bool IsWide => Table.Columns.Count > 3;

    public void Write(XlsxWriter book)
    {
        var sheet = book.Begin(new XlsxSheet($"Biểu {Table.Layout.Number}", [new("TT", Code), new("Chỉ tiêu", IsWide ? 46 : 64, Wrap: true), .. Table.Columns.Select(column => new XlsxColumn(column.Words, IsWide ? 16 : 21))])
        {
            Title = [.. Superior is null ? Array.Empty<string>() : [Superior.ToUpperInvariant()], Unit.ToUpperInvariant()],
            Centred = ["", Table.Layout.Caption.ToUpperInvariant(), Table.Period.Full, ""], Landscape = IsWide,
        });
        sheet.Row(["", "(1)", .. Table.Columns.Select(column => (XlsxCell)column.Number)]);
        foreach (var line in Table.Lines)
            sheet.Row([line.Row.Code, new string(' ', 3 * line.Row.Level) + line.Caption, .. line.Cells.Select(Cell), .. Enumerable.Repeat(XlsxCell.Empty, Table.Columns.Count - line.Cells.Count)]);
        sheet.Loose();
        foreach (var note in Table.Notes) sheet.Loose("", note);
        if (Table.Missing.Count > 0) sheet.Loose("", $"Chi bộ chưa có tên đảng viên nào: {Table.Missing.Count}");
        foreach (var name in Table.Missing) sheet.Loose("", "- " + name);
        sheet.Loose("", $"Căn cứ {Table.Layout.Basis}. Lập từ Sổ Tay ngày {Dates.Full(Today)}.");
        sheet.Loose();
        sheet.Loose("", "NGƯỜI LẬP BIỂU", "T/M CẤP ỦY");
    }

    private static XlsxCell Cell(FormCell cell) => cell.IsByHand || cell.HiddenBelow > 0 ? cell.Text : cell.Value;
}

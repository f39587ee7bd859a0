using SoTay.Platform.Office.Writing;

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>
/// Gives back the rows that were not written, in the layout they came in, with two more columns: where each row stood, so that
/// it is known again when it comes back mended, and why it was not written. The file goes in again as it is.
/// </summary>
public static class RejectsFile
{
    private const string Origin = "Dòng gốc";
    private const string Why = "Lý do chưa ghi";

    /// <summary>A row of a file in words.</summary>
    public static string PlaceOf(string file, string sheet, int row) => $"{file}, trang {sheet}, dòng {row}";

    public static void Write(Workbook book, ImportReport report, Stream output)
    {
        using var file = new XlsxWriter(output);
        var reasons = report.Problems.Where(p => p.Severity > Severity.Info && report.NotWritten.Contains((p.Sheet, p.Row)))
            .ToLookup(p => (p.Sheet, p.Row), p => p.Say);
        foreach (var sheet in book.Sheets.Where(s => report.NotWritten.Any(r => r.Sheet == s.Name)))
        {
            var columns = report.Columns.Where(c => c.Header is not (Origin or Why)).ToList();
            var origin = report.Columns.FirstOrDefault(c => c.Header == Origin);
            var writer = file.Begin(new XlsxSheet(sheet.Name, [.. columns.Select(c => new XlsxColumn(c.Header, 18)), new XlsxColumn(Origin, 30), new XlsxColumn(Why, 80, Wrap: true)]) { Landscape = true });
            foreach (var row in sheet.Rows())
            {
                if (!report.NotWritten.Contains((sheet.Name, row.Number))) continue;
                var why = string.Join(" ", reasons[(sheet.Name, row.Number)].Select(say => say[(say.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Distinct());
                // A row that comes back a second time still says where it stood first.
                var first = origin is not null && !row[origin.Index].IsBlank ? row[origin.Index].AsText : PlaceOf(report.File, sheet.Name, row.Number);
                writer.Row([.. columns.Select(c => Written(row[c.Index])), first, why]);
            }
        }
    }

    private static XlsxCell Written(Cell cell) => cell.Kind switch
    {
        CellKind.Empty => XlsxCell.Empty,
        CellKind.Date => cell.AsDate,
        CellKind.Number when Math.Abs(cell.Number) < 1e15 => (decimal)cell.Number,
        _ => cell.AsText,
    };
}

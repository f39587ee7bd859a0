using SoTay.Platform.Office.Writing;

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>
/// Gives back the rows that were not written, in the layout they came in, with a last column that says why. Mended, the
/// file goes in again as it is.
/// </summary>
public static class RejectsFile
{
    private const string Why = "Lý do chưa ghi";

    public static void Write(Workbook book, ImportReport report, Stream output)
    {
        using var file = new XlsxWriter(output);
        var reasons = report.Problems.Where(p => p.Severity > Severity.Info && report.NotWritten.Contains((p.Sheet, p.Row)))
            .ToLookup(p => (p.Sheet, p.Row), p => p.Say);
        foreach (var sheet in book.Sheets.Where(s => report.NotWritten.Any(r => r.Sheet == s.Name)))
        {
            var columns = report.Columns.Where(c => c.Header != Why).ToList();
            var writer = file.Begin(new XlsxSheet(sheet.Name, [.. columns.Select(c => new XlsxColumn(c.Header, 18)), new XlsxColumn(Why, 80, Wrap: true)]) { Landscape = true });
            foreach (var row in sheet.Rows())
            {
                if (!report.NotWritten.Contains((sheet.Name, row.Number))) continue;
                var why = string.Join(" ", reasons[(sheet.Name, row.Number)].Select(say => say[(say.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Distinct());
                writer.Row([.. columns.Select(c => Written(row[c.Index])), why]);
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

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>Finds a plain list in a workbook by the fields it must have, and gives its rows.</summary>
public static class ListSheet
{
    public static FileRefusal NoHeader(IEnumerable<string> needed, string kind) => new("no_header",
        $"Không tìm thấy dòng tiêu đề của danh sách (cần các cột {string.Join(", ", needed)}). Chưa ghi gì vào sổ. Hãy lấy mẫu bằng lệnh sotay template {kind}.");

    /// <exception cref="FileRefusedException">No sheet has these columns.</exception>
    public static TableLayout Find(Workbook book, ImportOptions options, ColumnWords words, string kind, params string[] needed)
    {
        var sheets = options.Sheet is null ? book.Sheets : [book.Named(options.Sheet)];
        var layout = sheets.Select(s => LayoutFinder.Find(s, words)).FirstOrDefault(l => l is not null && needed.All(l.Has))
            ?? throw new FileRefusedException(NoHeader(needed, kind));
        return options.Mapping is null ? layout : layout.With(options.Mapping);
    }

    public static IEnumerable<ListRow> Rows(TableLayout layout, ImportOptions options, Func<string, CodeWords> codes, ImportReport report)
    {
        foreach (var row in layout.Sheet.Rows())
        {
            if (row.Number <= layout.HeaderRows[^1] || row.IsBlank || TableEnd.IsRepeatedHeader(row, layout)) continue;
            if (TableEnd.Is(row)) yield break;
            yield return new ListRow(layout, row, codes, options.AsOf, report.Problems);
        }
    }

    /// <summary>Counts the row and says whether it may be written.</summary>
    public static bool Settle(ListRow row, ImportOptions options, ImportReport report)
    {
        if (row.Outcome is { } outcome) report.Count(outcome);
        else report.Rows++;
        if (options.Writes(row.Outcome)) return true;
        report.NotWritten.Add((row.Sheet, row.Number));
        return false;
    }
}

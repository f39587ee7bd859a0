namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>Rows that are not records: totals, signatures, repeated headers, numbers of columns.</summary>
public static class TableEnd
{
    private static readonly string[] Totals = ["tổng cộng", "tổng số", "tổng", "cộng", "total", "toàn đảng bộ"];
    private static readonly string[] Signatures = ["người lập", "lập biểu", "t/m ", "tm.", "tm ", "thủ trưởng", "xác nhận", "ký tên", "(ký", "nơi nhận"];

    /// <summary>After such a row the table is over.</summary>
    public static bool Is(SheetRow row)
    {
        var seen = 0;
        for (var column = 0; column < row.Width && seen < 3; column++)
        {
            var cell = row[column];
            if (cell.IsBlank) continue;
            seen++;
            if (cell.Kind != CellKind.Text || cell.Text!.Length > 80) continue;
            var text = TextForm.Clean(cell.Text, out _).ToLowerInvariant();
            if (Array.Exists(Totals, t => text == t || text.StartsWith(t + " ", StringComparison.Ordinal) && t.Contains(' ') || text.StartsWith(t + ":", StringComparison.Ordinal))) return true;
            if (Array.Exists(Signatures, t => text.StartsWith(t, StringComparison.Ordinal))) return true;
            if (text.Contains(", ngày", StringComparison.Ordinal) && text.Contains("tháng", StringComparison.Ordinal) && text.Contains("năm", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>"1, 2, 3 …" or "(1) (2) (3) …" under a header, or the header again on a new printed page.</summary>
    public static bool IsRepeatedHeader(SheetRow row, TableLayout layout)
    {
        int filled = 0, numbers = 0, words = 0;
        foreach (var column in layout.Columns)
        {
            var cell = row[column.Index];
            if (cell.IsBlank) continue;
            filled++;
            var text = cell.AsText.Trim();
            if (int.TryParse(text.Trim('(', ')'), System.Globalization.CultureInfo.InvariantCulture, out var n) && n <= layout.Columns.Count + 1) numbers++;
            else if (column.Header.EndsWith(text, StringComparison.OrdinalIgnoreCase)) words++;
        }

        return filled > 2 && (numbers == filled || words == filled);
    }
}

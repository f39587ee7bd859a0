namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>
/// Finds the header of a table: the one to three rows whose cells are the best-known column words. Titles above it,
/// merged cells in it and tables that start far down are ordinary.
/// </summary>
public static class LayoutFinder
{
    private const int RowsLookedAt = 40;
    private const int MostLevels = 3;

    /// <summary>The layout with the most known columns, or null when fewer than <paramref name="atLeast"/> are known.</summary>
    public static TableLayout? Find(Sheet sheet, ColumnWords words, int atLeast = 2)
    {
        var top = sheet.Rows().Take(RowsLookedAt).ToList();
        TableLayout? best = null;
        var (at, height) = (0, 0);
        for (var levels = 1; levels <= MostLevels; levels++)
        {
            for (var i = 0; i + levels <= top.Count; i++)
            {
                if (top[i + levels - 1].Number != top[i].Number + levels - 1) continue;
                var found = Read(sheet, words, top, i, levels);
                if (found.Known >= atLeast && found.Known > (best?.Known ?? 0)) (best, at, height) = (found, i, levels);
            }
        }

        while (best is not null && HangsFromAbove(top, at))
        {
            (at, height) = (at - 1, height + 1);
            best = Read(sheet, words, top, at, height);
        }

        return best;
    }

    /// <summary>A header cell merged with the one above it: the row above belongs to the header.</summary>
    private static bool HangsFromAbove(List<SheetRow> top, int at)
    {
        if (at == 0 || top[at - 1].Number != top[at].Number - 1) return false;
        for (var column = 0; column < top[at].Width; column++)
        {
            var cell = top[at][column];
            if (cell.Has(CellTraits.MergedFill) && cell.AsText == top[at - 1][column].AsText
                && (column == 0 || top[at][column - 1].AsText != cell.AsText)) return true;
        }

        return false;
    }

    private static TableLayout Read(Sheet sheet, ColumnWords words, List<SheetRow> top, int first, int levels)
    {
        var rows = top.GetRange(first, levels);
        var columns = new List<ImportColumn>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var column = 0; column < rows.Max(r => r.Width); column++)
        {
            var parts = Levels(rows, column);
            if (parts.Count == 0) continue;
            var field = words.FieldOf(parts);
            // Only columns that are left out, or hold the two halves of one mark, may share a field.
            if (field is not null && field[0] != '-' && !taken.Add(field)) field = null;
            columns.Add(new ImportColumn(column, string.Join(" / ", parts), field, sheet.HiddenColumns.Contains(column)));
        }

        var title = string.Join('\n', top.Take(first).SelectMany(r => r.Cells.ToArray()).Where(c => !c.IsBlank && !c.Has(CellTraits.MergedFill)).Select(c => c.AsText));
        return new TableLayout(sheet, [.. rows.Select(r => r.Number)], columns, title);
    }

    private static List<string> Levels(List<SheetRow> rows, int column)
    {
        var parts = new List<string>();
        foreach (var row in rows)
        {
            var cell = row[column];
            if (cell.Kind is not (CellKind.Text or CellKind.Number)) continue;
            var text = TextForm.Clean(LegacyFont.Read(cell.AsText), out _);
            if (text.Length is > 0 and < 120 && (parts.Count == 0 || !string.Equals(parts[^1], text, StringComparison.OrdinalIgnoreCase))) parts.Add(text);
        }

        return parts;
    }
}

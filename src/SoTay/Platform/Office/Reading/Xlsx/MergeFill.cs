namespace SoTay.Platform.Office.Reading.Xlsx;

/// <summary>Gives every cell of a merged area the value of its first cell, while rows go by.</summary>
internal sealed class MergeFill
{
    private readonly Dictionary<int, List<XlsxMerge>> starting;
    private readonly List<(XlsxMerge Area, Cell Value)> open = [];
    private int lastRow;

    public MergeFill(IEnumerable<XlsxMerge> merges) =>
        starting = merges.GroupBy(m => m.FirstRow).ToDictionary(g => g.Key, g => g.ToList());

    /// <summary>Rows that the file leaves out but that lie inside a merged area, before <paramref name="row"/>.</summary>
    public IEnumerable<SheetRow> RowsBefore(int row)
    {
        while (open.Count > 0 && lastRow + 1 < row && open.Exists(o => o.Area.LastRow > lastRow)) yield return Apply(lastRow + 1, []);
    }

    public SheetRow Apply(int row, List<Cell> read)
    {
        lastRow = row;
        open.RemoveAll(o => o.Area.LastRow < row);
        if (starting.TryGetValue(row, out var begun))
        {
            foreach (var area in begun) open.Add((area, area.FirstColumn < read.Count ? read[area.FirstColumn] : default));
        }

        if (open.Count == 0) return new SheetRow(row, [.. read]);
        var cells = new List<Cell>(read);
        foreach (var (area, value) in open)
        {
            while (cells.Count <= area.LastColumn) cells.Add(default);
            for (var column = area.FirstColumn; column <= area.LastColumn; column++)
            {
                if (cells[column].IsBlank && !value.IsBlank)
                    cells[column] = value with { Traits = CellTraits.MergedFill };
            }
        }

        return new SheetRow(row, [.. cells]);
    }
}

using ExcelDataReader;

namespace SoTay.Platform.Office.Reading.Xls;

/// <summary>A sheet of an xls file; merged areas are filled, hidden columns told, as for xlsx.</summary>
internal sealed class XlsSheet(string name, Stream file, int index, ReadingLimits limits) : Sheet(name)
{
    private HashSet<int>? hidden;

    public override IReadOnlySet<int> HiddenColumns
    {
        get
        {
            if (hidden is not null) return hidden;
            using var reader = Open();
            return hidden = [.. Enumerable.Range(0, Math.Min(reader.FieldCount, limits.Columns)).Where(c => reader.GetColumnWidth(c) == 0)];
        }
    }

    public override IEnumerable<SheetRow> Rows()
    {
        using var reader = Open();
        var merges = reader.MergeCells?.Select(m => new Xlsx.XlsxMerge(m.FromRow + 1, m.ToRow + 1, m.FromColumn, m.ToColumn)) ?? [];
        var fill = new Xlsx.MergeFill(merges);
        var guard = new RowGuard(limits);
        var number = 0;
        var cells = new List<Cell>();
        while (WorkbookFile.Guarded(reader.Read))
        {
            cells.Clear();
            for (var column = 0; column < Math.Min(reader.FieldCount, limits.Columns); column++) cells.Add(Read(reader, column));
            var row = fill.Apply(++number, cells);
            guard.Count(row.IsBlank);
            yield return row;
        }
    }

    private IExcelDataReader Open() => WorkbookFile.Guarded(() =>
    {
        file.Position = 0;
        var reader = ExcelReaderFactory.CreateBinaryReader(file, XlsWorkbook.Settings());
        for (var i = 0; i < index; i++) reader.NextResult();
        return reader;
    });

    private Cell Read(IExcelDataReader reader, int column)
    {
        return reader.GetValue(column) switch
        {
            null => default,
            string text => Cell.OfText(Checked(text)),
            double number => Cell.OfNumber(number, asDate: false),
            int number => Cell.OfNumber(number, asDate: false),
            DateTime day => Cell.OfNumber(day.ToOADate(), asDate: true),
            bool yes => new Cell(CellKind.Boolean, null, yes ? 1 : 0, CellTraits.None),
            var other => Cell.OfText(Checked(other.ToString() ?? ""))
        };
    }

    private string Checked(string text) =>
        text.Length <= limits.CellLength ? text : throw FileRefusals.Because(FileRefusals.CellTooLong);
}

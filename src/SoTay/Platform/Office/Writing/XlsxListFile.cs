namespace SoTay.Platform.Office.Writing;

internal sealed class XlsxListFile : ListFile
{
    private readonly XlsxWriter book;
    private readonly XlsxSheetWriter writer;

    public XlsxListFile(string sheet, IReadOnlyList<ListColumn> columns, Stream output) : base(columns)
    {
        book = new XlsxWriter(output);
        writer = book.Begin(new XlsxSheet(sheet, [.. columns.Select(c => new XlsxColumn(c.Header, c.Width, Allowed: c.Labels is { Count: < 12 } ? [.. c.Labels.Values] : null))])
        {
            Landscape = true, Filter = true,
        });
    }

    public override void Row(IReadOnlyList<XlsxCell> cells) => writer.Row([.. cells.Select((cell, i) => Worded(cell, Columns[i]))]);

    protected override void Dispose(bool disposing)
    {
        if (disposing) book.Dispose();
    }

    private static XlsxCell Worded(XlsxCell cell, ListColumn column) =>
        cell.Text is { } code && column.Labels?.GetValueOrDefault(code) is { } label ? label : cell;
}

namespace SoTay.Platform.Office.Writing;

/// <summary>
/// Writes a list that the importer takes back: csv (codes, ISO dates, UTF-8 with mark), csv.gz, or xlsx (words, real dates).
/// What could act as a formula is written so that no spreadsheet calculates it.
/// </summary>
public abstract class ListFile(IReadOnlyList<ListColumn> columns) : IDisposable
{
    protected IReadOnlyList<ListColumn> Columns { get; } = columns;

    /// <summary>Whether a file of this name can be written.</summary>
    public static bool CanWrite(string name) =>
        name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase);

    /// <param name="name">File name: its ending decides the form.</param>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="columns">Columns from left to right.</param>
    /// <param name="output">Closed by the caller.</param>
    public static ListFile Create(string name, string sheet, IReadOnlyList<ListColumn> columns, Stream output) =>
        name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? new XlsxListFile(sheet, columns, output)
            : new CsvListFile(columns, output, packed: name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase));

    /// <summary>Cells in the order of the columns; codes where a column has labels.</summary>
    public abstract void Row(IReadOnlyList<XlsxCell> cells);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

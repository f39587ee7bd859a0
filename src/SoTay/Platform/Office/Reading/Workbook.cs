namespace SoTay.Platform.Office.Reading;

/// <summary>A file of sheets opened for reading; a csv file is a workbook of one sheet.</summary>
public abstract class Workbook : IDisposable
{
    public abstract IReadOnlyList<Sheet> Sheets { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <exception cref="FileRefusedException">No sheet has this name.</exception>
    public Sheet Named(string sheet) =>
        Sheets.FirstOrDefault(s => string.Equals(s.Name, sheet, StringComparison.OrdinalIgnoreCase))
        ?? throw FileRefusals.Because(FileRefusals.NoSuchSheet(sheet, Sheets.Select(s => s.Name)));

    protected virtual void Dispose(bool disposing)
    {
    }
}

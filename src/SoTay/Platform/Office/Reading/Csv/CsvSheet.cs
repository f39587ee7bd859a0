using System.Text;

namespace SoTay.Platform.Office.Reading.Csv;

/// <summary>Rows of a csv file: comma, semicolon or tab, quotes doubled inside quotes, lines inside quotes.</summary>
internal sealed class CsvSheet(string name, Func<TextReader> open, ReadingLimits limits) : Sheet(name)
{
    public override IEnumerable<SheetRow> Rows()
    {
        using var reader = WorkbookFile.Guarded(open);
        using var source = new CsvReader(reader, limits);
        var guard = new RowGuard(limits);
        while (Guarded(source.Next) is { } row)
        {
            guard.Count(row.IsBlank);
            yield return row;
        }
    }

    private static SheetRow? Guarded(Func<SheetRow?> next)
    {
        try
        {
            return WorkbookFile.Guarded(next);
        }
        catch (FileRefusedException refused) when (refused.InnerException is DecoderFallbackException)
        {
            throw FileRefusals.Because(FileRefusals.UnknownEncoding, refused);
        }
    }
}

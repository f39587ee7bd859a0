using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SoTay.Platform.Office.Writing;

internal sealed class CsvListFile : ListFile
{
    private static readonly char[] Quoted = [',', '"', '\n', '\r', ';', '\t'];
    private readonly StreamWriter writer;

    public CsvListFile(IReadOnlyList<ListColumn> columns, Stream output, bool packed) : base(columns)
    {
        writer = packed
            ? new StreamWriter(new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true), new UTF8Encoding(false))
            // The mark tells Excel that it is UTF-8.
            : new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true);
        writer.NewLine = "\n";
        writer.WriteLine(string.Join(',', columns.Select(c => c.Name)));
    }

    public override void Row(IReadOnlyList<XlsxCell> cells) => writer.WriteLine(string.Join(',', cells.Select(Written)));

    protected override void Dispose(bool disposing)
    {
        if (disposing) writer.Dispose();
    }

    private static string Written(XlsxCell cell)
    {
        if (cell.Number is { } number) return number.ToString(CultureInfo.InvariantCulture);
        if (cell.Date is { } date) return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = cell.Text ?? "";
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

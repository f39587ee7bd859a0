using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SoTay.Platform.Office.Writing;

/// <summary>
/// Streams a workbook: sheets one after the other, rows as they come, nothing kept but the row being written, so that
/// 240,000 members cost no more memory than twenty. Equal input gives equal bytes.
/// The package is written straight into the zip, because the packaging library holds every part in memory until it closes.
/// </summary>
/// <example><code>
/// using var book = new XlsxWriter(stream);
/// var sheet = book.Begin(new XlsxSheet("Đảng viên", [new("Họ và tên", 28), new("Ngày sinh", 12)]));
/// sheet.Row(member.FullName, member.BirthDate);
/// </code></example>
public sealed class XlsxWriter(Stream destination) : IDisposable
{
    // A zip entry carries a moment; a fixed one keeps equal workbooks equal.
    private static readonly DateTimeOffset EntryMoment = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip = new(destination, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Name, int HeaderRow)> sheets = [];
    private XlsxSheetWriter? open;

    /// <summary>Ends the sheet before and begins the next one with its title and header rows.</summary>
    public XlsxSheetWriter Begin(XlsxSheet sheet)
    {
        open?.End();
        sheets.Add((UniqueName(sheet.Name), sheet.HeaderRow));
        var part = Part($"xl/worksheets/sheet{sheets.Count}.xml");
        return open = new XlsxSheetWriter(XmlWriter.Create(part, XmlSettings), sheet);
    }

    /// <summary>Finishes the workbook; the destination stays open.</summary>
    public void Dispose()
    {
        if (sheets.Count == 0) Begin(new XlsxSheet("Trang 1", [new("")]));
        open?.End();
        Write("xl/workbook.xml", XlsxPackage.Workbook(sheets));
        Write("xl/_rels/workbook.xml.rels", XlsxPackage.WorkbookRelations(sheets.Count));
        Write("xl/styles.xml", XlsxStyle.Part);
        Write("_rels/.rels", XlsxPackage.Relations);
        Write("[Content_Types].xml", XlsxPackage.ContentTypes(sheets.Count));
        zip.Dispose();
    }

    internal static XmlWriterSettings XmlSettings { get; } = new() { Encoding = new UTF8Encoding(false), CloseOutput = true };

    private void Write(string path, string xml)
    {
        using var part = Part(path);
        part.Write(Encoding.UTF8.GetBytes(xml));
    }

    private Stream Part(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryMoment;
        return entry.Open();
    }

    private string UniqueName(string wanted)
    {
        var name = string.Concat(XmlText.Clean(wanted).Select(c => "[]:*?/\\'".Contains(c) ? ' ' : c)).Trim();
        name = name.Length == 0 ? "Trang" : name[..Math.Min(name.Length, 31)];
        var unique = name;
        for (var n = 2; sheets.Exists(s => string.Equals(s.Name, unique, StringComparison.OrdinalIgnoreCase)); n++)
            unique = $"{name[..Math.Min(name.Length, 27)]} {n}";
        return unique;
    }
}

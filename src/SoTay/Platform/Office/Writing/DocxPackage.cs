using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SoTay.Platform.Office.Writing;

/// <summary>
/// Puts the parts of a Word file into its zip by hand: the packaging library stamps every entry with the clock,
/// and a paper whose hash is sealed must come out the same each time.
/// </summary>
internal static class DocxPackage
{
    public const string HeaderId = "rId2";

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private static readonly DateTimeOffset EntryMoment = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(Document document, Styles styles, Header header)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{Type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{Type}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="{Type}.header+xml"/></Types>""");
            Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="word/document.xml"/></Relationships>""");
            Part(zip, "word/_rels/document.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="{HeaderId}" Type="{Office}/header" Target="header1.xml"/></Relationships>""");
            Part(zip, "word/document.xml", document.OuterXml);
            Part(zip, "word/styles.xml", styles.OuterXml);
            Part(zip, "word/header1.xml", header.OuterXml);
        }
        return file.ToArray();
    }

    private static void Part(ZipArchive zip, string path, string xml)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryMoment;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(Declaration + xml));
    }
}

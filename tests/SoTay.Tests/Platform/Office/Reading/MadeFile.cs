using System.IO.Compression;
using System.Text;

namespace SoTay.Tests.Platform.Office.Reading;

/// <summary>Workbooks made by hand, so that a test can break exactly one thing in them.</summary>
internal static class MadeFile
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A workbook of one sheet whose rows (the inside of sheetData) are written by the test.</summary>
    public static MemoryStream Xlsx(Action<TextWriter> rows, string after = "", string before = "", Action<ZipArchive>? more = null, string sharedTexts = "")
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "xl/workbook.xml", $"""<workbook xmlns="{Namespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="DS" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Put(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            if (sharedTexts.Length > 0) Put(zip, "xl/sharedStrings.xml", $"""<sst xmlns="{Namespace}">{sharedTexts}</sst>""");
            using (var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open()))
            {
                sheet.Write($"""<?xml version="1.0" encoding="UTF-8"?>{before}<worksheet xmlns="{Namespace}"><sheetData>""");
                rows(sheet);
                sheet.Write($"</sheetData>{after}</worksheet>");
            }

            more?.Invoke(zip);
        }

        file.Position = 0;
        return file;
    }

    public static MemoryStream Xlsx(params string[][] rows) => Xlsx(sheet =>
    {
        for (var r = 0; r < rows.Length; r++)
        {
            sheet.Write($"<row r=\"{r + 1}\">");
            foreach (var text in rows[r]) sheet.Write($"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</t></is></c>");
            sheet.Write("</row>");
        }
    });

    public static MemoryStream Csv(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
    }

    public static MemoryStream Packed(byte[] bytes)
    {
        var file = new MemoryStream();
        using (var packed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true)) packed.Write(bytes);
        file.Position = 0;
        return file;
    }

    public static void Put(ZipArchive zip, string name, string text)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write(text);
    }
}

using System.Xml;

namespace SoTay.Platform.Office.Reading.Xlsx;

/// <summary>An xlsx file. Our own reader, because hidden columns, merged areas, notes, uncalculated formulas and error
/// values matter to an import and the library at hand gives none of them.</summary>
internal sealed class XlsxWorkbook : Workbook
{
    private const string Main = "xl/workbook.xml";
    private readonly XlsxParts parts;

    private XlsxWorkbook(XlsxParts parts, IReadOnlyList<Sheet> sheets)
    {
        this.parts = parts;
        Sheets = sheets;
    }

    public override IReadOnlyList<Sheet> Sheets { get; }

    public static XlsxWorkbook Open(Stream file, ReadingLimits limits)
    {
        var opened = XlsxParts.Open(file, limits);
        if (!opened.Has(Main)) throw FileRefusals.Because(FileRefusals.NotAWorkbook);
        var targets = Relations(opened, "xl/_rels/workbook.xml.rels", "xl/").ToDictionary(r => r.Id, r => r.Target, StringComparer.Ordinal);
        var texts = XlsxTexts.Read(opened, limits);
        var dates = XlsxDateStyles.Read(opened);

        var sheets = new List<Sheet>();
        using var xml = opened.Xml(Main);
        var from1904 = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet") continue;
            var id = Enumerable.Range(0, xml.AttributeCount).Select(i => { xml.MoveToAttribute(i); return (xml.LocalName, xml.Prefix, xml.Value); })
                .FirstOrDefault(a => a.LocalName == "id" && a.Prefix.Length > 0).Value;
            xml.MoveToElement();
            if (id is null || !targets.TryGetValue(id, out var part) || !part.Contains("worksheets/", StringComparison.OrdinalIgnoreCase)) continue;
            if (!opened.Has(part)) throw FileRefusals.Because(FileRefusals.Corrupt);
            sheets.Add(new XlsxSheet(xml.GetAttribute("name") ?? "", opened, part, texts, dates, from1904, limits));
        }

        if (sheets.Count == 0) throw FileRefusals.Because(FileRefusals.NotAWorkbook);
        return new XlsxWorkbook(opened, sheets);
    }

    /// <summary>Targets of relations inside the file, as names of parts; links to the outside are left out.</summary>
    internal static IEnumerable<(string Id, string Target, string Type)> Relations(XlsxParts parts, string part, string folder)
    {
        if (!parts.Has(part)) yield break;
        using var xml = parts.Xml(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External") continue;
            var target = xml.GetAttribute("Target") ?? "";
            yield return (xml.GetAttribute("Id") ?? "", Resolve(folder, target), xml.GetAttribute("Type") ?? "");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) parts.Dispose();
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            folder = folder.TrimEnd('/');
            folder = folder[..(folder.LastIndexOf('/') + 1)];
        }

        return folder + target;
    }
}

using System.Globalization;
using System.Security;
using System.Text;

namespace SoTay.Platform.Office.Writing;

/// <summary>The small fixed parts around the sheets of a workbook.</summary>
internal static class XlsxPackage
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static string Relations =>
        $"""{Declaration}<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    public static string ContentTypes(int sheets)
    {
        var xml = new StringBuilder($"""{Declaration}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/>""");
        for (var n = 1; n <= sheets; n++)
            xml.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{Type}.worksheet+xml"/>""");
        return xml.Append("</Types>").ToString();
    }

    public static string WorkbookRelations(int sheets)
    {
        var xml = new StringBuilder($"""{Declaration}<Relationships xmlns="{Package}/relationships">""");
        for (var n = 1; n <= sheets; n++)
            xml.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{n}" Type="{Office}/worksheet" Target="worksheets/sheet{n}.xml"/>""");
        return xml.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{sheets + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>""").ToString();
    }

    /// <summary>The list of sheets, and for each the header row that repeats on every printed page.</summary>
    public static string Workbook(IReadOnlyList<(string Name, int HeaderRow)> sheets)
    {
        var xml = new StringBuilder($"""{Declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{Office}"><sheets>""");
        for (var n = 0; n < sheets.Count; n++)
            xml.Append(CultureInfo.InvariantCulture, $"""<sheet name="{SecurityElement.Escape(sheets[n].Name)}" sheetId="{n + 1}" r:id="rId{n + 1}"/>""");
        xml.Append("</sheets><definedNames>");
        for (var n = 0; n < sheets.Count; n++)
            xml.Append(CultureInfo.InvariantCulture, $"""<definedName name="_xlnm.Print_Titles" localSheetId="{n}">'{SecurityElement.Escape(sheets[n].Name)}'!${sheets[n].HeaderRow}:${sheets[n].HeaderRow}</definedName>""");
        return xml.Append("</definedNames></workbook>").ToString();
    }
}

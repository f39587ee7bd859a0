using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Which sheets of a workbook hold members, and the rows in them that are people.</summary>
public static class MemberSheets
{
    /// <summary>Sheets with a header that names people; with <paramref name="only"/>, that sheet or a refusal.</summary>
    /// <exception cref="FileRefusedException">No sheet has such a header.</exception>
    public static IReadOnlyList<TableLayout> Find(Workbook book, string? only = null)
    {
        var sheets = only is null ? book.Sheets : [book.Named(only)];
        var found = sheets.Select(s => LayoutFinder.Find(s, MemberWords.Columns)).OfType<TableLayout>().Where(NamesPeople).ToList();
        return found.Count > 0 ? found : throw new FileRefusedException(MemberImportRefusals.NoHeader);
    }

    /// <summary>People only: blank rows, repeated headers and headings are passed over, totals and signatures end the table.</summary>
    internal static IEnumerable<MemberRow> Rows(MemberTable table, MemberRowReader reader, Tally tally)
    {
        var last = table.Layout.HeaderRows[^1];
        foreach (var row in table.Layout.Sheet.Rows())
        {
            if (row.Number <= last || row.IsBlank || TableEnd.IsRepeatedHeader(row, table.Layout)) continue;
            if (OnlyText(row) is { } text && reader.HeadingOf(text) is { } heading)
            {
                reader.Under(heading);
                tally.Add("section_heading");
                continue;
            }

            if (TableEnd.Is(row)) yield break;
            if (table.IsBlank(row)) continue;
            yield return reader.Read(row);
        }
    }

    private static bool NamesPeople(TableLayout layout) =>
        (layout.Has("full_name") || layout.Has("given_name"))
        && layout.Columns.Count(c => MemberFields.Parse(c.Field) is not null) >= 3;

    /// <summary>The text of a row that holds nothing else.</summary>
    private static string? OnlyText(SheetRow row)
    {
        string? only = null;
        foreach (var cell in row.Cells)
        {
            if (cell.IsBlank || cell.Has(CellTraits.MergedFill)) continue;
            if (only is not null || cell.Kind != CellKind.Text) return null;
            only = cell.Text;
        }

        return only;
    }
}

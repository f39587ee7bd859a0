using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Organisations.Import;

/// <summary>Finds and reads lists of organisations.</summary>
public static class OrganisationSheets
{
    public static TableLayout? Find(Workbook book, string? only = null)
    {
        var sheets = only is null ? book.Sheets : [book.Named(only)];
        return sheets.Select(s => LayoutFinder.Find(s, OrganisationWords.Columns))
            .FirstOrDefault(l => l is not null && l.Has("code") && l.Has("name") && (l.Has("kind") || l.Has("parent_code") || l.Has("parent_name") || l.Has("economic_kind")));
    }

    /// <summary>All rows with what there is to tell about each; parents named in words are found inside the list or among <paramref name="known"/>.</summary>
    public static IReadOnlyList<OrganisationRow> Read(TableLayout layout, DateOnly asOf, List<ImportProblem> problems, Tally tally, IEnumerable<OrganisationEntry>? known = null)
    {
        var reader = new OrganisationRowReader(layout, asOf, problems, tally);
        var rows = new List<OrganisationRow>();
        foreach (var row in layout.Sheet.Rows())
        {
            if (row.Number <= layout.HeaderRows[^1] || row.IsBlank || TableEnd.IsRepeatedHeader(row, layout)) continue;
            if (TableEnd.Is(row)) break;
            if (reader.Read(row) is { } read) rows.Add(read);
        }

        FindParents(rows, known ?? []);
        return rows;
    }

    private static void FindParents(List<OrganisationRow> rows, IEnumerable<OrganisationEntry> known)
    {
        var names = new OrganisationNames(rows.Select(r => r.Entry).Concat(known));
        foreach (var row in rows)
        {
            if (row.ParentCode is not null || row.ParentName is null) continue;
            var parents = names.ByName(row.ParentName).Where(p => p.Code != row.Code && !p.IsCell).ToList();
            row.ParentCode = parents.Count == 1 ? parents[0].Code : null;
        }
    }
}

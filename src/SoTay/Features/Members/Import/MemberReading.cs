using SoTay.Features.Organisations.Import;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>
/// Reads a file of members from the first row to the last without touching a store: rows come out one by one with
/// their outcome, the report fills up beside them. Preview, dry run and import share it, so they cannot disagree.
/// </summary>
public sealed class MemberReading
{
    private readonly IReadOnlyList<MemberTable> tables;
    private readonly OrganisationReconciliation? reconciliation;
    private readonly OrganisationNames names;
    private readonly OrganisationEntry? chosen;
    private readonly DateOnly asOf;

    private MemberReading(IReadOnlyList<MemberTable> tables, OrganisationReconciliation? reconciliation, OrganisationNames names, OrganisationEntry? chosen, DateOnly asOf, ImportReport report)
    {
        (this.tables, this.reconciliation, this.names, this.chosen, this.asOf, Report) = (tables, reconciliation, names, chosen, asOf, report);
    }

    public ImportReport Report { get; }

    public IReadOnlyList<TableLayout> Layouts => [.. tables.Select(t => t.Layout)];

    /// <summary>Rows of the list of organisations in the same file, when it has one.</summary>
    public IReadOnlyList<OrganisationRow> Organisations { get; private init; } = [];

    /// <param name="book">The file; stays open while rows are read.</param>
    /// <param name="file">Its name, for the report.</param>
    /// <param name="known">Organisations of the store that rows may be placed in.</param>
    /// <param name="chosen">The organisation the user chose: rows without one go there when it is a cell.</param>
    /// <param name="asOf">The day the list was true.</param>
    /// <param name="sheet">Only this sheet.</param>
    /// <param name="mapping">The user's changes to the mapping: column letters to field.</param>
    /// <exception cref="FileRefusedException">No table of members is found.</exception>
    public static MemberReading Open(Workbook book, string file, IEnumerable<OrganisationEntry> known, OrganisationEntry? chosen, DateOnly asOf,
        string? sheet = null, IReadOnlyDictionary<string, string?>? mapping = null)
    {
        var report = new ImportReport { Kind = "members", File = file };
        var layouts = MemberSheets.Find(book, sheet).Select(l => mapping is null ? l : l.With(mapping)).ToList();
        var list = OrganisationSheets.Find(book);
        if (list is not null && layouts.Exists(l => l.Sheet == list.Sheet)) list = null;
        var entries = known.ToList();
        var organisations = list is null ? [] : OrganisationSheets.Read(list, asOf, report.Problems, new Tally(), entries);
        report.Sheet = string.Join(", ", layouts.Select(l => l.Sheet.Name));
        report.HeaderRows = layouts[0].HeaderRows;
        report.Columns = [.. layouts[0].Columns.Select(Shown)];
        TellRefusedFields(layouts, report);

        var placed = new OrganisationNames(entries.Concat(organisations.Where(o => o.Outcome != Severity.Hold).Select(o => o.Entry)));
        return new MemberReading([.. layouts.Select(l => new MemberTable(l))], list is null ? null : new OrganisationReconciliation(list, organisations), placed, chosen, asOf, report)
        {
            Organisations = organisations
        };
    }

    /// <summary>The rows, once. Problems of each are in the report as soon as it comes out.</summary>
    public IEnumerable<MemberRow> Rows()
    {
        var seen = new SeenPeople(withoutIds: !tables.Any(t => t.Has(MemberField.PersonalId)));
        foreach (var table in tables)
        {
            var reader = new MemberRowReader(table, names, chosen, seen, Report.Normalised, asOf);
            if (!table.Has(MemberField.OrganisationName) && !table.Has(MemberField.OrganisationCode) && chosen is not { IsCell: true })
                reader.Under(names.InText(table.Layout.Sheet.Name) ?? names.InText(table.Layout.TitleText));
            foreach (var row in MemberSheets.Rows(table, reader, Report.Normalised))
            {
                Report.Problems.AddRange(reader.Problems.Found);
                if (row.Outcome is { } outcome) Report.Count(outcome);
                else Report.Rows++;
                reconciliation?.Count(row);
                yield return row;
            }
        }

        reconciliation?.Judge(Report.Problems);
    }

    private static ImportColumn Shown(ImportColumn column) => column.Field is ['-', ..] ? column with { Field = null } : column;

    private static void TellRefusedFields(IEnumerable<TableLayout> layouts, ImportReport report)
    {
        foreach (var layout in layouts)
        {
            foreach (var column in layout.Columns.Where(MemberFields.IsRefused))
                report.Problems.Add(new ImportProblem(layout.Sheet.Name, layout.HeaderRows[^1], column.Letters, column.Field![1..], "refused_field", Severity.Info,
                    $"Cột {column.Letters} \"{column.Header}\" thuộc hồ sơ đảng viên, Sổ Tay không được lưu nên bỏ qua."));
        }
    }
}

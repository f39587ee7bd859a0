using SoTay.Features.Organisations.Import;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Which cell a row belongs to: by code, by name, by the heading above it, or the one chosen for the file.</summary>
internal sealed class OrganisationReading(OrganisationNames names, OrganisationEntry? chosen, CellReading cells, RowProblems problems, MemberTable table)
{
    private const MemberField Field = MemberField.OrganisationName;

    /// <summary>The organisation of the section heading or sheet that rows stand under.</summary>
    public OrganisationEntry? Heading { get; set; }

    public OrganisationEntry? Read()
    {
        var code = cells.Text(MemberField.OrganisationCode);
        if (code is not null && names.ByCode(code) is { } coded) return CellOnly(coded);
        var name = cells.Text(Field, 300);
        if (name is not null) return Named(name);
        if (code is not null)
        {
            problems.Add(Field, "org_unknown", Severity.Hold, $"không có tổ chức mang mã \"{CellReading.Short(code)}\" trong phạm vi nhập.", code);
            return null;
        }

        if (Heading is not null) return Heading;
        if (!table.Has(Field) && !table.Has(MemberField.OrganisationCode) && chosen is { IsCell: true }) return chosen;
        if (!problems.Has(Field)) problems.Add(Field, "org_missing", Severity.Hold, "chưa ghi chi bộ.");
        return null;
    }

    /// <summary>"II. Chi bộ thôn Nà Lung" alone in a row: the rows below belong to it.</summary>
    public OrganisationEntry? OfHeading(string text)
    {
        var folded = WordKey.Folded(text);
        var start = Math.Max(folded.IndexOf("chi bo", StringComparison.Ordinal), folded.IndexOf("dang bo", StringComparison.Ordinal));
        return start < 0 ? null : names.InText(text);
    }

    private OrganisationEntry? Named(string name)
    {
        var same = names.ByName(name);
        var cellsOfName = same.Count > 1 ? same.Where(o => o.IsCell).ToList() : same;
        if (cellsOfName.Count == 1)
        {
            if (IsCaseOnly(name, cellsOfName[0].Name)) cells.Tally("org_case");
            return CellOnly(cellsOfName[0]);
        }

        if (cellsOfName.Count > 1)
        {
            problems.Add(Field, "org_unknown", Severity.Hold, $"có {cellsOfName.Count} tổ chức cùng tên \"{CellReading.Short(name)}\". Hãy ghi mã tổ chức.", name);
            return null;
        }

        if (names.Near(name) is { } near)
        {
            problems.Add(Field, "org_misspelled", Severity.Ask, $"không có \"{CellReading.Short(name)}\" trong danh sách tổ chức. Có phải \"{near.Name}\"?", name, near.Code);
            return near;
        }

        problems.Add(Field, "org_unknown", Severity.Hold, $"không có \"{CellReading.Short(name)}\" trong danh sách tổ chức.", name);
        return null;
    }

    private OrganisationEntry? CellOnly(OrganisationEntry entry)
    {
        if (entry.IsCell) return entry;
        problems.Add(Field, "org_unknown", Severity.Hold, $"{entry.Name} không phải chi bộ. Hãy ghi chi bộ nơi đảng viên sinh hoạt.", entry.Name);
        return null;
    }

    private static bool IsCaseOnly(string written, string known) =>
        !string.Equals(written, known, StringComparison.Ordinal) && string.Equals(written, known, StringComparison.OrdinalIgnoreCase);
}

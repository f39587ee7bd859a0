using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>A sheet of members with its columns by field.</summary>
public sealed class MemberTable
{
    private readonly int[] columns = new int[Enum.GetValues<MemberField>().Length];

    public MemberTable(TableLayout layout)
    {
        Layout = layout;
        Array.Fill(columns, -1);
        foreach (var column in layout.Columns)
        {
            if (MemberFields.Parse(column.Field) is { } field) columns[(int)field] = column.Index;
        }
    }

    public TableLayout Layout { get; }

    public bool Has(MemberField field) => columns[(int)field] >= 0;

    public bool HasSex => Has(MemberField.Sex) || Has(MemberField.SexMale) || Has(MemberField.BirthDateMale);

    public bool HasBirth => Has(MemberField.BirthDate) || Has(MemberField.BirthDateMale);

    public Cell this[SheetRow row, MemberField field] => columns[(int)field] is var column && column >= 0 ? row[column] : default;

    public string Header(MemberField field) => Layout.Columns.First(c => c.Index == columns[(int)field]).Header;

    /// <summary>Letters of the column a problem is about; both columns where a mark has two.</summary>
    public string Letters(MemberField field)
    {
        if (field == MemberField.Sex && !Has(field) && Has(MemberField.SexMale))
            return $"{ColumnName.Of(columns[(int)MemberField.SexMale])},{ColumnName.Of(columns[(int)MemberField.SexFemale])}";
        if (field == MemberField.FullName && !Has(field) && Has(MemberField.GivenName))
            return $"{ColumnName.Of(columns[(int)MemberField.FamilyAndMiddleName])},{ColumnName.Of(columns[(int)MemberField.GivenName])}";
        if (field == MemberField.OrganisationName && !Has(field)) field = MemberField.OrganisationCode;
        if (field == MemberField.BirthDate && !Has(field)) field = MemberField.BirthDateMale;
        return columns[(int)field] is var column && column >= 0 ? ColumnName.Of(column) : "";
    }

    /// <summary>No value in any column that is used; where a row stood once is no value of it.</summary>
    public bool IsBlank(SheetRow row)
    {
        for (var field = 0; field < (int)MemberField.Origin; field++)
        {
            var column = columns[field];
            if (column >= 0 && !row[column].IsBlank && !row[column].Has(CellTraits.MergedFill)) return false;
        }

        return true;
    }
}

using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Sex from one column of words or two columns of marks.</summary>
internal static class SexReading
{
    /// <summary>True when both columns are marked.</summary>
    public static bool Read(CellReading cells, MemberTable table, MemberRow row)
    {
        if (table.Has(MemberField.Sex) && cells.Code(MemberField.Sex, MemberWords.List("sex")) is { } code)
        {
            row.Sex = MemberWords.Code<Sex>(code);
            return false;
        }

        var male = cells.Mark(MemberField.SexMale);
        var female = cells.Mark(MemberField.SexFemale);
        if (male != female) row.Sex = male ? Sex.Male : Sex.Female;
        return male && female;
    }

    /// <summary>Told after the personal number is read, because the number says what the sex probably is.</summary>
    public static void Judge(MemberRow row, bool both, MemberTable table, RowProblems problems)
    {
        if (row.Sex is not null || !table.HasSex || problems.Has(MemberField.Sex)) return;
        var told = row.PersonalId is { } id ? NumberReading.Told(id).Sex : (Sex?)null;
        var probably = told is null ? "" : $" Theo số định danh có thể là {(told == Sex.Male ? "Nam" : "Nữ")}.";
        problems.Add(MemberField.Sex, both ? "sex_both" : "sex_missing", Severity.Ask,
            (both ? "đánh dấu cả Nam và Nữ." : "chưa đánh dấu giới tính.") + probably,
            both ? "Nam: x; Nữ: x" : null, told?.ToString().ToLowerInvariant());
    }
}

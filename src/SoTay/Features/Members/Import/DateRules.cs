using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>
/// Dates of one person against each other and against the day of the list. A date that cannot be is told and taken
/// out of the row, so that nothing is counted from it. Ages: Party Charter, 18 counted by the date.
/// </summary>
internal static class DateRules
{
    private const int YoungestMember = 18;
    private const int OldestMember = 115;
    private const int ProbationMonths = 12;

    public static void Judge(MemberRow row, MemberTable table, RowProblems problems, DateOnly asOf)
    {
        var today = ReadDate.Of(asOf);
        JudgeBirth(row, table, problems, today);
        row.Joined = NotFuture(row.Joined, MemberField.JoinedOn, problems, today);
        row.Official = NotFuture(row.Official, MemberField.OfficialOn, problems, today);
        JudgeAdmission(row, table, problems);
        JudgeOfficial(row, table, problems, asOf);
    }

    private static void JudgeBirth(MemberRow row, MemberTable table, RowProblems problems, ReadDate today)
    {
        if (row.Birth is { } birth)
        {
            var age = Age(birth, today);
            if (age is >= YoungestMember and <= OldestMember) return;
            problems.Add(MemberField.BirthDate, "birth_implausible", Severity.Hold,
                age < 0 ? $"ngày sinh {birth} ở sau ngày lập danh sách. Có thể gõ nhầm năm sinh."
                    : $"ngày sinh {birth} không hợp lý với đảng viên ({(age < YoungestMember ? "mới " : "")}{age} tuổi). Có thể gõ nhầm năm sinh.", birth.ToString());
            row.Birth = null;
        }
        else if (table.HasBirth && !problems.Has(MemberField.BirthDate))
        {
            problems.Add(MemberField.BirthDate, "birth_missing", Severity.Ask, "thiếu ngày sinh.");
        }
    }

    private static void JudgeAdmission(MemberRow row, MemberTable table, RowProblems problems)
    {
        if (row.Joined is null)
        {
            if (table.Has(MemberField.JoinedOn) && !problems.Has(MemberField.JoinedOn))
                problems.Add(MemberField.JoinedOn, "joined_missing", Severity.Ask, "thiếu ngày vào Đảng.");
            return;
        }

        if (row.Birth is not { } birth || Age(birth, row.Joined.Value) is var age && age >= YoungestMember) return;
        problems.Add(MemberField.JoinedOn, "joined_before_18", Severity.Hold,
            $"ngày vào Đảng ({row.Joined}) khi mới {age} tuổi (sinh {birth}). Người vào Đảng phải đủ 18 tuổi.", row.Joined.ToString());
        row.Joined = null;
        row.Official = null;
    }

    private static void JudgeOfficial(MemberRow row, MemberTable table, RowProblems problems, DateOnly asOf)
    {
        if (row.Official is { } official && row.Joined is { } joined && official.IsBefore(joined))
        {
            problems.Add(MemberField.OfficialOn, "official_before_joined", Severity.Hold,
                $"ngày chính thức ({official}) trước ngày vào Đảng ({joined}). Kiểm tra lại hồ sơ gốc.", official.ToString());
            row.Official = null;
            return;
        }

        var onProbation = row.Joined is { } since && since.Latest.AddMonths(ProbationMonths) >= asOf;
        var said = row.Membership is not null;
        if (!said) row.Membership = row.Official is not null ? Membership.Official : onProbation ? Membership.Probationary : null;
        if (row.Official is null && row.Joined is not null && !onProbation && row.Membership != Membership.Probationary
            && table.Has(MemberField.OfficialOn) && !problems.Has(MemberField.OfficialOn))
            problems.Add(MemberField.OfficialOn, "official_missing", Severity.Warn,
                $"vào Đảng ngày {row.Joined}, đã quá 12 tháng nhưng chưa có ngày chính thức.");
    }

    private static ReadDate? NotFuture(ReadDate? date, MemberField field, RowProblems problems, ReadDate today)
    {
        if (date is not { } day || day.Earliest <= today.Earliest) return date;
        problems.Add(field, "future_date", Severity.Hold, $"{MemberFields.LabelOf(field)} ({day}) sau ngày lập danh sách.", day.ToString());
        return null;
    }

    /// <summary>Full years between; where a day is missing, years are subtracted.</summary>
    private static int Age(ReadDate birth, ReadDate on)
    {
        var years = on.Year - birth.Year;
        return birth.IsExact && on.IsExact && birth.Earliest > on.Earliest.AddYears(-years) ? years - 1 : years;
    }
}

using SoTay.Features.Policies;

namespace SoTay.Features.Meetings.Absence;

/// <summary>What a member's meetings of the last months say, newest first; the rule without a store.</summary>
public sealed record AbsenceRecord(Guid MemberId, string FullName, IReadOnlyList<AbsenceLine> Lines)
{
    public IEnumerable<AbsenceWarning> Warnings(PolicyReader rules)
    {
        if ((rules.Whole("meeting.absence.excused_consecutive_max") ?? rules.Whole("meeting.score.sub.attendance.bonus.excused_consecutive_max")) is { } row && InARow >= row.Value)
            yield return new(MemberId, FullName, AbsenceRule.ExcusedInARow, InARow, row.Value,
                $"Đã vắng có lý do {InARow} buổi thường kỳ liên tiếp. {(InARow == row.Value ? "Vắng buổi nữa là" : "Đã")} quá {row.Value} lần liên tiếp: chi bộ mất điểm tham dự.", row.Basis);
        if (rules.Whole("removal.inactive_months_in_year") is { } months && months.Value > 1 && InactiveMonths(rules.Date.Year) is var count && count >= months.Value - 1)
            yield return new(MemberId, FullName, AbsenceRule.InactiveMonths, count, months.Value,
                count < months.Value ? $"Đã {count} tháng trong năm không sinh hoạt, không có lý do. Thêm một tháng là đủ {months.Value} tháng: chi bộ phải xét xóa tên."
                    : $"Đã {count} tháng trong năm không sinh hoạt, không có lý do: chi bộ phải xét xóa tên.", months.Basis);
    }

    private int InARow => Lines.Where(line => line.IsRegular).TakeWhile(line => line.Status is AttendanceStatus.Excused).Count();

    /// <summary>A month counts when the member was away without reason and came to nothing else in it.</summary>
    private int InactiveMonths(int year) => Lines.Where(line => line.Month.Year == year).GroupBy(line => line.Month)
        .Count(month => month.Any(line => line.Status is AttendanceStatus.Unexcused) && month.All(line => line.Status is AttendanceStatus.Unexcused));
}

public sealed record AbsenceLine(DateOnly Month, DateOnly HeldOn, bool IsRegular, AttendanceStatus Status);

using SoTay.Features.Policies;

namespace SoTay.Features.Meetings.Absence;

/// <summary>A member is one absence away from a rule, or over it. Said to the secretary and to the member alike, with the rule.</summary>
/// <param name="Count">Absences in a row, or months, so far.</param>
/// <param name="Limit">The rule's number on the day asked about.</param>
/// <param name="Say">The sentence, without the name.</param>
public sealed record AbsenceWarning(Guid MemberId, string FullName, AbsenceRule Rule, int Count, int Limit, string Say, PolicyBasis Basis);

public enum AbsenceRule
{
    /// <summary>Excused at regular meetings in a row: the old benchmark, and a bonus of some local scores.</summary>
    ExcusedInARow,
    /// <summary>Months of the year without any activity and without a reason: strike-off procedure (domain/members.md section 6).</summary>
    InactiveMonths,
}

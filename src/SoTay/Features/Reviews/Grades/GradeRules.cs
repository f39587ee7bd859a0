using SoTay.Features.Policies;

namespace SoTay.Features.Reviews.Grades;

/// <summary>What the rules of a year say of grades: who is too new for one, how many may be excellent.</summary>
public sealed record GradeRules(DateOnly Day, int NewMemberMonths, int NewUnitMonths, Dated<decimal>? CapShare, bool CapOfGood)
{
    /// <param name="rules">Of the deciding level.</param>
    /// <param name="day">The day as of which the year is judged.</param>
    public static GradeRules From(PolicyReader rules, DateOnly day) => new(day, rules.Whole("review.not_ranked.admitted_less_than_months")?.Value ?? 0,
        rules.Whole("review.organisation.new_under_months")?.Value ?? 0, rules.Number("review.excellent.cap_share"), rules.Code("review.excellent.cap_base")?.Value == "rated_good");

    /// <summary>The last day of the year, of the year that runs today.</summary>
    public static DateOnly DayOf(int year, DateOnly today) => new DateOnly(year, 12, 31) is var last && last < today ? last : today;

    /// <summary>Admitted so late that the year has no grade for them.</summary>
    public bool IsNewMember(DateOnly? joined) => NewMemberMonths > 0 && joined is { } on && on.AddMonths(NewMemberMonths) > Day;

    public bool IsNewUnit(DateOnly? established) => NewUnitMonths > 0 && established is { } on && on.AddMonths(NewUnitMonths) > Day;

    /// <summary>How many may be excellent at most, rounded down; null where no rule is known (366-QĐ/TW Art. 12; what it is a share of is disputed).</summary>
    public int? MostExcellent(IReadOnlyDictionary<GradeLevel, int> graded) => CapShare is not { } share ? null
        : (int)Math.Floor(share.Value * (CapOfGood ? graded.GetValueOrDefault(GradeLevel.Excellent) + graded.GetValueOrDefault(GradeLevel.Good) : graded.Values.Sum()));
}

using SoTay.Platform;

namespace SoTay.Features.Reviews.Grades;

/// <summary>A decision as a person types it; for a correction with its grade and reason.</summary>
public sealed class GradeInput
{
    public string? DecisionNumber { get; set; }

    public DateOnly? DecidedOn { get; set; }

    /// <summary>For a correction: the grade by its code (<see cref="GradeChoice"/>).</summary>
    public string? Choice { get; set; }

    public string? Reason { get; set; }

    /// <summary>Number and day; the day lies in the year or after it.</summary>
    public Refusal? Check(int year, DateOnly today) =>
        string.IsNullOrWhiteSpace(DecisionNumber) ? GradeRefusals.NumberMissing
        : DecisionNumber.Trim().Length > YearGrade.NumberLimit ? GradeRefusals.TooLong(nameof(DecisionNumber), YearGrade.NumberLimit)
        : DecidedOn is not { } on ? GradeRefusals.DayMissing
        : on > today ? GradeRefusals.DayAhead(today)
        : on.Year < year ? GradeRefusals.DayBefore(year) : null;
}

/// <summary>One row of the page on which grades are entered.</summary>
public sealed class GradeRowInput
{
    public Guid Subject { get; set; }

    /// <summary>Code of what was chosen (<see cref="GradeChoice"/>); empty while nothing is.</summary>
    public string? Grade { get; set; }
}

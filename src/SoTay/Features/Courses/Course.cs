using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Courses;

/// <summary>
/// A training course (lớp bồi dưỡng) of the organisation that holds it, from its plan until it is finished or cancelled. Under way it is by its
/// days alone; it counts, in the period of its first day, once it is finished.
/// </summary>
public sealed class Course : IVersioned, IAudited
{
    public const int TitleLimit = 200;
    public const int PlaceLimit = 200;
    public const int ReasonLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The organisation that holds it; its heir when it ended before the course was finished.</summary>
    public required Guid OrganisationId { get; set; }

    /// <summary>Code of <see cref="CourseKinds"/>.</summary>
    public required string Kind { get; set; }

    public required string Title { get; set; }

    public required DateOnly From { get; set; }

    /// <summary>Its last day.</summary>
    public required DateOnly To { get; set; }

    public string Place { get; set; } = "";

    /// <summary>The day on which it was written down as finished.</summary>
    public DateOnly? FinishedOn { get; private set; }

    public DateOnly? CancelledOn { get; private set; }

    public string CancelReason { get; private set; } = "";

    public required DateTime MadeAt { get; init; }

    public required string ByName { get; init; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    /// <summary>Neither finished nor cancelled.</summary>
    public bool IsOpen => FinishedOn is null && CancelledOn is null;

    public CourseState StateOn(DateOnly today) => CancelledOn is not null ? CourseState.Cancelled : FinishedOn is not null ? CourseState.Done
        : From <= today ? CourseState.UnderWay : CourseState.Planned;

    /// <summary>Days since its last one on which nobody has finished it.</summary>
    public int DaysLate(DateOnly today) => IsOpen ? Math.Max(0, today.DayNumber - To.DayNumber) : 0;

    /// <summary>Changes what was typed about it; its days stand once the roll was called.</summary>
    public Refusal? Change(CourseInput input, bool rollCalled)
    {
        if (!IsOpen) return CourseRefusals.Closed(this);
        if (input.Check() is { } no) return no;
        if (rollCalled && (input.From != From || input.To != To)) return CourseRefusals.RollCalled;
        if (rollCalled && input.Kind != Kind) return CourseRefusals.RollCalledKind;
        (Kind, Title, From, To, Place) = (input.Kind!, input.Title!.Trim(), input.From!.Value, input.To!.Value, (input.Place ?? "").Trim());
        return null;
    }

    /// <param name="unmarked">People who were invited and of whom the roll says nothing.</param>
    /// <param name="present">People who attended.</param>
    public Refusal? Finish(int unmarked, int present, DateOnly today)
    {
        if (!IsOpen) return CourseRefusals.Closed(this);
        if (today < To) return CourseRefusals.NotOver(To);
        if (unmarked > 0) return CourseRefusals.Unmarked(unmarked);
        if (present == 0) return CourseRefusals.NobodyCame;
        FinishedOn = today;
        return null;
    }

    /// <summary>A finished course is open again, to put the roll right.</summary>
    public Refusal? Reopen()
    {
        if (FinishedOn is null) return CourseRefusals.NotFinished;
        FinishedOn = null;
        return null;
    }

    public Refusal? Cancel(string? reason, DateOnly today)
    {
        if (!IsOpen) return CourseRefusals.Closed(this);
        if (string.IsNullOrWhiteSpace(reason)) return CourseRefusals.CancelReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return CourseRefusals.TooLong("Lý do", ReasonLimit, "Reason");
        (CancelledOn, CancelReason) = (today, reason.Trim());
        return null;
    }
}

public enum CourseState
{
    Planned,
    UnderWay,
    Done,
    Cancelled,
}

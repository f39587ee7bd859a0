using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Reviews.Grades;

/// <summary>
/// The grade of a member or of an organisation for a year, as the competent level decided it. A decision never changes: a correction is another
/// decision that replaces it, with its reason. No points, no case, no remark: those belong to the review, which is not kept here.
/// </summary>
public sealed class YearGrade : IVersioned, IAudited
{
    public const int NumberLimit = 60;
    public const int ReasonLimit = 300;
    public const int CauseLimit = 40;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The member or the organisation.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The member; null for the grade of an organisation.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>The organisation that is graded; of a member the cell of the last day of the year.</summary>
    public required Guid OrganisationId { get; init; }

    public required int Year { get; init; }

    public required GradeLevel Level { get; init; }

    /// <summary>Code of form 7 row 4k, only of a member who did not complete.</summary>
    public string? Cause { get; init; }

    public required string DecisionNumber { get; init; }

    public required DateOnly DecidedOn { get; init; }

    /// <summary>The direct superior whose standing committee decided (366-QĐ/TW).</summary>
    public required Guid DecidedById { get; init; }

    /// <summary>Why it replaces an earlier decision; empty for the first one.</summary>
    public string Reason { get; init; } = "";

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Null while it counts.</summary>
    public DateTime? ReplacedAt { get; private set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => SubjectId;

    /// <summary>Another decision takes its place.</summary>
    public (YearGrade? Grade, Refusal? Refusal) Replace(GradeInput typed, DateOnly today, string byName, DateTime at)
    {
        if (ReplacedAt is not null) return (null, GradeRefusals.ReplacedAlready);
        if (typed.Check(Year, today) is { } no) return (null, no);
        if (GradeChoice.Read(typed.Choice, MemberId is not null) is not { } choice) return (null, GradeRefusals.GradeMissing("Choice"));
        if (string.IsNullOrWhiteSpace(typed.Reason)) return (null, GradeRefusals.ReasonMissing);
        if (typed.Reason.Trim().Length > ReasonLimit) return (null, GradeRefusals.TooLong("Reason", ReasonLimit));
        if (choice == new GradeChoice(Level, Cause)) return (null, GradeRefusals.Same);
        ReplacedAt = at;
        return (new YearGrade
        {
            SubjectId = SubjectId, MemberId = MemberId, OrganisationId = OrganisationId, Year = Year, Level = choice.Level, Cause = choice.Cause,
            DecisionNumber = typed.DecisionNumber!.Trim(), DecidedOn = typed.DecidedOn!.Value, DecidedById = DecidedById, Reason = typed.Reason.Trim(), ByName = byName, At = at,
        }, null);
    }
}

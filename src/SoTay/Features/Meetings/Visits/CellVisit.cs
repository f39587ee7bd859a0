using SoTay.Features.Meetings.Operations;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Visits;

/// <summary>
/// A committee member of the level above plans to sit in on a meeting of a cell that is assigned to them (42-HD/BTCTW), does so, and
/// leaves a remark. The remark stands on the agenda of the cell's next regular meetings until a sealed one has concluded on it.
/// </summary>
public sealed class CellVisit : IVersioned, IAudited
{
    public const int RemarkLimit = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required Guid MemberId { get; init; }

    public required string FullName { get; init; }

    /// <summary>First day of the month planned for.</summary>
    public required DateOnly Month { get; init; }

    public required DateTime PlannedAt { get; init; }

    public DateTime? CancelledAt { get; set; }

    /// <summary>The meeting sat in on; null until then.</summary>
    public Guid? MeetingId { get; set; }

    public DateOnly? VisitedOn { get; set; }

    /// <summary>What the cell should answer; empty when all was in order.</summary>
    public string Remark { get; set; } = "";

    public DateTime? RemarkedAt { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;

    /// <summary>Was there, and what should be said about it. A remark that the cell has answered stands as it was answered.</summary>
    public Refusal? Report(Meeting? meeting, string remark, bool isAnswered, DateTime now)
    {
        if (CancelledAt is not null) return VisitRefusals.CancelledAlready;
        if (isAnswered) return VisitRefusals.AnsweredAlready;
        if (meeting is null || meeting.OrganisationId != OrganisationId) return VisitRefusals.MeetingMissing;
        if (meeting.State is not (MeetingState.Open or MeetingState.Sealed)) return VisitRefusals.MeetingNotHeld(meeting.HeldOn);
        if (MeetingChange.Limit(remark, RemarkLimit, "Remark", needed: false) is { } no) return no;
        (MeetingId, VisitedOn, Remark, RemarkedAt) = (meeting.Id, meeting.HeldOn, remark.Trim().ReplaceLineEndings("\n"), now);
        return null;
    }

    public Refusal? Cancel(DateTime now)
    {
        if (VisitedOn is not null) return VisitRefusals.VisitedAlready;
        CancelledAt ??= now;
        return null;
    }
}

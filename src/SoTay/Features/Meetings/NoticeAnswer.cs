using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>A member's answer to the notice: coming, or a request for leave that the secretary decides. One row a member, changeable.</summary>
public sealed class NoticeAnswer : IVersioned, IAudited
{
    public const int ReasonLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid MemberId { get; init; }

    public required string FullName { get; init; }

    public required bool IsComing { get; set; }

    /// <summary>Why leave is asked for, in the member's words.</summary>
    public string Reason { get; set; } = "";

    public required DateTime AnsweredAt { get; set; }

    /// <summary>Somebody answered for a member who has no device.</summary>
    public bool IsOnBehalf { get; set; }

    /// <summary>The meeting was moved after this answer: it still counts, and the member is asked to look at it again.</summary>
    public bool IsAskedAgain { get; set; }

    public LeaveDecision Decision { get; set; }

    public DateTime? DecidedAt { get; set; }

    public int Version { get; set; }

    public bool IsWaiting => !IsComing && Decision is LeaveDecision.Waiting;

    /// <summary>An accepted request fills the roll-call in; whoever comes all the same is tapped present.</summary>
    internal void MarkOn(Attendance line)
    {
        if (line.Standing is AttendanceStanding.Exempt or AttendanceStanding.Elsewhere) return;
        line.Status = AttendanceStatus.Excused;
        line.Reason = $"{Reason} (đơn ngày {Platform.Ui.Dates.Full(Platform.Time.VietnamClock.DateOf(AnsweredAt))})";
    }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;
}

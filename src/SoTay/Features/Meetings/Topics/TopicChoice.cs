using SoTay.Features.Meetings.Operations;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Topics;

/// <summary>A cell took a topic: its meeting, and afterwards a few lines of result.</summary>
public sealed class TopicChoice : IVersioned, IAudited
{
    public const int ReportLimit = 600;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid TopicId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid MeetingId { get; init; }

    public required DateTime ChosenAt { get; init; }

    public string Report { get; set; } = "";

    public DateTime? ReportedAt { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MeetingId;

    /// <summary>The result is reported once the minutes are locked.</summary>
    public Refusal? Tell(Meeting meeting, string report, DateTime now)
    {
        if (!meeting.IsHeld) return TopicRefusals.NotHeld;
        if (MeetingChange.Limit(report, ReportLimit, "Report") is { } no) return no;
        (Report, ReportedAt) = (report.Trim().ReplaceLineEndings("\n"), now);
        return null;
    }
}

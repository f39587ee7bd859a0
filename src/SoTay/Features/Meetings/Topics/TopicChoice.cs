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

    /// <summary>The cell gave the topic up while its meeting was only a draft; the reason is kept and the topic is free again.</summary>
    public DateTime? GivenUpAt { get; set; }

    public string GivenUpWhy { get; set; } = "";

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

    /// <summary>Only before anybody is called: the draft is cancelled with it, the reason stays with the choice.</summary>
    internal Refusal? GiveUp(Meeting meeting, string why, DateTime now)
    {
        if (GivenUpAt is not null) return TopicRefusals.GivenUpAlready;
        if (meeting.State is not MeetingState.Draft) return TopicRefusals.NotADraftAnyMore;
        if (MeetingChange.Limit(why, AgendaItem.TitleLimit, "Why") is { } no) return no;
        (GivenUpAt, GivenUpWhy, meeting.State) = (now, why.Trim().ReplaceLineEndings(" "), MeetingState.Cancelled);
        return null;
    }
}

using SoTay.Features.Meetings.Operations;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Contributions;

/// <summary>A contribution given to a member ahead of the meeting, with its outline (mission E7). The member writes it, or says that it is prepared.</summary>
public sealed class Contribution : IVersioned, IAudited
{
    public const int OutlineLimit = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MeetingId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Item at which it is heard; null for the meeting as a whole.</summary>
    public Guid? AgendaItemId { get; init; }

    public required Guid MemberId { get; init; }

    public required string FullName { get; init; }

    /// <summary>What it should speak of.</summary>
    public required string Outline { get; set; }

    /// <summary>The member's own words, where they were written down.</summary>
    public string Words { get; set; } = "";

    public required DateTime AskedAt { get; init; }

    public DateTime? PreparedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;

    /// <summary>Written down, or only said to be ready.</summary>
    public Refusal? Prepare(string words, DateTime now)
    {
        if (WithdrawnAt is not null) return ContributionRefusals.ContributionGone;
        if (MeetingChange.Limit(words, AgendaItem.WordsLimit, "Words", needed: false) is { } no) return no;
        (Words, PreparedAt) = (words.Trim(), now);
        return null;
    }
}

using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Contributions;

/// <summary>An opinion sent before the meeting. It stands at its item; only what is taken up there enters the minutes.</summary>
public sealed class EarlyOpinion : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MeetingId { get; init; }

    public required Guid OrganisationId { get; init; }

    public Guid? AgendaItemId { get; init; }

    public required Guid MemberId { get; init; }

    public required string FullName { get; init; }

    public required string Words { get; init; }

    /// <summary>The member asks the secretary to read it out; otherwise the member speaks on it.</summary>
    public required bool IsToBeRead { get; init; }

    public required DateTime SentAt { get; init; }

    public DateTime? WithdrawnAt { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;
}

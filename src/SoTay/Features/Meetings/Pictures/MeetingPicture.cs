using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Pictures;

/// <summary>A picture that shows that the meeting took place. Nobody and nothing looks for faces in it.</summary>
public sealed class MeetingPicture : IVersioned, IAudited
{
    public const int CaptionLimit = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MeetingId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string FileHash { get; init; }

    public required string ContentType { get; init; }

    public string Caption { get; init; } = "";

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Taken away from sight; the record that it was there stays.</summary>
    public bool IsRemoved { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MeetingId;
}

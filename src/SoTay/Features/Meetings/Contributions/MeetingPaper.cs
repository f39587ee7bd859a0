using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Contributions;

/// <summary>A paper to be read before the meeting; the file lies in the store under its hash.</summary>
public sealed class MeetingPaper : IVersioned, IAudited
{
    public const int TitleLimit = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MeetingId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Title { get; init; }

    public required PaperForm Form { get; init; }

    public required string FileHash { get; init; }

    public required long Size { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required string ByName { get; init; }

    /// <summary>Taken back; who read it before stays known.</summary>
    public DateTime? WithdrawnAt { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MeetingId;

    /// <summary>Days after the last day for papers; 0 in time. Late papers cost points of the preparation.</summary>
    public int DaysLate(DateOnly? last) => last is { } day && VietnamClock.DateOf(PublishedAt) is var on && on > day ? on.DayNumber - day.DayNumber : 0;

    public string FileName => Form.FileName(Title);

    public string ContentType => Form.ContentType;

    public string Note => Form.Note(Size);
}

/// <summary>A member opened a paper; written once.</summary>
public sealed class PaperReading
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PaperId { get; init; }

    public required Guid MeetingId { get; init; }

    public required Guid MemberId { get; init; }

    public required DateTime ReadAt { get; init; }
}

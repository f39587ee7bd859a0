using SoTay.Platform.Audit;

namespace SoTay.Features.Meetings;

/// <summary>A recorded correction of a sealed meeting: both texts and the reason stay; the sealed rows and files are never touched.</summary>
public sealed class MeetingCorrection : IAudited
{
    public const int WordsLimit = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Which place of the minutes: "Mục 5, kết luận", "Điểm danh".</summary>
    public required string Place { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Reason { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    /// <summary>SHA-256 of the minutes marked as corrected.</summary>
    public string? MinutesHash { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MeetingId;
}

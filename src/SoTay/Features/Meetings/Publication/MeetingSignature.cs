using SoTay.Platform.Audit;

namespace SoTay.Features.Meetings.Publication;

/// <summary>
/// That chair or secretary signed the minutes, how, and which text it was: signed on the screen it holds for that text only.
/// A later one of the same person takes the place of an earlier one; nothing is deleted.
/// </summary>
public sealed class MeetingSignature : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MeetingId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid MemberId { get; init; }

    public required string FullName { get; init; }

    public required SignatureHow How { get; init; }

    /// <summary>SHA-256 of the picture of the signature, or of the signed page.</summary>
    public string? FileHash { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Fingerprint of the minutes that were signed, see <see cref="MinutesFingerprint"/>.</summary>
    public required string TextHash { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MeetingId;

    /// <summary>What was signed on paper was signed on the copy that was printed; only a signature on the screen falls with a change of the text.</summary>
    public bool HoldsFor(string textHash) => How is not SignatureHow.Drawn || TextHash == textHash;
}

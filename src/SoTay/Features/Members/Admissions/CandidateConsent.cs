using SoTay.Platform.Audit;

namespace SoTay.Features.Members.Admissions;

/// <summary>A written consent of a competent level to an exception: without it the rule holds.</summary>
public sealed class CandidateConsent : IAudited
{
    public const int ByLimit = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CandidateId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required ConsentKind Kind { get; init; }

    public required string Number { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Which body agreed.</summary>
    public required string By { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => CandidateId;
}

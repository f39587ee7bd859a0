using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

/// <summary>One status of a member during a stretch of time; statuses are independent of each other (README section 9.3).</summary>
public sealed class MemberStatusPeriod : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    public required Guid OrganisationId { get; set; }

    public required MemberStatusKind Kind { get; init; }

    public required DateOnly From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Ground of an exemption as a code only, so that nothing about health is kept.</summary>
    public string? GroundCode { get; set; }

    /// <summary>Resolution or decision behind it.</summary>
    public string DecisionNumber { get; set; } = "";

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;
}

public enum MemberStatusKind
{
    Probationary,
    Official,
    Exempt,
    Suspended,
    /// <summary>Temporarily active at a place outside this tree (sinh hoạt tạm thời): counted here, expected at no meeting here.
    /// Inside the tree the temporary <see cref="Placement"/> says it.</summary>
    Elsewhere,
}

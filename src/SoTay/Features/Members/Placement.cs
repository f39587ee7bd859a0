using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

/// <summary>A member in a cell during a stretch of time. Exactly one permanent placement at a time, at most one temporary.</summary>
public sealed class Placement : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required PlacementKind Kind { get; init; }

    public required DateOnly From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Temporary: the last day that the referral gives; it does not end the stay by itself.</summary>
    public DateOnly? Until { get; init; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;
}

/// <summary>Sinh hoạt chính thức (counts the head) and tạm thời (daily activity and dues), 208-QĐ/TW.</summary>
public enum PlacementKind
{
    Permanent,
    Temporary,
}

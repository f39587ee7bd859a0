using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations;

/// <summary>A member's post in an organisation's committee, dated (chức vụ trong Đảng).</summary>
public sealed class Post : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required Guid MemberId { get; init; }

    public required PostKind Kind { get; init; }

    public required DateOnly From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Term such as <c>2025-2030</c>; numbers of documents run per term.</summary>
    public string Term { get; set; } = "";

    public string DecisionNumber { get; set; } = "";

    /// <summary>Whether the holder is from the locality (mission D5); null when not known.</summary>
    public bool? IsLocal { get; set; }

    /// <summary>Secretary who is also village or quarter head (nhất thể hóa).</summary>
    public bool AlsoVillageHead { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;
}

/// <summary>Posts of the contract; words on the screen depend on the organisation (bí thư chi bộ, bí thư đảng ủy).</summary>
public enum PostKind
{
    Secretary,
    DeputySecretary,
    StandingMember,
    CommitteeMember,
    InspectionChair,
    InspectionMember,
}

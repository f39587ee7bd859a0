using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

/// <summary>A member asks for a value of the own record to be put right; the office accepts or refuses with a reason.</summary>
public sealed class CorrectionRequest : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Name of the field of <see cref="Member"/>.</summary>
    public required string Field { get; init; }

    public required string Wanted { get; init; }

    public string Why { get; init; } = "";

    public required DateTime AskedAt { get; init; }

    public CorrectionState State { get; set; } = CorrectionState.Waiting;

    public DateTime? DecidedAt { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>Why it was refused, or what was done.</summary>
    public string? Answer { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;
}

public enum CorrectionState
{
    Waiting,
    Accepted,
    Refused,
    Withdrawn,
}

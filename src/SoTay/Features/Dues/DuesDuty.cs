using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues;

/// <summary>Who the cell assigned (01-QĐ/TW Art. 7.4): an officer to direct and approve each member's amount, somebody else to collect and remind.</summary>
public sealed class DuesDuty : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required Guid MemberId { get; init; }

    public required DuesDutyKind Kind { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null while in force.</summary>
    public DateOnly? To { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;
}

public enum DuesDutyKind
{
    Approve,
    Collect,
}

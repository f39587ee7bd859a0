using SoTay.Platform.Audit;

namespace SoTay.Features.Members;

/// <summary>
/// A time outside the Party that another installation told of a member (first and last day): it does not count for Party age (domain/members.md section 5).
/// What happened in this store stands in the events.
/// </summary>
public sealed class OutsideTime : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    /// <summary>The cell that took the member in.</summary>
    public required Guid OrganisationId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;
}

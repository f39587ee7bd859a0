using SoTay.Platform.Audit;

namespace SoTay.Features.Organisations;

/// <summary>The committee member of the level above who follows a cell (cấp ủy viên được phân công theo dõi, 42-HD/BTCTW).</summary>
public sealed class CellAssignment : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required Guid MemberId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => OrganisationId;
}

using SoTay.Platform;
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

    /// <summary>The follower stops; the day before is the last one.</summary>
    public Refusal? End(DateOnly on, DateOnly today)
    {
        if (To is { } ended) return PostRefusals.AlreadyEnded(ended);
        if (on > today) return PostRefusals.InFuture(on, today);
        if (on <= From) return PostRefusals.BeforePost(From);
        To = on.AddDays(-1);
        return null;
    }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => OrganisationId;
}

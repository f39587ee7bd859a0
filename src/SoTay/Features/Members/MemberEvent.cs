using SoTay.Platform.Audit;

namespace SoTay.Features.Members;

/// <summary>Something that happened to a member, with date and decision number; statistics read events (README section 9.11).</summary>
public sealed class MemberEvent : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    /// <summary>The cell it happened in; the one that took that cell in where it had ended by then.</summary>
    public required Guid OrganisationId { get; set; }

    public required MemberEventKind Kind { get; init; }

    public required DateOnly On { get; init; }

    public string DecisionNumber { get; init; } = "";

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;
}

public enum MemberEventKind
{
    Admitted,
    Recognised,
    TransferredIn,
    TransferredOut,
    Died,
    StruckOff,
    Resigned,
    Expelled,
    /// <summary>Membership restored (phục hồi đảng tịch).</summary>
    Restored,
}

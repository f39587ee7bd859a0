using SoTay.Platform;
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

    public bool IsWaiting => State == CorrectionState.Waiting;

    /// <summary>The office says yes; the change itself is made on the record in the same save.</summary>
    public Refusal? Accept(string by, string? answer, DateTime at) =>
        Close(CorrectionState.Accepted, by, string.IsNullOrWhiteSpace(answer) ? "Đã sửa như đề nghị." : answer.Trim(), at);

    /// <summary>The office says no and why.</summary>
    public Refusal? TurnDown(string by, string? reason, DateTime at) =>
        string.IsNullOrWhiteSpace(reason) ? CorrectionRefusals.ReasonMissing : Close(CorrectionState.Refused, by, reason.Trim(), at);

    /// <summary>The member takes it back while nobody has decided.</summary>
    public Refusal? Withdraw(string by, DateTime at) => Close(CorrectionState.Withdrawn, by, null, at);

    private Refusal? Close(CorrectionState state, string by, string? answer, DateTime at)
    {
        if (!IsWaiting) return CorrectionRefusals.AlreadyDecided(DecidedBy ?? "");
        (State, DecidedBy, Answer, DecidedAt) = (state, by, answer, at);
        return null;
    }

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

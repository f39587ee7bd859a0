using SoTay.Features.Members;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues.Rates;

/// <summary>
/// The group of a member and the amount that the cell approved, from a month until the next one. Who collects proposes it, who is assigned to
/// direct approves it (01-QĐ/TW Art. 7.4): two people. Neither wage nor pension is kept, only the amount.
/// </summary>
public sealed class DuesRate : IVersioned, IAudited
{
    public const int NumberLimit = 60;
    public const int ReasonLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    /// <summary>The cell that approves it; the member takes it along to another one.</summary>
    public required Guid OrganisationId { get; init; }

    public required DuesGroup Group { get; init; }

    /// <summary>VND per month; null for a group computed from the rules of each month.</summary>
    public long? Amount { get; init; }

    /// <summary>First month.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Of a voluntary higher amount: the decision of the superior; else empty.</summary>
    public string DecisionNumber { get; init; } = "";

    public DuesRateState State { get; private set; } = DuesRateState.Proposed;

    public Guid? ProposedById { get; init; }

    public required string ProposedByName { get; init; }

    public required DateTime ProposedAt { get; init; }

    public string SettledByName { get; private set; } = "";

    public DateTime? SettledAt { get; private set; }

    /// <summary>Why it was sent back.</summary>
    public string Reason { get; private set; } = "";

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;

    /// <summary>Approved by somebody else than who proposed it, for a month whose book is open.</summary>
    public Refusal? Approve(Guid? byId, string byName, DateOnly? lastClosed, DateTime at)
    {
        if (State is not DuesRateState.Proposed) return DuesRefusals.RateSettled;
        if (ProposedById is { } own && own == byId) return DuesRefusals.OwnProposal;
        if (lastClosed is { } closed && From <= closed) return DuesRefusals.MonthClosed(From, "");
        (State, SettledByName, SettledAt) = (DuesRateState.Approved, byName, at);
        return null;
    }

    public Refusal? Return(string? reason, string byName, DateTime at)
    {
        if (State is not DuesRateState.Proposed) return DuesRefusals.RateSettled;
        if (string.IsNullOrWhiteSpace(reason)) return DuesRefusals.ReasonMissing("Reason");
        if (reason.Trim().Length > ReasonLimit) return DuesRefusals.TooLong("Lý do", ReasonLimit, "Reason");
        (State, Reason, SettledByName, SettledAt) = (DuesRateState.Returned, reason.Trim(), byName, at);
        return null;
    }
}

public enum DuesRateState
{
    Proposed,
    Approved,
    Returned,
}

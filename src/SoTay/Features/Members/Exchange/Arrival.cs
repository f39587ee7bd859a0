using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Exchange;

/// <summary>
/// A signed transfer file that was read here, from its reading until the member is taken in or sent back. Nothing of it is in the roster before.
/// What it tells of the member is sealed and goes when it is settled.
/// </summary>
public sealed class Arrival : IVersioned, IAudited
{
    public const int ReasonLimit = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The unit whose office read the file.</summary>
    public required Guid OrganisationId { get; set; }

    /// <summary>Fingerprint of the installation that signed.</summary>
    public required string Sender { get; init; }

    /// <summary>Its name here.</summary>
    public required string SenderName { get; init; }

    /// <summary>The sender's own name for the referral.</summary>
    public required Guid TransferId { get; init; }

    public required string ReferralNumber { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required string FromPlace { get; init; }

    public required PlacementKind Kind { get; init; }

    /// <summary>Temporary: the day on which it is to end.</summary>
    public DateOnly? Until { get; init; }

    [Unspoken]
    public required string FullName { get; init; }

    /// <summary><see cref="TransferContent"/>, sealed; null once it is settled.</summary>
    [Unspoken]
    public byte[]? Sealed { get; set; }

    public required bool WasSealed { get; init; }

    public ArrivalState State { get; private set; } = ArrivalState.Waiting;

    public Guid? MemberId { get; private set; }

    public Guid? CellId { get; private set; }

    /// <summary>The first day on which the member is counted here; of a temporary placement the first day of the stay.</summary>
    public DateOnly? TakenOn { get; private set; }

    public string Reason { get; private set; } = "";

    public required DateTime ReadAt { get; init; }

    public required string ByName { get; init; }

    public DateTime? SettledAt { get; private set; }

    public string SettledByName { get; private set; } = "";

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId ?? Id;

    public Refusal? Take(Guid member, Guid cell, DateOnly on, string byName, DateTime at)
    {
        if (State is not ArrivalState.Waiting) return ExchangeWords.Settled(this);
        if (on < IssuedOn) return ExchangeWords.BeforeIssue(IssuedOn);
        if (on > Until) return ExchangeWords.AfterUntil(Until.Value);
        (MemberId, CellId, TakenOn) = (member, cell, on);
        Settle(ArrivalState.Taken, byName, at);
        return null;
    }

    public Refusal? Return(string? reason, string byName, DateTime at)
    {
        if (State is not ArrivalState.Waiting) return ExchangeWords.Settled(this);
        if (string.IsNullOrWhiteSpace(reason)) return ExchangeWords.ReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return Transfers.TransferRefusals.TooLong("Lý do", ReasonLimit, "Reason");
        Reason = reason.Trim();
        Settle(ArrivalState.Returned, byName, at);
        return null;
    }

    private void Settle(ArrivalState state, string byName, DateTime at) => (State, SettledByName, SettledAt, Sealed) = (state, byName, at, null);
}

public enum ArrivalState
{
    Waiting,
    Taken,
    Returned,
}

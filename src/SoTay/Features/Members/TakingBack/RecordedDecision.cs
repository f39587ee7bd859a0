using SoTay.Platform;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.TakingBack;

/// <summary>
/// A decision that was written into a member's record, with every row that it touched and what stood there before: what taking it back needs. It stays when it is
/// taken back, so that whoever saw the decision also sees that it was a mistake, whose word that was and why.
/// </summary>
public sealed class RecordedDecision : IVersioned
{
    public const int ReasonLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    /// <summary>The cell in which it was written down.</summary>
    public required Guid OrganisationId { get; init; }

    public required RecordedKind Kind { get; init; }

    /// <summary>The day from which it holds; the last day for whoever left.</summary>
    public required DateOnly On { get; init; }

    public string Number { get; init; } = "";

    /// <summary>The path, the candidate or the referral by which it came; null when it was written straight into the record.</summary>
    public Guid? SourceId { get; internal set; }

    /// <summary>1 for the first decision of a member, then one more each.</summary>
    public int Place { get; internal set; }

    /// <summary><see cref="RecordedRow"/>s as text; empty once it is taken back.</summary>
    public string Rows { get; internal set; } = "";

    /// <summary>How many placements, statuses and events the record had with it: more of them mean that something came later.</summary>
    public int RecordRows { get; internal set; }

    public DateTime MadeAt { get; internal set; }

    public string ByName { get; internal set; } = "";

    public DateTime? TakenBackAt { get; private set; }

    public string TakenBackByName { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public int Version { get; set; }

    public bool IsTakenBack => TakenBackAt is not null;

    /// <summary>Marks it as a mistake. Refused without a reason, or a second time; the caller puts the rows back in the same save.</summary>
    public Refusal? TakeBack(string? reason, string byName, DateTime at)
    {
        if (IsTakenBack) return TakingBackRefusals.TakenBack(this);
        if (string.IsNullOrWhiteSpace(reason)) return TakingBackRefusals.ReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return TakingBackRefusals.ReasonTooLong;
        (Reason, TakenBackByName, TakenBackAt, Rows) = (reason.Trim(), byName, at, "");
        return null;
    }
}

/// <summary>What a decision did to the record.</summary>
public enum RecordedKind
{
    Admitted,
    Recognised,
    Exempted,
    ExemptionEnded,
    Suspended,
    SuspensionEnded,
    WentElsewhere,
    ElsewhereEnded,
    Moved,
    PlacedTemporarily,
    TemporaryEnded,
    TransferredOut,
    Died,
    StruckOff,
    Resigned,
    Expelled,
    Restored,
}
